import type { Day } from './day.ts';

/** What comparing a document's paragraphs with the text of its official PDF gave. Every paragraph is in one of the three lists, by anchor. */
export interface Comparison {
  /** The PDF has exactly these words, to the last comma. */
  equal: string[];
  /** The PDF does not have exactly these words. */
  differing: string[];
  /** The PDF has no text where the paragraph should begin, as in a scan. */
  notCheckable: string[];
  /** Equal, but not on the page that is written here. */
  misplaced: string[];
  /** How many signs of the PDF, white space aside, stand between the first and the last paragraph and in none of ours. */
  leftOut: number;
}

/** The stored result of a comparison. */
export interface Fidelity extends Comparison {
  report: string;
  /** The day of the comparison. */
  compared: Day;
  /** SHA-256 of the PDF that was compared. */
  sha256: string;
  /** Whether words and PDF are still those that were compared. */
  current: boolean;
}
