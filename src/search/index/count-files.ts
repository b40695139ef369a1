/*
 * Exact counts of an index in shards, which only the page of words loads: the impacts of postings are rounded, and counts can't be had from
 * them. A file `c12` belongs to the postings of `l12`; the file `w0` has the words of each section and how often each term occurs.
 */
import type { TokenizedText } from '../text/tokenized-text.ts';
import { exactTextParts } from '../text/exact-words.ts';
import { decodeNumber, decodeNumbers, encodeNumber, encodeNumbers } from './encoding.ts';
import type { SearchCatalogue } from './records.ts';

/** How many words a record has, and how often each of its terms occurs: in inspectors' words, and in those of councils and others. */
export interface IndexedWordTotals {
  /** The number of words of each section of the catalogue. */
  sections: readonly number[];
  /** The occurrences of each term, by term id. Themes, headings and phrases of the glossary have none. */
  inspectors: ArrayLike<number> & Iterable<number>;
  others: ArrayLike<number> & Iterable<number>;
}

/** The totals as they are in a file: numbers one after another. */
export type PackedWordTotals = Record<keyof IndexedWordTotals, string>;

/** The counts of a posting list as text: for each above 1 the gap since the one before, and the count less 2. */
export function encodeIndexCounts(counts: readonly number[]): string {
  let encoded = '';
  let last = -1;
  counts.forEach((count, at) => {
    if (count < 2) return;
    encoded += encodeNumber(at - last - 1) + encodeNumber(count - 2);
    last = at;
  });
  return encoded;
}

/** The counts of a posting list of some length that a text encodes. */
export function decodeIndexCounts(encoded: string, length: number): Uint32Array {
  const counts = new Uint32Array(length).fill(1);
  const cursor = { at: 0 };
  let last = -1;
  while (cursor.at < encoded.length) {
    last += 1 + decodeNumber(encoded, cursor);
    counts[last] = 2 + decodeNumber(encoded, cursor);
  }
  return counts;
}

/** How often each term occurs in each paragraph that has it, by term id: parallel to the postings of words. */
export function countIndexedTerms(texts: readonly TokenizedText[], termCount: number): number[][] {
  const counts = Array.from({ length: termCount }, (): number[] => []);
  const lastText = new Int32Array(termCount).fill(-1);
  texts.forEach(({ terms }, text) => {
    for (const term of terms) {
      const own = counts[term] as number[];
      if (lastText[term] === text) own[own.length - 1] = (own.at(-1) ?? 0) + 1;
      else own.push(1);
      lastText[term] = text;
    }
  });
  return counts;
}

/** The totals of a record, from its texts. `spellings` are the different spellings in them. */
export function totalIndexedWords(
  { reports, sections, count }: Pick<SearchCatalogue, 'reports' | 'sections' | 'count'>,
  texts: readonly TokenizedText[],
  spellings: readonly string[],
  termCount: number,
): IndexedWordTotals {
  const partsOf = spellings.map((word) => exactTextParts(word).length);
  const totals = { sections: sections.map(() => 0), inspectors: new Uint32Array(termCount), others: new Uint32Array(termCount) };
  let report = -1;
  sections.forEach(({ first }, section) => {
    while ((reports[report + 1]?.first ?? Infinity) <= first) report += 1;
    const own = totals[reports[report]?.speaker ?? 'others'];
    const end = sections[section + 1]?.first ?? count;
    for (let paragraph = first; paragraph < end; paragraph += 1) {
      const text = texts[paragraph];
      for (const term of text?.terms ?? []) own[term] = (own[term] ?? 0) + 1;
      for (const spelling of text?.spellings ?? []) totals.sections[section] = (totals.sections[section] ?? 0) + (partsOf[spelling] ?? 0);
    }
  });
  return totals;
}

/** The totals as they are in a file. */
export function packIndexTotals({ sections, inspectors, others }: IndexedWordTotals): PackedWordTotals {
  return { sections: encodeNumbers(sections), inspectors: encodeNumbers(inspectors), others: encodeNumbers(others) };
}

/** The totals that a file holds. */
export function unpackIndexTotals({ sections, inspectors, others }: PackedWordTotals): IndexedWordTotals {
  return { sections: decodeNumbers(sections), inspectors: decodeNumbers(inspectors), others: decodeNumbers(others) };
}
