import { stemOfTextWord } from '../text/stems.ts';
import { stopWords, weakWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';
import type { ParsedQuery } from './parse-query.ts';

/**
 * Returns, for a query, what says whether a word is an ordinary English one and so no typing mistake: a word of the questions that people ask, or
 * one of those that `load` gives, which is called once, when a finished word is met that nothing here has and that could be a mistake for another.
 */
export function prepareOrdinaryQueryWords(
  load: (() => Promise<ReadonlySet<string>>) | undefined,
  isKnown: (word: string) => boolean,
  isAskedWith: (word: string) => boolean,
): (query: ParsedQuery, isNearToKnown: (word: string) => boolean) => Promise<(word: string) => boolean> {
  let english: Promise<ReadonlySet<string>> | undefined;
  return async ({ words, phrases }, isNearToKnown) => {
    const written = [...words.filter(({ unfinished }) => !unfinished).map(({ typed }) => typed), ...phrases];
    const parts = tokenizeText(written.join(' ')).flatMap((token) => token.parts);
    const isDoubtful = (part: string) =>
      !stopWords.has(part) && !weakWords.has(part) && !isKnown(part) && !isAskedWith(part) && isNearToKnown(part);
    if (!load || !parts.some(isDoubtful)) return isAskedWith;
    // Where it cannot be loaded, it is tried again with the next query.
    const stems = await (english ??= load()).catch(() => {
      english = undefined;
      return new Set<string>();
    });
    return (word) => isAskedWith(word) || stems.has(stemOfTextWord(word));
  };
}
