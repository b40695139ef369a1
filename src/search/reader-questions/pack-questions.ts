import { decodeNumber, decodeNumbers, decodeTerms, encodeNumber, encodeNumbers, encodeTerms } from '../index/encoding.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/**
 * Questions as they are sent: those of the glossary's terms and then of paragraphs, numbered from 0; and the words with which people ask for needs.
 * What is stored is which questions have a word, not which words a question has: that is a third less.
 */
export interface PackedQuestions {
  /**
   * The words of all, each with one of their forms: first those that the record has, as the gaps between its terms once these are known, then the
   * others, sorted and front coded.
   */
  ofRecord: string;
  words: string;
  ofTermsAndParagraphs: PackedGroup;
  /** For each word the needs that are asked for with it, and how often (see `encodeNeedLists`). */
  ofNeeds: string;
  /** For each need the paragraphs that answer it with their grades (see `encodeNeedAnswers`), with dots between them. */
  answers: string;
}

/** A group of questions as it is sent. */
interface PackedGroup {
  /** The words that so many questions have that they tell nothing. */
  common: string;
  /** For each word the gaps between the questions that have it; empty where none does. */
  having: string;
  /** How many questions each term and each paragraph has. */
  counts: number[][];
}

/** The questions that are packed: by term, by paragraph and by need; and for each need the grades of the paragraphs that answer it, by their index. */
export interface QuestionsToPack {
  ofTerms: readonly (readonly string[])[];
  ofParagraphs?: readonly (readonly string[])[];
  ofNeeds?: readonly (readonly string[])[];
  answers?: readonly ReadonlyMap<number, number>[];
}

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

/** Questions packed, in their order. */
export function packReaderQuestions({ ofTerms, ofParagraphs = [], ofNeeds = [], answers = [] }: QuestionsToPack): PackedQuestions {
  const forms = new Map<string, string>();
  const { kept, common, counts } = numberQuestions([ofTerms, ofParagraphs], forms);
  const needs = numberNeedWords(ofNeeds, forms);
  const sorted = [...forms].filter(([stem]) => kept.has(stem) || needs.has(stem)).sort(([, a], [, b]) => (a < b ? -1 : 1));
  const pack = (having: ReadonlyMap<string, number[]>) => sorted.map(([stem]) => encodeGaps(having.get(stem) ?? [])).join('.');
  return {
    ofRecord: '',
    words: encodeTerms(sorted.map(([, word]) => word)),
    ofTermsAndParagraphs: { common: common.map((stem) => forms.get(stem) ?? stem).join(' '), having: pack(kept), counts },
    ofNeeds: encodeNeedLists(sorted.map(([stem]) => needs.get(stem) ?? [])),
    answers: answers.map(encodeNeedAnswers).join('.'),
  };
}

/** The questions of a group numbered, those of the same words once: by stem which have it, where that tells something. Forms of new stems are added to `forms`. */
function numberQuestions(targets: readonly (readonly (readonly string[])[])[], forms: Map<string, string>) {
  const having = new Map<string, number[]>();
  let count = 0;
  const number = (questions: readonly string[]) => {
    const known = new Set<string>();
    for (const asks of questions) {
      const words = wordsOfReaderQuestion(asks);
      const key = [...words.keys()].sort().join(' ');
      if (words.size === 0 || known.has(key)) continue;
      known.add(key);
      for (const [stem, word] of words) {
        if (!forms.has(stem)) forms.set(stem, word);
        having.set(stem, [...(having.get(stem) ?? []), count]);
      }
      count += 1;
    }
    return known.size;
  };
  const counts = targets.map((each) => each.map(number));
  const isCommon = (questions: readonly number[]) => isTooCommon(questions.length, count);
  const all = [...having];
  return {
    kept: new Map(all.filter(([, questions]) => questions.length >= leastQuestions && !isCommon(questions))),
    common: all.flatMap(([stem, questions]) => (isCommon(questions) ? [stem] : [])).sort(),
    counts,
  };
}

/** How often a need is asked for with a word is told from 1 to this, which stands for more as well: such a word is wholly the need’s own. */
export const needWordLevels = 3;

