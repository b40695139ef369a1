import type { IndexedWordTotals } from '../index/count-files.ts';
import type { SearchReport } from '../index/records.ts';
import { readAskedWords, type AskedForm, type AskedWords } from './asked-words.ts';
import { countTermsNear, findCollocates, type Collocate } from './collocates.ts';
import { concordanceOfParagraph, type ConcordanceLine } from './concordance.ts';
import {
  prepareWordGroups,
  sumWordsBySection,
  wordGroupings,
  type CountedWordRate,
  type WordFilter,
  type WordFrameworks,
  type WordGroup,
  type WordGrouping,
} from './word-groups.ts';
import type { WordCounts, WordSource } from './word-source.ts';

/** What a reader asks of a word or phrase. */
export interface WordQuestion {
  words: string;
  /** Whether all words with the same stem count. */
  inflections: boolean;
  /** Whether the words of councils and others count too. */
  others: boolean;
  /** The groups whose places are shown; all where it is empty. It changes no count. */
  filter: WordFilter;
  /** How many paragraphs are read for places and words near, where not all texts are in memory; 0 gives counts alone, without waiting for texts. */
  read: number;
}

/** How often a word or phrase occurs, where, and what stands near it. */
export interface WordStudy {
  problem?: AskedWords['problem'];
  forms: { written: string; occurrences: number }[];
  /** How many further forms of a phrase are not counted. */
  leftAside: number;
  /** In all words that count. */
  total: CountedWordRate;
  groups: Record<WordGrouping, WordGroup[]>;
  /** The paragraphs that pass the filter, newest first: how many there are, how many were read, and how often they have the words. */
  places: { paragraphs: number; read: number; occurrences: number; lines: ConcordanceLine[] };
  collocates: Collocate[];
}

/** Texts of a large record are fetched in at most this many files for each further reading. */
const maxFilesOfTexts = 10;

/** Returns a function that studies a word or phrase. */
export function prepareWordStudy(source: WordSource, frameworks: WordFrameworks) {
  const { store } = source;
  const { catalogue } = store;
  const groups = prepareWordGroups(catalogue, frameworks);
  const sectionOf = (paragraph: number) => groups.sectionOf[paragraph] ?? 0;

  return async function study(question: WordQuestion): Promise<WordStudy> {
    const asked = readAskedWords(question.words, question.inflections, store);
    const counted = groups.countedSections(question.others);
    const counts = new Set(counted);
    const [totals, ofForms] = await Promise.all([source.totals(), countForms(source, asked.forms)]);
    const own = ofForms.map((form) => keepCounts(form, (paragraph) => counts.has(sectionOf(paragraph))));
    const all = addCounts(own);
    const occurrences = sumWordsBySection(all, groups.sectionOf, catalogue.sections.length);
    const forms = asked.forms.map(({ written }, at) => ({ written, occurrences: sumOf(own[at]?.counts ?? []) }));
    const kept = keepCounts(all, (paragraph) => groups.isIn(paragraph, question.filter));
    const { read, lines } = await readPlaces(kept.paragraphs, asked.forms, question.read);
    return {
      ...(asked.problem && { problem: asked.problem }),
      forms: forms.filter((form, at) => at === 0 || form.occurrences > 0),
      leftAside: asked.leftAside,
      total: groups.rateOf(counted, occurrences, totals),
      groups: Object.fromEntries(wordGroupings.map((by) => [by, groups.groupsOf(by, counted, occurrences, totals)])) as WordStudy['groups'],
      places: { paragraphs: kept.paragraphs.length, read: read.length, occurrences: sumOf(kept.counts), lines },
      collocates: collocatesIn(read, asked.forms, question.others, totals, counted),
    };
  };

  /** The paragraphs that were read, newest first, and the lines in them. */
  async function readPlaces(paragraphs: readonly number[], forms: readonly AskedForm[], most: number) {
    const reportOf = (paragraph: number) => groups.reportAt(sectionOf(paragraph));
    const ordered = [...paragraphs].sort((a, b) => compareDescending(reportOf(a), reportOf(b)) || a - b);
    const read = source.hasAllTexts ? ordered : store.loadableParagraphs(ordered.slice(0, most), maxFilesOfTexts);
    await store.load({ paragraphs: read });
    const lines = read.flatMap((paragraph) =>
      concordanceOfParagraph(store, paragraph, reportOf(paragraph), catalogue.sections[sectionOf(paragraph)], forms),
    );
    return { read, lines };
  }

  function collocatesIn(
    read: readonly number[],
    forms: readonly AskedForm[],
    others: boolean,
    totals: IndexedWordTotals,
    counted: readonly number[],
  ): Collocate[] {
    const own = new Set(forms.flatMap(({ term }) => term ?? []));
    const words = counted.reduce((sum, section) => sum + (totals.sections[section] ?? 0), 0);
    const allOf = (term: number) => (totals.inspectors[term] ?? 0) + (others ? (totals.others[term] ?? 0) : 0);
    const near = countTermsNear(read.map(store.paragraph), forms);
    for (const term of own) near.near.delete(term);
    return findCollocates(near, allOf, words, (term) => store.terms[term] ?? '');
  }
}

function compareDescending(a: SearchReport, b: SearchReport): number {
  return a.day === b.day ? 0 : a.day < b.day ? 1 : -1;
}

/** The occurrences of each form. */
async function countForms({ countTerms, countSequence }: WordSource, forms: readonly AskedForm[]): Promise<WordCounts[]> {
  return Promise.all(
    forms.map(async ({ term, sequence }): Promise<WordCounts> => {
      const [counts] = term === undefined ? [await countSequence(sequence ?? [])] : await countTerms([term]);
      return counts ?? { paragraphs: [], counts: [] };
    }),
  );
}

/** The counts of the paragraphs that are kept. */
function keepCounts({ paragraphs, counts }: WordCounts, keeps: (paragraph: number) => boolean): WordCounts {
  const kept = paragraphs.flatMap((paragraph, at) => (keeps(paragraph) ? [at] : []));
  return { paragraphs: kept.map((at) => paragraphs[at] ?? 0), counts: kept.map((at) => counts[at] ?? 0) };
}

/** The sum of several counts. */
function addCounts(several: readonly WordCounts[]): WordCounts {
  const sums = new Map<number, number>();
  for (const { paragraphs, counts } of several)
    paragraphs.forEach((paragraph, at) => sums.set(paragraph, (sums.get(paragraph) ?? 0) + (counts[at] ?? 0)));
  const ordered = [...sums].sort(([a], [b]) => a - b);
  return { paragraphs: ordered.map(([paragraph]) => paragraph), counts: ordered.map(([, count]) => count) };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
