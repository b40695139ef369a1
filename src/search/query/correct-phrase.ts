import { formsOfTextWord, visitTextWords } from '../text/tokens.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords } from '../text/stop-words.ts';
import type { FuzzyMatcher } from './mistyped-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A quoted phrase with its mistyped words put right, and which were. */
export interface CorrectedPhrase {
  phrase: string;
  corrections: { typed: string; taken: string }[];
}

/** The phrase with each word that the record lacks replaced by the nearest that it has; an ordinary English word stays as it is. */
export function correctQueryPhrase(
  phrase: string,
  vocabulary: Pick<Vocabulary, 'has'>,
  fuzzyMatches: FuzzyMatcher,
  isOrdinary: (word: string) => boolean,
): CorrectedPhrase {
  const corrections: CorrectedPhrase['corrections'] = [];
  let corrected = '';
  let last = 0;
  visitTextWords(phrase, (start, end) => {
    const typed = phrase.slice(start, end);
    const { parts, joined } = formsOfTextWord(typed);
    const [form] = parts;
    // Small words are not in the index, and the parts of a hyphenated word are looked up one by one.
    if (!form || joined || stopWords.has(form) || vocabulary.has(stemOfTextWord(form)) || isOrdinary(form)) return;
    const [near] = fuzzyMatches(form);
    if (!near || !vocabulary.has(stemOfTextWord(near.word))) return;
    corrections.push({ typed, taken: near.word });
    corrected += phrase.slice(last, start) + near.word;
    last = end;
  });
  return { phrase: corrected + phrase.slice(last), corrections };
}