/**
 * By stem the needs that are asked for with it: a number holds `needWordLevels` times the need, and how often less one. A word of one way to ask alone is
 * left out. Forms of new stems are added to `forms`.
 */
function numberNeedWords(ofNeeds: readonly (readonly string[])[], forms: Map<string, string>): Map<string, number[]> {
  const having = new Map<string, Map<number, number>>();
  ofNeeds.forEach((ways, need) => {
    for (const asks of ways)
      for (const [stem, word] of wordsOfReaderQuestion(asks)) {
        if (!forms.has(stem)) forms.set(stem, word);
        const often = having.get(stem) ?? new Map<number, number>();
        having.set(stem, often.set(need, (often.get(need) ?? 0) + 1));
      }
  });
  const tells = (often: ReadonlyMap<number, number>) => [...often.values()].reduce((sum, times) => sum + times, 0) >= leastQuestions;
  return new Map(
    [...having]
      .filter(([, often]) => tells(often))
      .map(([stem, often]) => [stem, [...often].map(([need, times]) => need * needWordLevels + Math.min(times, needWordLevels) - 1)]),
  );
}

/** Whether a word that some of all questions have tells nothing. */
function isTooCommon(some: number, all: number): boolean {
  return all > fewQuestions && some > commonShare * all;
}

function encodeGaps(questions: readonly number[]): string {
  return questions.map((question, at) => encodeNumber(question - (questions[at - 1] ?? -1) - 1)).join('');
}

function decodeGaps(encoded: string): number[] {
  const questions: number[] = [];
  let last = -1;
  for (const cursor = { at: 0 }; cursor.at < encoded.length;) questions.push((last += decodeNumber(encoded, cursor) + 1));
  return questions;
}

/**
 * Lists of `numberNeedWords` as text: the gaps between the needs of each word, with dots between words; then for all how often, three to a character. That is
 * a twentieth less than both in one number.
 */
function encodeNeedLists(lists: readonly (readonly number[])[]): string {
  const gaps = lists.map((numbers) => encodeGaps(numbers.map((number) => Math.floor(number / needWordLevels)))).join('.');
  const often = lists.flat().map((number) => number % needWordLevels);
  const threes = often.flatMap((first, at) =>
    at % 3 === 0 ? [first + needWordLevels * ((often[at + 1] ?? 0) + needWordLevels * (often[at + 2] ?? 0))] : [],
  );
  return `${gaps} ${encodeNumbers(threes)}`;
}

function decodeNeedLists(encoded: string): number[][] {
  const [gaps = '', threes = ''] = encoded.split(' ');
  const often = decodeNumbers(threes).flatMap((three) =>
    [1, needWordLevels, needWordLevels ** 2].map((unit) => Math.floor(three / unit) % needWordLevels),
  );
  let at = 0;
  return gaps.split('.').map((own) => decodeGaps(own).map((need) => need * needWordLevels + (often[at++] ?? 0)));
}

/** Answers as text: for each paragraph three times the gap since the last, and 0 to 2 for the grade. */
function encodeNeedAnswers(answers: ReadonlyMap<number, number>): string {
  let last = -1;
  return [...answers]
    .sort(([a], [b]) => a - b)
    .map(([paragraph, grade]) => {
      const gap = paragraph - last - 1;
      last = paragraph;
      return encodeNumber(3 * gap + grade - 1);
    })
    .join('');
}

function decodeNeedAnswers(encoded: string): Map<number, number> {
  const answers = new Map<number, number>();
  let last = -1;
  for (const cursor = { at: 0 }; cursor.at < encoded.length;) {
    const number = decodeNumber(encoded, cursor);
    answers.set((last += Math.floor(number / 3) + 1), (number % 3) + 1);
  }
  return answers;
}

