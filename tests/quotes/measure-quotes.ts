import { readFileSync } from 'node:fs';
import { prepareQuoteCheck } from '../../src/quotes/check-quotes.ts';
import type { IndexStore } from '../../src/search/index/index-store.ts';
import type { SearchRecord } from '../../src/search/index/records.ts';
import { alteredQuotations } from './altered-quotations.ts';
import { findWrongFindings, type WrongFinding } from './check-altered.ts';

/** Sentences in the style of inspection reports and news that no report has: they were written for this. */
export const otherSentences = JSON.parse(readFileSync('tests/quotes/other-sentences.json', 'utf8')) as string[];

/** The seed that the check was made with, and one that it was never looked at with before it was finished. */
export const quoteSeeds = { tuned: 1, held: 20_261_130 };

/** The wrong findings on altered quotations of a record. */
export function wrongOnAltered(store: IndexStore, record: SearchRecord, count: number, seed: number): Promise<WrongFinding[]> {
  return findWrongFindings(store, record, alteredQuotations(record, count, seed));
}

/** The sentences of other texts that a check takes for words of the record, as they are or in quotation marks. */
export async function takenForQuotes(store: IndexStore, sentences: readonly string[]): Promise<string[]> {
  const check = prepareQuoteCheck(store);
  const taken: string[] = [];
  for (const sentence of sentences) {
    const findings = (await Promise.all([sentence, `He said: “${sentence}”`].map((text) => check(text)))).flatMap((each) => each.findings);
    if (findings.some(({ verdict }) => verdict !== 'absent')) taken.push(sentence);
  }
  return taken;
}
