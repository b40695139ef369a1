import type { IndexedWordTotals } from '../index/count-files.ts';
import type { IndexStore } from '../index/index-store.ts';

/** Paragraphs by their index in the record, ascending, and how often each has something. */
export interface WordCounts {
  paragraphs: readonly number[];
  counts: readonly number[];
}

/** Where true counts of words are read from: the texts of a small record, or the count files of a large one. Nothing in it is rounded. */
export interface WordSource {
  store: IndexStore;
  /** Whether all texts are in memory, so that reading them costs nothing. */
  hasAllTexts: boolean;
  /** The occurrences of each of some terms. */
  countTerms: (terms: readonly number[]) => Promise<WordCounts[]>;
  /** The occurrences of words that follow one another, exactly as written. */
  countSequence: (words: readonly string[]) => Promise<WordCounts>;
  totals: () => Promise<IndexedWordTotals>;
}
