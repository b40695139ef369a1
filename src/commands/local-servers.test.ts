import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = fs.mkdtempSync(path.join(tmpdir(), 'served-'));
const last = createServer();

beforeAll(async () => {
  fs.writeFileSync(path.join(folder, 'index.html'), 'home');
  fs.cpSync('tests/fixtures/content', path.join(folder, 'content'), { recursive: true });
  // The last port there is. These tests give it back when they run elsewhere too; another program may keep it, which does as well.
  for (let time = 0; time < 120 && !last.listening; time += 1) {
    if (time > 0) await setTimeout(500);
    await new Promise((resolve) => last.once('error', resolve).listen(65_535, '127.0.0.1', () => resolve(undefined)));
  }
});
afterAll(() => {
  last.close();
  fs.rmSync(folder, { recursive: true });
});

/** Runs a command that serves something, which ends at once. */
function run(command: string, words: readonly string[], more: Record<string, string> = {}) {
  const env = { ...process.env, OUT_DIR: folder, CONTENT_DIR: path.join(folder, 'content'), ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...words], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

describe('npm run serve', () => {
  it('says so in a sentence where it can take no port', () => {
    expect(run('serve', [], { PORT: '65535' })).toEqual({
      status: 1,
      said: 'Port 65535 of this machine cannot be used: listen EADDRINUSE: address already in use 127.0.0.1:65535. PORT sets another one.\n',
    });
    expect(run('serve', [], { PORT: 'web' })).toEqual({
      status: 1,
      said: 'PORT is "web". It is a whole number up to 65535, e.g. 4321.\n',
    });
  });
});

describe('npm run review', () => {
  it('refuses what is no port', () => {
    const { status, said } = run('review', ['--port', '99999']);
    expect({ status, said }).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^--port is "99999"\. It is a whole number up to 65535, e\.g\. 4330\.$/m) as string,
    });
  });

  it('names a report file that is not there, and goes on with the others', () => {
    const { status, said } = run('review', ['--pdfs', folder, 'nowhere.mdx', 'LICENSE']);
    expect({ status, said }).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^nowhere\.mdx: there is no such file\.\nLICENSE: it could not be read/) as string,
    });
  });
});
