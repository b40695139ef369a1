import type { Clause } from '../query/clause.ts';
import type { QueryWord } from '../query/parse-query.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords, weakWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/** The stems by which questions near to a query are found: those of its words, put right where they were mistyped, each once. */
export function stemsAskedInQuery(words: readonly QueryWord[], clauses: readonly Clause[]): string[] {
  const corrections = new Map(clauses.flatMap(({ typed, correction }) => (correction ? [[typed, correction] as const] : [])));
  // One letter of a word that is still being typed says nothing yet.
  const parts = words
    .filter(({ unfinished, typed }) => !unfinished || typed.length > 1)
    .flatMap((word) => {
      const correction = corrections.get(word.typed);
      return correction === undefined ? word.parts : tokenizeText(correction).flatMap((token) => token.parts);
    });
  return [...new Set(parts.filter((part) => !stopWords.has(part)).map(stemOfTextWord))];
}

/** The stems of words that say nothing of a subject if they are asked alone, such as “good”. */
export const weakAskedStems: ReadonlySet<string> = new Set([...weakWords].map(stemOfTextWord));
