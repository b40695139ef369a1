/*
 * An index in shards has two parts, where the newest documents are few: those and all before. So one more report changes the few files of the
 * newest, and the many of the older ones stay as they were.
 */
import { decodeNumbers, encodeNumbers } from './encoding.ts';
import { indexFrequencyLog2, type PackedFrequencies } from './index-files.ts';
import { compareIndexTerms } from './metadata-terms.ts';
import type { SearchCatalogue } from './records.ts';
import { orderIndexTerms, prepareEntriesOfTerms, type TermGroup } from './term-order.ts';

/** The first paragraph of each part of an index, and where the last one ends. */
export function boundsOfIndexParts({ count, newestFrom = count }: Pick<SearchCatalogue, 'count' | 'newestFrom'>): number[] {
  return [...new Set([0, newestFrom, count])];
}

/** A stem in at least this share of the paragraphs of a part is common (2 to the power of -4): its postings are long. */
const commonFromLog2 = 4;
/** Whether a part lacks a term, or has it as one of a common stem. */
const [lacks, has, hasCommon] = ['-', '.', '!'];

/** The frequencies of terms, from the lengths of their postings in each part, which has so many paragraphs. */
export function packIndexFrequencies(parts: readonly { lengths: readonly number[]; paragraphs: number }[]): PackedFrequencies {
  const kindOf = (term: number) => {
    const all = parts.reduce((sum, { lengths }) => sum + (lengths[term] ?? 0), 0);
    const inPart = parts.map(({ lengths, paragraphs }) => {
      const length = lengths[term] ?? 0;
      return length === 0 ? lacks : indexFrequencyLog2(length) >= Math.log2(paragraphs) - commonFromLog2 ? hasCommon : has;
    });
    return indexFrequencyLog2(all).toString(36) + inPart.join('');
  };
  const ofTerms = (parts[0]?.lengths ?? []).map((_, term) => kindOf(term));
  const counts = new Map<string, number>();
  for (const kind of ofTerms) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort((a, b) => b[1] - a[1] || compareIndexTerms(a[0], b[0])).map(([kind]) => kind);
  const numberOf = new Map(kinds.map((kind, at) => [kind, at]));
  return { kinds, ofTerms: encodeNumbers(ofTerms.map((kind) => numberOf.get(kind) ?? 0)) };
}

/** The kind of each term. */
export function kindsOfIndexTerms({ kinds, ofTerms }: PackedFrequencies): string[] {
  return decodeNumbers(ofTerms).map((kind) => kinds[kind] ?? '');
}

/** The document frequencies of terms, as powers of two, by their kinds. */
export function frequenciesOfIndexTerms(kinds: readonly string[]): Uint8Array {
  return Uint8Array.from(kinds, (kind) => parseInt(kind.charAt(0), 36));
}

/** Returns the terms of each part in the order of its files. The build and the browser find the same order, which other parts don't change. */
export function prepareOrderOfTerms({
  terms,
  kinds,
  catalogue,
}: {
  terms: readonly string[];
  kinds: readonly string[];
  catalogue: SearchCatalogue;
}): (part: number) => TermGroup[] {
  const entryOf = prepareEntriesOfTerms(catalogue);
  return (part) =>
    orderIndexTerms(
      terms.flatMap((term, id) => {
        const inPart = kinds[id]?.charAt(part + 1);
        return inPart === lacks ? [] : [{ term, id, isCommon: inPart === hasCommon }];
      }),
      entryOf,
    );
}
