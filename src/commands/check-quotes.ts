/*
 * npm run check-quotes -- <text file>: says of each quotation of a text whether the record has it word for word. It does what the page /check/ does.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { openIndex } from '../search/index/open-index.ts';
import { recordToIndex } from '../search/index/records.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { prepareQuoteCheck } from '../quotes/check-quotes.ts';
import { readSiteBase } from '../site/hosting/site-url.ts';
import { readArguments } from './read-arguments.ts';
import { checkQuotesUsage as usage } from './usages.ts';
import { loadRawModules } from './raw-modules.ts';

const { values, positionals } = readArguments(usage);
// Citations are written in styles that are files of their own, which Node by itself does not import.
loadRawModules();
const { citeQuotes, isQuoteFaithful, readQuotedText, writeQuoteReport } = await import('./quote-report.ts');
const [file] = positionals;
const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const name = file === '-' ? 'Standard input' : (file ?? '');
const read = (): Buffer => {
  if (file === undefined) return fail(`No file is named.\n\n${usage.help}`);
  try {
    if (file !== '-' && statSync(file).isDirectory()) return fail(`${file} is a folder. Name a text file.`);
    return readFileSync(file === '-' ? 0 : file);
  } catch {
    return fail(`There is no file ${path.resolve(file)} that can be read.`);
  }
};
const text = readQuotedText(read(), name);
if ('problem' in text) fail(text.problem);
const { corpus, problems } = loadCorpusOfContent();
if (!corpus) fail(`${formatProblems(problems)}\nNothing was checked.`);
if ('text' in text && corpus) {
  const { catalogue, paragraphs } = recordToIndex(corpus, readSiteBase().replace(/\/$/, ''));
  const [whole] = writeIndex({ catalogue, paragraphs }, () => '', Infinity);
  const check = prepareQuoteCheck(openIndex(whole.text, () => Promise.resolve('')));
  const result = citeQuotes(corpus, await check(text.text, values.sentences ? 'sentences' : 'quotations'), process.env.SITE_URL ?? '');
  console.log(values.json ? JSON.stringify({ file: name, ...result }, null, 2) : writeQuoteReport(text.text, result, catalogue));
  process.exitCode = result.findings.length > 0 && result.findings.every(isQuoteFaithful) ? 0 : 1;
}
