import { firstAtLeast } from '../index/binary-search.ts';
import type { IndexStore } from '../index/index-store.ts';
import { compareIndexTerms } from '../index/metadata-terms.ts';
import { stemOfTextWord } from '../text/stems.ts';

/** The terms of an index grouped by stem, with prefix search among them. */
export interface Vocabulary {
  terms: readonly string[];
  termId: (term: string) => number | undefined;
  /** The id of a stem. `/plan` is the stem of a word of headings. */
  stemId: (stem: string) => number | undefined;
  /** The stem id of each term, by term id. */
  stemOfTerm: Uint32Array;
  /** The ids of the terms of a stem. */
  termsOfStem: (stem: number) => readonly number[];
  has: (stem: string) => boolean;
  /** Whether the postings of all terms of some stems are loaded. */
  areLoaded: (stems: readonly string[]) => boolean;
  /** The document frequency of the commonest term of a stem, as a power of two. */
  frequencyLog2: (stem: string) => number;
  /** The number of paragraphs, as a power of two. */
  paragraphsLog2: number;
  /** The `limit` commonest terms with a prefix, without those that need a second fetch. */
  withPrefix: (prefix: string, limit: number) => number[];
}

/** How many shards of postings are fetched for an unfinished word: the next letter comes soon. */
const maxShardsOfPrefix = 1;

/** The vocabulary of an index. */
export function openQueryVocabulary(
  { terms, frequencies, termIds, loadableTerms }: Pick<IndexStore, 'terms' | 'frequencies' | 'termIds' | 'loadableTerms'>,
  paragraphs: number,
): Vocabulary {
  const { stemIds, stemOfTerm, termsOfStem, frequencyOfStem } = groupByStem(terms, frequencies);
  const frequencyOf = (term: number) => frequencyOfStem[stemOfTerm[term] ?? 0] ?? 0;
  return {
    terms,
    termId: (term) => termIds.get(term),
    stemId: (stem) => stemIds.get(stem),
    stemOfTerm,
    termsOfStem: (stem) => termsOfStem[stem] ?? [],
    has: (stem) => stemIds.has(stem),
    areLoaded: (stems) => {
      const wanted = stems.flatMap((stem) => termsOfStem[stemIds.get(stem) ?? -1] ?? []);
      return loadableTerms(wanted, 0).length === wanted.length;
    },
    frequencyLog2: (stem) => frequencyOfStem[stemIds.get(stem) ?? -1] ?? 0,
    paragraphsLog2: Math.log2(Math.max(2, paragraphs)),
    withPrefix: (prefix, limit) => {
      const found: number[] = [];
      for (let term = firstAtLeast(terms, prefix); terms[term]?.startsWith(prefix); term += 1) found.push(term);
      found.sort((a, b) => frequencyOf(b) - frequencyOf(a) || compareIndexTerms(terms[a] ?? '', terms[b] ?? ''));
      return loadableTerms(found.slice(0, limit), maxShardsOfPrefix);
    },
  };
}

function groupByStem(terms: readonly string[], frequencies: Uint8Array) {
  const stemIds = new Map<string, number>();
  const termsOfStem: number[][] = [];
  const frequencyOfStem: number[] = [];
  const stemOfTerm = new Uint32Array(terms.length);
  terms.forEach((term, id) => {
    const stem = term.startsWith('/') ? `/${stemOfTextWord(term.slice(1))}` : /^[!#]/.test(term) ? term : stemOfTextWord(term);
    let stemId = stemIds.get(stem);
    if (stemId === undefined) {
      stemIds.set(stem, (stemId = termsOfStem.length));
      termsOfStem.push([]);
      frequencyOfStem.push(0);
    }
    stemOfTerm[id] = stemId;
    termsOfStem[stemId]?.push(id);
    frequencyOfStem[stemId] = Math.max(frequencyOfStem[stemId] ?? 0, frequencies[id] ?? 0);
  });
  return { stemIds, stemOfTerm, termsOfStem, frequencyOfStem };
}
