/*
 * Words that stand near another much more often than elsewhere (collocates), by log-likelihood: Dunning, "Accurate methods for the statistics of
 * surprise and coincidence" (1993).
 */
import type { StoredParagraph } from '../index/index-store.ts';
import { exactTextParts } from '../text/exact-words.ts';
import type { AskedForm } from './asked-words.ts';
import { findAskedWords } from './concordance.ts';

/** A word that stands near another more often than elsewhere. */
export interface Collocate {
  word: string;
  /** How often it is near, and how often it occurs in all. */
  near: number;
  all: number;
  /** How sure it is that this is no chance (G²): 10.8 is a chance of one in a thousand. */
  likelihood: number;
}

/** How many words to each side are near, how often a word must be there, and how sure we are before we list it. */
const collocateLimits = { span: 5, fewest: 3, likelihood: 10.83, most: 20 };

/** How often each term is near the forms asked for, by term id, in some loaded paragraphs, and how many words are near in all. */
export function countTermsNear(
  paragraphs: Iterable<StoredParagraph>,
  forms: readonly AskedForm[],
): { near: Map<number, number>; words: number } {
  const near = new Map<number, number>();
  let words = 0;
  for (const paragraph of paragraphs) {
    const { text, tokens } = paragraph;
    const isNear = new Uint8Array(tokens.starts.length);
    const matched = findAskedWords(paragraph, forms).map(({ start, end }) => ({
      first: tokenAt(tokens.starts, start),
      last: tokenAt(tokens.starts, end - 1),
    }));
    for (const { first, last } of matched)
      isNear.fill(1, Math.max(0, first - collocateLimits.span), Math.min(isNear.length, last + collocateLimits.span + 1));
    for (const { first, last } of matched) isNear.fill(0, first, last + 1);
    // A hyphenated word counts as its parts, as in the totals.
    isNear.forEach((yes, token) => {
      if (yes) words += exactTextParts(text.slice(tokens.starts[token], tokens.ends[token])).length;
    });
    tokens.terms.forEach((term, at) => {
      if (isNear[tokens.tokenOf[at] ?? 0]) near.set(term, (near.get(term) ?? 0) + 1);
    });
  }
  return { near, words };
}

/** The token that a character is in: the last that begins at or before it. */
function tokenAt(starts: Uint32Array, character: number): number {
  let token = -1;
  while (token + 1 < starts.length && (starts[token + 1] ?? 0) <= character) token += 1;
  return Math.max(0, token);
}

/** The collocates, surest first. `allOf` gives how often a term occurs in all, `allWords` how many words there are. */
export function findCollocates(
  { near, words }: ReturnType<typeof countTermsNear>,
  allOf: (term: number) => number,
  allWords: number,
  wordOf: (term: number) => string,
): Collocate[] {
  const found: Collocate[] = [];
  for (const [term, count] of near) {
    const all = allOf(term);
    if (count < collocateLimits.fewest || count / words <= all / allWords) continue;
    const likelihood = logLikelihood(count, words, all - count, allWords - words);
    if (likelihood >= collocateLimits.likelihood) found.push({ word: wordOf(term), near: count, all, likelihood });
  }
  return found.sort((a, b) => b.likelihood - a.likelihood || (a.word < b.word ? -1 : 1)).slice(0, collocateLimits.most);
}

/** Dunning's G² of a word that occurs `here` times in `hereWords` words, and `there` times in `thereWords` others. */
export function logLikelihood(here: number, hereWords: number, there: number, thereWords: number): number {
  const words = hereWords + thereWords;
  const occurs = here + there;
  const part = (seen: number, row: number, column: number) => (seen > 0 ? seen * Math.log((seen * words) / (row * column)) : 0);
  return (
    2 *
    (part(here, hereWords, occurs) +
      part(hereWords - here, hereWords, words - occurs) +
      part(there, thereWords, occurs) +
      part(thereWords - there, thereWords, words - occurs))
  );
}
