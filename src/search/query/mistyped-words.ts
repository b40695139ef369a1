import { rankingMaxEdits } from '../rank/ranking.ts';

/** A known word near to the one typed, and the number of edits between them. */
export interface FuzzyMatch {
  word: string;
  edits: number;
}

/** Returns the known words near to one that is not known, nearest first, then the most frequent. */
export type FuzzyMatcher = (word: string) => FuzzyMatch[];

/** Whether a word may be a mistake for another: numbers, the shortest and the longest words are left as they are. */
export function canBeMistyped(word: string): boolean {
  return rankingMaxEdits(word.length) > 0 && word.length <= 30 && !/^\d/.test(word);
}
