import type { WordRate } from '../../questions/word-rates/word-rate.ts';

/** The rate of a word in one group, with the address of its places. */
export interface WordRateBar extends WordRate {
  address: string;
}

/** One group, such as a year, with a bar for each word that is compared. */
export interface WordRateRow {
  name: string;
  /** The name within a sentence, where it is another: "no grade". */
  inText?: string;
  bars: WordRateBar[];
}

/** What the chart of word rates shows. */
export interface WordRateFacts {
  /** The words compared, one or two, as the reader typed them. */
  words: string[];
  /** What the rows are: "year", "grade". */
  by: string;
  /** The word before the name of a row in a sentence: "in 2023", "under ILACS 2018". */
  before: 'in' | 'under';
  rows: WordRateRow[];
}
