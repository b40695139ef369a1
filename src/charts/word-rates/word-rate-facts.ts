/** How often a word occurs in one group, per 10,000 words, with its 95% interval. */
export interface WordRateBar {
  occurrences: number;
  /** How many words the group has in all, how many documents have the word, and how many documents there are. */
  words: number;
  documents: number;
  documentsInAll: number;
  rate: number;
  low: number;
  high: number;
  /** Whether there are too few occurrences to tell anything. */
  few: boolean;
  /** The address of the places. */
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
