import { decodeNumber, decodeTerms, encodeNumber, encodeTerms } from '../index/encoding.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/**
 * Questions as they are sent. They are numbered from 0: those of the glossary's terms, then those of paragraphs. What is stored is which questions
 * have a word, not which words a question has: that is a third less.
 */
export interface PackedQuestions {
  /** The words, sorted and front coded, each with one of its forms. */
  words: string;
  /** The words that so many questions have that they tell nothing. */
  common: string;
  /** For each word the gaps between the questions that have it. */
  having: string;
  /** How many questions each term has, and each paragraph. */
  ofTerms: number[];
  ofParagraphs: number[];
}

/** A record without questions. */
export const noPackedQuestions: PackedQuestions = { words: '', common: '', having: '', ofTerms: [], ofParagraphs: [] };

/** A word that only one question has tells nothing that the others do, and is left out. */
const leastQuestions = 2;
/** A word that more than this share of questions have tells nothing, such as "child"; but of few questions no word is common. */
const commonShare = 0.12;
const fewQuestions = 100;

/** The words of a question that tell something, by their stems, each once. */
function wordsOfReaderQuestion(asks: string): Map<string, string> {
  const byStem = new Map<string, string>();
  for (const { parts } of tokenizeText(asks))
    for (const part of parts) if (!stopWords.has(part) && !byStem.has(stemOfTextWord(part))) byStem.set(stemOfTextWord(part), part);
  return byStem;
}

/** Questions packed: those of each glossary term, and those of each paragraph, in their order. */
export function packReaderQuestions(
  ofTerms: readonly (readonly string[])[],
  ofParagraphs: readonly (readonly string[])[],
): PackedQuestions {
  const having = new Map<string, { word: string; questions: number[] }>();
  let count = 0;
  const number = (questions: readonly string[]) => {
    const known = new Set<string>();
    for (const asks of questions) {
      const words = wordsOfReaderQuestion(asks);
      const key = [...words.keys()].sort().join(' ');
      if (words.size === 0 || known.has(key)) continue;
      known.add(key);
      for (const [stem, word] of words) {
        const own = having.get(stem);
        if (own) own.questions.push(count);
        else having.set(stem, { word, questions: [count] });
      }
      count += 1;
    }
    return known.size;
  };
  const counts = { ofTerms: ofTerms.map(number), ofParagraphs: ofParagraphs.map(number) };
  const isCommon = ({ questions }: { questions: number[] }) => count > fewQuestions && questions.length > commonShare * count;
  const sorted = [...having.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  const kept = sorted.filter((own) => own.questions.length >= leastQuestions && !isCommon(own));
  const common = sorted.filter(isCommon).map(({ word }) => word);
  const gaps = kept.map(({ questions }) =>
    questions.map((question, at) => encodeNumber(question - (questions[at - 1] ?? -1) - 1)).join(''),
  );
  return { words: encodeTerms(kept.map(({ word }) => word)), common: common.join(' '), having: gaps.join('.'), ...counts };
}

/** The words of questions, each with the numbers of the questions that have it, and what each question is about: the index of its term or paragraph. */
export function unpackReaderQuestions({ words, having, ofTerms, ofParagraphs }: PackedQuestions) {
  const lists = having === '' ? [] : having.split('.');
  const targetsOf = (counts: readonly number[]) => counts.flatMap((count, target) => Array<number>(count).fill(target));
  return {
    words: words === '' ? [] : decodeTerms(words),
    having: lists.map((encoded) => {
      const questions: number[] = [];
      let last = -1;
      for (const cursor = { at: 0 }; cursor.at < encoded.length;) questions.push((last += decodeNumber(encoded, cursor) + 1));
      return questions;
    }),
    terms: targetsOf(ofTerms),
    paragraphs: targetsOf(ofParagraphs),
  };
}

/** The same with the questions of terms alone: they serve all paragraphs of a large record. */
export function packTermQuestionsAlone(packed: PackedQuestions): PackedQuestions {
  const { words, having, terms } = unpackReaderQuestions(packed);
  const asked = terms.map((): string[] => []);
  having.forEach((questions, word) => {
    for (const question of questions) asked[question]?.push(words[word] ?? '');
  });
  let next = 0;
  return packReaderQuestions(
    packed.ofTerms.map((count) => asked.slice(next, (next += count)).map((own) => own.join(' '))),
    [],
  );
}

/** Of the questions of each term the few that have the most different words, rare ones before frequent ones: the others weigh more than they tell. */
export function chooseDifferentQuestions(ofTerms: readonly (readonly string[])[], most: number): string[][] {
  const frequency = new Map<string, number>();
  for (const asks of ofTerms.flat())
    for (const stem of wordsOfReaderQuestion(asks).keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const all = ofTerms.flat().length;
  return ofTerms.map((questions) => {
    const chosen: string[] = [];
    const seen = new Set<string>();
    const left = questions.map((asks) => ({ asks, stems: [...wordsOfReaderQuestion(asks).keys()] }));
    // A word that no other question has can't be found by.
    const tells = (stem: string) => (seen.has(stem) || frequency.get(stem) === 1 ? 0 : Math.log(all / (frequency.get(stem) ?? 1)));
    const value = ({ stems }: { stems: string[] }) => stems.reduce((sum, stem) => sum + tells(stem), 0);
    while (chosen.length < most && left.length > 0) {
      const best = left.reduce((found, question) => (value(question) > value(found) ? question : found));
      for (const stem of best.stems) seen.add(stem);
      chosen.push(best.asks);
      left.splice(left.indexOf(best), 1);
    }
    return chosen;
  });
}
