/* npm run check: checks content, types, lint, imports and format. Runs all of them, even if one fails. */
import { spawnSync } from 'node:child_process';
import { runContentCheck, runContentCheckOfLedger } from '../content/check/check.ts';
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { readArguments } from './read-arguments.ts';
import { checkUsage as usage } from './usages.ts';

readArguments(usage);
const steps = [
  ['astro', 'check', '--minimumFailingSeverity', 'hint', '--noSync'],
  ['eslint', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
  ['node', 'tests/imports/check-imports.ts'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['knip', '--config', '.config/knip.json'],
];

const read = loadCorpusOfContent();
const broken: string[] = runContentCheck(() => read) === 0 ? [] : ['content'];
if (runContentCheckOfLedger(() => read) !== 0) broken.push('ledger');
spawnSync('astro', ['sync'], { stdio: 'ignore', shell: process.platform === 'win32' });
for (const [command = '', ...words] of steps) {
  console.log(`\n> ${command === 'node' ? 'imports' : command}`);
  const { status } = spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) broken.push(command === 'node' ? 'imports' : command);
}
console.log(broken.length === 0 ? '\nContent, types, lint, imports and format are sound.' : `\nNot sound: ${broken.join(', ')}.`);
process.exitCode = broken.length === 0 ? 0 : 1;
