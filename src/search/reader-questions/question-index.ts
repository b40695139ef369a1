import { stemOfTextWord } from '../text/stems.ts';
import { needMatch } from '../rank/ranking.ts';
import { unpackReaderQuestions, type PackedQuestions } from './pack-questions.ts';
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

/** Opens the questions of a record. */
export function openQuestionIndex(packed: PackedQuestions): QuestionIndex {
  const { words, having, terms, paragraphs, havingOfNeeds, needs, answers } = unpackReaderQuestions(packed);
  const numberOf = new Map(words.map((word, number) => [stemOfTextWord(word), number]));
  const nearQuestions = prepareNearQuestions(numberOf, having, terms.length + paragraphs.length, packed.ofTermsAndParagraphs.common);
  const nearNeeds = prepareNearQuestions(numberOf, havingOfNeeds, needs.length, packed.ofNeeds.common, needMatch);

  return {
    words,
    hasWord: (word) => numberOf.has(stemOfTextWord(word)),
    match: (stems) => {
      const found = { paragraphs: new Map<number, number>(), terms: new Map<number, number>(), needs: new Map<number, number>() };
      const keep = (nearest: Map<number, number>, target: number | undefined, near: number) => {
        if (target !== undefined && near > (nearest.get(target) ?? 0)) nearest.set(target, near);
      };
      for (const [question, near] of nearQuestions(stems)) {
        if (question < terms.length) keep(found.terms, terms[question], near);
        else keep(found.paragraphs, paragraphs[question - terms.length], near);
      }
      for (const [ask, near] of nearNeeds(stems)) keep(found.needs, needs[ask], near);
      return found;
    },
    answersOf: (need) => answers[need] ?? new Map<number, number>(),
  };
}
