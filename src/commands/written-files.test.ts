import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'né à '));
  fs.cpSync('tests/fixtures/content', path.join(folder, 'content'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'dist'));
  fs.writeFileSync(path.join(folder, 'dist/index.html'), 'home');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Runs a command on the folder’s content and site. */
function run(command: string) {
  const env = { ...process.env, CONTENT_DIR: path.join(folder, 'content'), OUT_DIR: path.join(folder, 'dist') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`], { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('a command that cannot write its file', () => {
  it.each([
    ['ledger', 'editions.yml'],
    ['addresses', 'published-addresses.txt'],
  ])('ends with 1 and says so in a sentence: %s', (command, file) => {
    fs.rmSync(path.join(folder, 'content', file), { force: true });
    fs.mkdirSync(path.join(folder, 'content', file));
    const { status, said } = run(command);
    expect(said).not.toMatch(/^ +at /m);
    expect({ status, said }).toMatchObject({ status: 1, said: expect.stringContaining('EISDIR') as string });
    expect(fs.readdirSync(path.join(folder, 'content')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
