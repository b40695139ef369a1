import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /^node src\/commands\/with-node\.js (src\/commands\/\S+\.ts)$/.exec(line) ?? [];
  return file ? [{ name, file }] : [];
});
// What one command compiled, the others need not compile again.
const env = { ...process.env, NODE_COMPILE_CACHE: mkdtempSync(path.join(tmpdir(), 'compiled-')) };
const run = (...args: string[]) => promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { env });

// Vitest imports what Node by itself does not, such as a file with ?raw.
it.each(commands)('npm run $name starts in Node', { timeout: 120_000 }, async ({ file }) => {
  expect((await run(file, '--help')).stdout).toMatch(/^npm run /);
});

it('npm run check-quotes refuses in Node a file that is no text', { timeout: 120_000 }, async () => {
  await expect(run('src/commands/check-quotes.ts', 'public')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is a folder/) as string,
  });
});

it('npm run new writes nothing where its folder would not build', { timeout: 120_000 }, async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'new-')), 'kent');
  await expect(
    run('src/commands/new.ts', folder, '--authorities', 'kent', '--publisher', 'A', '--contact', 'somebody'),
  ).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/site\.yml:\d+\n {2}contact "somebody" is not right\.[^]* Nothing was written\.$/m) as string,
  });
  expect(existsSync(folder)).toBe(false);
});

it.skipIf(process.platform === 'win32')('npm run new leaves no part of a folder on a full disk', { timeout: 120_000 }, async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'new-')), 'kent');
  // No file may be longer than 60 blocks, which are 512 or 1024 bytes. Only some of the last ones are.
  const limited = ['-c', 'ulimit -f 60; exec "$0" "$@"', process.execPath, 'src/commands/new.ts', folder, '--authorities', 'kent'];
  await expect(promisify(execFile)('sh', limited, { env })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^\S+\.csv could not be written: EFBIG/m) as string,
  });
  expect(readdirSync(folder)).toEqual([]);
});

it('npm run new makes no folder of a file', { timeout: 120_000 }, async () => {
  await expect(run('src/commands/new.ts', 'LICENSE', '--authorities', 'kent')).rejects.toMatchObject({
    code: 1,
    stderr: 'LICENSE is there already, and no folder. Nothing was changed.\n',
  });
});
