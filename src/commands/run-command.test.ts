import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCommand } from './run-command.ts';

const said: string[] = [];
let before: typeof process.exitCode;

beforeEach(() => {
  before = process.exitCode;
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((words: string) => void said.push(words));
});
afterEach(() => {
  process.exitCode = before;
  vi.restoreAllMocks();
});

it('ends a command with the exit code that it gives', async () => {
  await runCommand(() => Promise.resolve(2));
  expect(process.exitCode).toBe(2);
  expect(said).toEqual([]);
});

it('ends a command that fails with 1, and says why and what helps', async () => {
  await runCommand(() => {
    throw new Error('There is no folder.');
  }, '\nRead --help.');
  expect(process.exitCode).toBe(1);
  expect(said).toEqual(['There is no folder.\nRead --help.']);
});
