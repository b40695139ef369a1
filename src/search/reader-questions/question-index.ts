import { stemOfTextWord } from '../text/stems.ts';
import { unpackReaderQuestions, type PackedQuestions } from './pack-questions.ts';
import { prepareNearNeeds } from './near-needs.ts';
import { prepareNearQuestions } from './near-questions.ts';

/** How near the nearest question is, from 0 to 1, of each paragraph, glossary term and need that has one near enough. */
export interface QuestionMatches {
  paragraphs: ReadonlyMap<number, number>;
  terms: ReadonlyMap<number, number>;
  needs: ReadonlyMap<number, number>;
}

/** The questions of a record: their words, and how near they are to what a reader types. */
export interface QuestionIndex {
  words: readonly string[];
  /** Whether a question has a word, in any of its forms. */
  hasWord: (word: string) => boolean;
  /** The matches of the stems of a query, each of which is there once. */
  match: (stems: readonly string[]) => QuestionMatches;
  /** The grades of the paragraphs that answer a need. */
  answersOf: (need: number) => ReadonlyMap<number, number>;
}

/** Opens the questions of a record with the terms that its texts have. */
export function openQuestionIndex(packed: PackedQuestions, recordTerms?: readonly string[]): QuestionIndex {
  const { words, having, terms, paragraphs, needs, answers } = unpackReaderQuestions(packed, recordTerms);
  const numberOf = new Map(words.map((word, number) => [stemOfTextWord(word), number]));
  const nearQuestions = prepareNearQuestions(numberOf, having, terms.length + paragraphs.length, packed.ofTermsAndParagraphs.common);
  const nearNeeds = prepareNearNeeds(numberOf, needs, answers.length);

  return {
    words,
    hasWord: (word) => numberOf.has(stemOfTextWord(word)),
    match: (stems) => {
      const found = { paragraphs: new Map<number, number>(), terms: new Map<number, number>(), needs: nearNeeds(stems) };
      const keep = (nearest: Map<number, number>, target: number | undefined, near: number) => {
        if (target !== undefined && near > (nearest.get(target) ?? 0)) nearest.set(target, near);
      };
      for (const [question, near] of nearQuestions(stems)) {
        if (question < terms.length) keep(found.terms, terms[question], near);
        else keep(found.paragraphs, paragraphs[question - terms.length], near);
      }
      return found;
    },
    answersOf: (need) => answers[need] ?? new Map<number, number>(),
  };
}
