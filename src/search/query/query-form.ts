import { sentenceWords } from '../text/stop-words.ts';
import type { QueryWord } from './parse-query.ts';

/** How a query asks: in a sentence ("will they help me get my own flat") or in keywords ("housing for care leavers"). */
export type QueryForm = 'sentence' | 'keywords';

/** The form of a query: one with a question word, an auxiliary verb or a pronoun is a sentence. */
export function formOfQuery(words: readonly Pick<QueryWord, 'parts'>[]): QueryForm {
  return words.some(({ parts }) => parts.some((part) => sentenceWords.has(part))) ? 'sentence' : 'keywords';
}
