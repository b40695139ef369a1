import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /^node src\/commands\/with-node\.js (src\/commands\/\S+\.ts)$/.exec(line) ?? [];
  return file ? [{ name, file }] : [];
});
const run = (...args: string[]) => promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', ...args]);

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
