/*
 * An index in shards has two parts, where the newest documents are few: those and all before. So one more report changes the few files of the
 * newest, and the many of the older ones stay as they were.
 */
import { indexFrequencyLog2, type IndexPart } from './index-files.ts';
import type { SearchCatalogue } from './records.ts';
import { orderIndexTerms, type TermGroup } from './term-order.ts';

/** The first paragraph of each part of an index, and where the last one ends. */
export function boundsOfIndexParts({ count, newestFrom = count }: Pick<SearchCatalogue, 'count' | 'newestFrom'>): number[] {
  return [...new Set([0, newestFrom, count])];
}

const [lacks, asAll] = ['-', '.'];

/** Which terms a part has and how often, from the lengths of its postings: `-` for none, `.` where the frequency is that of all parts, or else its own as a base-36 digit. */
export function encodeTermsOfPart(lengths: readonly number[], frequencies: Uint8Array): string {
  const encode = (length: number, term: number) => {
    const own = indexFrequencyLog2(length);
    return length === 0 ? lacks : own === frequencies[term] ? asAll : own.toString(36);
  };
  return lengths.map(encode).join('');
}

/** The terms of a part in the order of its files. The build and the browser find the same order, which other parts don't change. */
export function orderTermsOfPart(
  { terms: own, start }: Pick<IndexPart, 'terms' | 'start'>,
  end: number,
  { terms, frequencies, catalogue }: { terms: readonly string[]; frequencies: Uint8Array; catalogue: SearchCatalogue },
): TermGroup[] {
  if (own === '') return orderIndexTerms(terms, frequencies, catalogue);
  const isIn = (term: number) => own[term] !== lacks;
  const ofPart = frequencies.map((frequency, term) => {
    const written = own[term] ?? lacks;
    return written === asAll ? frequency : written === lacks ? 0 : parseInt(written, 36);
  });
  return orderIndexTerms(terms, ofPart, { ...catalogue, count: end - start })
    .map((group) => ({ ...group, terms: group.terms.filter(isIn) }))
    .filter((group) => group.terms.length > 0);
}
