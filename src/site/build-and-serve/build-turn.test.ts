import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBuildInTurn } from './build-turn.ts';

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'turn-')), 'folder/turn');

describe('builds of one checkout', () => {
  it('run one after another, and the one that waits says so once', async () => {
    const file = newFile();
    const log: string[] = [];
    const first = Promise.withResolvers<string>();
    const one = runBuildInTurn(file, () => first.promise);
    const other = runBuildInTurn(
      file,
      () => Promise.resolve('other'),
      (words) => {
        log.push(words);
        first.resolve('one');
      },
    );
    expect([await one, await other]).toEqual(['one', 'other']);
    expect(log).toEqual([
      `Another build is running here (process ${process.pid}). This one starts when that ends. If that is no build, delete ${file}.`,
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('do not wait for one whose process is gone', async () => {
    const file = newFile();
    await runBuildInTurn(file, () => Promise.resolve(0));
    writeFileSync(file, String(spawnSync(process.execPath, ['--version']).pid));
    expect(await runBuildInTurn(file, () => Promise.resolve(readFileSync(file, 'utf8')))).toBe(String(process.pid));
  });

  it('give up their turn when they fail', async () => {
    const file = newFile();
    await expect(runBuildInTurn(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(file)).toBe(false);
  });
});
