/* npm run check:content: prints every problem in the content, or what is in order. */
import { readFile } from 'node:fs/promises';
import { runContentCheck, runContentCheckOfLedger } from '../content/check/check.ts';
import { compareWithPublishedEditions } from '../content/ledger/published-editions.ts';
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import type { SealedEdition } from '../record/edition.ts';
import { readArguments } from './read-arguments.ts';
import { checkContentUsage as usage } from './usages.ts';

const { values } = readArguments(usage);
const read = loadCorpusOfContent();
process.exitCode = runContentCheck(() => read);
// A report that is still being written need not be in the ledger, so this does not change the exit code.
runContentCheckOfLedger(() => read);
if (values.against && read.corpus) await compare(values.against, read.corpus.editions);

/** Compares the editions with those in a published file or at an address, and prints what is wrong. */
async function compare(against: string, editions: readonly SealedEdition[]): Promise<void> {
  const wrong = await readPublished(against).then(
    (text) => compareWithPublishedEditions(editions, text),
    (error: unknown) => [`It cannot be read: ${(error as Error).message}.`],
  );
  console.log(wrong.length === 0 ? `No edition of ${against} is gone or changed.` : [`${against}:`, ...wrong].join('\n  '));
  if (wrong.length > 0) process.exitCode = 1;
}

async function readPublished(against: string): Promise<string> {
  if (!/^https?:/.test(against)) return readFile(against, 'utf8');
  const response = await fetch(against);
  if (!response.ok) throw new Error(`${against} answers ${response.status}`);
  return response.text();
}
