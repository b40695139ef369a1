import { questionMatch } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { weakWords } from '../text/stop-words.ts';
import { stemsNearInQuestions } from './near-words.ts';
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
  const weak = new Set([...weakWords].map(stemOfTextWord));
  const common = new Set(packed.common.split(' ').map(stemOfTextWord));
  const shared = new Float32Array(count);
  const countedFor = new Uint16Array(count);

  return {
    words,
    hasWord: (word) => numberOf.has(stemOfTextWord(word)),
    match: (stems) => {
      // "Good" alone does not make a question about foster carers one about a council.
      const [only, ...others] = stems.filter((stem) => !common.has(stem) && (numberOf.has(stem) || stemsNearInQuestions(stem).size > 0));
      if (only === undefined || (others.length === 0 && weak.has(only))) return nothingAsked;
      const touched: number[] = [];
      let asked = 0;
      stems.forEach((stem, at) => {
        if (common.has(stem)) return;
        const own = numberOf.get(stem);
        const weight = own === undefined ? rarity(0) : (rarities[own] ?? 0);
        asked += weight;
        // A word that is near in meaning counts where the question lacks the very word.
        const near = [...stemsNearInQuestions(stem)].filter((other) => !stems.includes(other));
        for (const [share, words] of [
          [1, [own]],
          [questionMatch.near, near.map((other) => numberOf.get(other))],
        ] as const)
          for (const word of words)
            for (const question of word === undefined ? [] : (having[word] ?? [])) {
              if (countedFor[question] === at + 1) continue;
              if (shared[question] === 0) touched.push(question);
              countedFor[question] = at + 1;
              // Of its own words the question has one less that was not asked, as far as the two are near.
              const value = share * (share === 1 ? weight : Math.min(weight, rarities[word as number] ?? 0));
              shared[question] = (shared[question] ?? 0) + value;
            }
      });
      const found = { paragraphs: new Map<number, number>(), terms: new Map<number, number>() };
      for (const question of touched) {
        const both = shared[question] ?? 0;
        shared[question] = 0;
        countedFor[question] = 0;
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
