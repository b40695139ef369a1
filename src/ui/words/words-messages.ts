/* The messages between the page of words and its worker. */
import type { WordFrameworks } from '../../search/words/word-groups.ts';
import type { WordQuestion, WordStudy } from '../../search/words/study-words.ts';

/** A question with a number that its answer repeats, the URL of the first file of the index, and the names that the index does not have. */
export interface WordsQuestion {
  number: number;
  index: string;
  frameworks: WordFrameworks;
  questions: WordQuestion[];
}

/** A study for each question; undefined where what is needed could not be loaded. */
export interface WordsAnswer {
  number: number;
  studies?: WordStudy[];
}
