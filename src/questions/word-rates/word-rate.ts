/** How often a word or phrase occurs in a group of documents: per 10,000 words, with the 95% interval that chance alone may explain. */
export interface WordRate {
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
}