/** With the terms of the record, the words of questions; the numbers of the questions that have each word, and what each question is about: the index of its term or paragraph; and the needs of each word, as `numberNeedWords` has them. */
export function unpackReaderQuestions(
  { ofRecord, words: others, ofTermsAndParagraphs, ofNeeds, answers }: PackedQuestions,
  terms: readonly string[] = [],
) {
  const words = [...decodeGaps(ofRecord).map((term) => terms[term] ?? ''), ...decodeTerms(others)];
  const targetsOf = (counts: readonly number[] = []) => counts.flatMap((count, target) => Array<number>(count).fill(target));
  const listsOf = (having: string) => (words.length === 0 ? [] : having.split('.').map(decodeGaps));
  return {
    words,
    having: listsOf(ofTermsAndParagraphs.having),
    terms: targetsOf(ofTermsAndParagraphs.counts[0]),
    paragraphs: targetsOf(ofTermsAndParagraphs.counts[1]),
    needs: words.length === 0 ? [] : decodeNeedLists(ofNeeds),
    answers: answers === '' ? [] : answers.split('.').map(decodeNeedAnswers),
  };
}

const noGroup: PackedGroup = { common: '', having: '', counts: [[], []] };

/** Packed needs without the questions of terms and paragraphs: where needs are answered, these find little more and weigh as much. */
export function packNeedsAlone(packed: PackedQuestions): PackedQuestions {
  return packUsedWords({ ...packed, ofTermsAndParagraphs: noGroup });
}

/** The questions of terms alone: they serve all paragraphs of a large record. */
export function packTermQuestionsAlone(packed: PackedQuestions): PackedQuestions {
  const { counts, common } = packed.ofTermsAndParagraphs;
  const { words, having, terms } = unpackReaderQuestions(packed);
  const ofTerms = having.map((questions) => questions.filter((question) => question < terms.length));
  const isCommon = (questions: readonly number[]) => isTooCommon(questions.length, terms.length);
  const kept = ofTerms.map((questions) => (questions.length >= leastQuestions && !isCommon(questions) ? questions : []));
  const allCommon = [...common.split(' '), ...words.filter((_, at) => isCommon(ofTerms[at] ?? []))].filter(Boolean).sort();
  const group = { common: allCommon.join(' '), having: kept.map(encodeGaps).join('.'), counts: [counts[0] ?? [], []] };
  return packUsedWords({ ...packed, ofTermsAndParagraphs: group, ofNeeds: '', answers: '' });
}

/** Packed questions without the words that none of them has. */
function packUsedWords(packed: PackedQuestions): PackedQuestions {
  const { words, having, needs } = unpackReaderQuestions(packed);
  const isUsed = words.map((_, at) => (having[at]?.length ?? 0) + (needs[at]?.length ?? 0) > 0);
  const encode = (lists: readonly (readonly number[])[]) =>
    words.flatMap((_, at) => (isUsed[at] ? [encodeGaps(lists[at] ?? [])] : [])).join('.');
  return {
    ...packed,
    words: encodeTerms(words.filter((_, at) => isUsed[at])),
    ofTermsAndParagraphs: { ...packed.ofTermsAndParagraphs, having: encode(having) },
    ofNeeds: encodeNeedLists(words.flatMap((_, at) => (isUsed[at] ? [needs[at] ?? []] : []))),
  };
}

/** Packed questions with the words that the record has named by its terms. */
export function packWordsOfRecord(packed: PackedQuestions, terms: readonly string[]): PackedQuestions {
  const { words, having, needs } = unpackReaderQuestions(packed);
  const termOf = new Map<string, number>();
  terms.forEach((term, id) => {
    if (/^[a-z]/.test(term) && !termOf.has(stemOfTextWord(term))) termOf.set(stemOfTextWord(term), id);
  });
  const known = words.map((word, at) => ({ at, word, term: termOf.get(stemOfTextWord(word)) ?? Infinity }));
  const ordered = known.sort((a, b) => (a.term === b.term ? a.at - b.at : a.term - b.term));
  const encode = (lists: readonly (readonly number[])[]) => ordered.map(({ at }) => encodeGaps(lists[at] ?? [])).join('.');
  return {
    ...packed,
    ofRecord: encodeGaps(ordered.flatMap(({ term }) => (term < Infinity ? [term] : []))),
    words: encodeTerms(ordered.flatMap(({ term, word }) => (term < Infinity ? [] : [word]))),
    ofTermsAndParagraphs: { ...packed.ofTermsAndParagraphs, having: encode(having) },
    ofNeeds: encodeNeedLists(ordered.map(({ at }) => needs[at] ?? [])),
  };
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
