/* npm run check: checks content, types, lint, imports and format. Runs all of them, even if one fails. */
import { spawn, spawnSync } from 'node:child_process';
import { runContentCheck, runContentCheckOfLedger } from '../content/check/check.ts';
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { readArguments } from './read-arguments.ts';
import { checkUsage as usage } from './usages.ts';

readArguments(usage);
/** Two rows of steps, for two processors: the steps of a row run one after another. */
const rows = [
  [
    ['astro', 'check', '--minimumFailingSeverity', 'hint', '--noSync'],
    ['node', 'tests/imports/check-imports.ts'],
    ['knip', '--config', '.config/knip.json'],
  ],
  [
    ['eslint', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
    ['prettier', '--check', '--log-level', 'warn', '.'],
  ],
];

const shell = process.platform === 'win32';
const read = loadCorpusOfContent();
const broken: string[] = runContentCheck(() => read) === 0 ? [] : ['content'];
if (runContentCheckOfLedger(() => read) !== 0) broken.push('ledger');
spawnSync('astro', ['sync'], { stdio: 'ignore', shell });
await Promise.all(
  rows.map(async (steps) => {
    for (const step of steps) await run(step);
  }),
);
console.log(broken.length === 0 ? '\nContent, types, lint, imports and format are sound.' : `\nNot sound: ${broken.join(', ')}.`);
process.exitCode = broken.length === 0 ? 0 : 1;

/** Runs a step, and prints all that it said once it ends, since another step may speak meanwhile. */
async function run([command = '', ...words]: string[]): Promise<void> {
  const name = command === 'node' ? 'imports' : command;
  const child = spawn(command, words, { shell });
  const said: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => said.push(piece));
  child.stderr.on('data', (piece: Buffer) => said.push(piece));
  child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
  const ended = await new Promise<number | null>((resolve) => child.on('close', resolve));
  console.log(`\n> ${name}\n${Buffer.concat(said).toString()}`);
  if (ended !== 0) broken.push(name);
}
