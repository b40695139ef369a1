import { questionMatch } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { unpackReaderQuestions, type PackedQuestions } from './pack-questions.ts';

/** How near the nearest question is, from 0 to 1, of each paragraph and of each glossary term that has one near enough. */
export interface QuestionMatches {
  paragraphs: ReadonlyMap<number, number>;
  terms: ReadonlyMap<number, number>;
}

/** The questions of a record: their words, and how near they are to what a reader types. */
export interface QuestionIndex {
  words: readonly string[];
  /** Whether a question has a word, in any of its forms. */
  hasWord: (word: string) => boolean;
  /** The matches of the stems of a query, each of which is there once. */
  match: (stems: readonly string[]) => QuestionMatches;
}

/** Where nothing is asked. */
export const nothingAsked: QuestionMatches = { paragraphs: new Map(), terms: new Map() };

/** Opens the questions of a record. */
export function openQuestionIndex(packed: PackedQuestions): QuestionIndex {
  const { words, having, terms, paragraphs } = unpackReaderQuestions(packed);
  const count = terms.length + paragraphs.length;
  const numberOf = new Map(words.map((word, number) => [stemOfTextWord(word), number]));
  const rarity = (questions: number) => Math.log(1 + (count - questions + 0.5) / (questions + 0.5));
  const rarities = having.map(({ length }) => rarity(length));
  const weights = new Float32Array(count);
  having.forEach((questions, word) => {
    for (const question of questions) weights[question] = (weights[question] ?? 0) + (rarities[word] ?? 0);
  });
  const shared = new Float32Array(count);

  return {
    words,
    hasWord: (word) => numberOf.has(stemOfTextWord(word)),
    match: (stems) => {
      if (count === 0) return nothingAsked;
      const touched: number[] = [];
      let asked = 0;
      for (const stem of stems) {
        const word = numberOf.get(stem);
        const weight = word === undefined ? rarity(0) : (rarities[word] ?? 0);
        asked += weight;
        for (const question of word === undefined ? [] : (having[word] ?? [])) {
          if (shared[question] === 0) touched.push(question);
          shared[question] = (shared[question] ?? 0) + weight;
        }
      }
      const found = { paragraphs: new Map<number, number>(), terms: new Map<number, number>() };
      for (const question of touched) {
        const both = shared[question] ?? 0;
        shared[question] = 0;
        const near = Math.min(
          1,
          both / (both + questionMatch.missing * (asked - both) + questionMatch.extra * ((weights[question] ?? 0) - both)),
        );
        if (near < questionMatch.least) continue;
        const isOfTerm = question < terms.length;
        const target = (isOfTerm ? terms[question] : paragraphs[question - terms.length]) ?? 0;
        const nearest = isOfTerm ? found.terms : found.paragraphs;
        if (near > (nearest.get(target) ?? 0)) nearest.set(target, near);
      }
      return found;
    },
  };
}
