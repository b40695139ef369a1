import type { WordRate } from '../../questions/word-rates/word-rate.ts';
import { frameworkCoversDay } from '../../record/frameworks/judgement.ts';
import { grades, formatGrade, formatGradeShort } from '../../record/grades/grade.ts';
import { lastAtMost } from '../index/binary-search.ts';
import type { IndexedWordTotals } from '../index/count-files.ts';
import type { SearchCatalogue, SearchReport, SearchSection } from '../index/records.ts';
import { fewestWordsToTell, intervalOfWordCount } from './poisson-interval.ts';
import type { WordCounts } from './word-source.ts';

/** What occurrences are grouped by. */
export const wordGroupings = ['year', 'grade', 'authority', 'framework'] as const;
export type WordGrouping = (typeof wordGroupings)[number];

/** The frameworks and kinds of document of the record, in the order of lists. The index does not know their names. */
export interface WordFrameworks {
  frameworks: { id: string; name: string; kind: string; from?: string; to?: string }[];
  kinds: { id: string; name: string }[];
}

/** A rate, and how many paragraphs have the word. */
export interface CountedWordRate extends WordRate {
  paragraphs: number;
}

/** The rate in one year, under one grade, of one authority or under one framework. */
export interface WordGroup extends CountedWordRate {
  id: string;
  name: string;
}

/** The id of the group of what stands under no grade. */
export const noGradeOfWords = 'none';
const per = 10_000;

/** The id of the group of documents of a kind that are under no framework. A framework may have the id of its kind. */
export function idOfWordKind(kind: string): string {
  return `kind-${kind}`;
}

/** Returns where paragraphs belong, and how occurrences are summed up by group. */
export function prepareWordGroups(catalogue: SearchCatalogue, { frameworks, kinds }: WordFrameworks) {
  const { reports, sections, count } = catalogue;
  const reportFirsts = reports.map(({ first }) => first);
  const sectionFirsts = sections.map(({ first }) => first);
  const sectionOf = Uint32Array.from({ length: count }, (_, paragraph) => lastAtMost(sectionFirsts, paragraph));
  const reportOfSection = sectionFirsts.map((first) => lastAtMost(reportFirsts, first));
  const reportAt = (section: number) => reports[reportOfSection[section] ?? 0] as SearchReport;
  const keyOf: Record<WordGrouping, (section: SearchSection, report: SearchReport) => string> = {
    year: (_, { day }) => day.slice(0, 4),
    grade: ({ grade }) => grades.find((each) => formatGrade(each) === grade) ?? noGradeOfWords,
    authority: (_, { authority }) => authority,
    framework: (_, { kind, day }) =>
      frameworks.find((framework) => framework.kind === kind && frameworkCoversDay(framework, day))?.id ?? idOfWordKind(kind),
  };
  const keys = Object.fromEntries(
    wordGroupings.map((by) => [by, sections.map((section, at) => keyOf[by](section, reportAt(at)))]),
  ) as Record<WordGrouping, string[]>;
  const names: Record<WordGrouping, { id: string; name: string }[]> = {
    year: [...new Set(keys.year)].sort().map((id) => ({ id, name: id })),
    grade: [...grades.map((id) => ({ id, name: formatGradeShort(id) })), { id: noGradeOfWords, name: 'Under no grade' }],
    authority: catalogue.authorities,
    framework: [...frameworks, ...kinds.map(({ id, name }) => ({ id: idOfWordKind(id), name }))],
  };

  const countReports = (own: readonly number[]) => new Set(own.map((section) => reportOfSection[section])).size;

  /** The rate over some sections. */
  function rateOf(own: readonly number[], occurrences: Occurrences, totals: IndexedWordTotals): CountedWordRate {
    const having = own.filter((section) => (occurrences.bySection[section] ?? 0) > 0);
    const sum = (numbers: ArrayLike<number>) => own.reduce((all, section) => all + (numbers[section] ?? 0), 0);
    const found = sum(occurrences.bySection);
    const words = sum(totals.sections);
    const { low, high } = intervalOfWordCount(found);
    const rated = (number: number) => (words > 0 ? (number / words) * per : 0);
    return {
      occurrences: found,
      words,
      paragraphs: sum(occurrences.paragraphsBySection),
      documents: countReports(having),
      documentsInAll: countReports(own),
      rate: rated(found),
      low: rated(low),
      high: rated(high),
      few: found < fewestWordsToTell,
    };
  }

  /** The sections whose words count: inspectors' alone, unless those of others are asked for. */
  function countedSections(others: boolean): number[] {
    return sections.flatMap((_, section) => (others || reportAt(section).speaker === 'inspectors' ? [section] : []));
  }

  /** The rate in each group of a grouping that has words, in the order of lists. */
  function groupsOf(by: WordGrouping, counted: readonly number[], occurrences: Occurrences, totals: IndexedWordTotals): WordGroup[] {
    const own = Map.groupBy(counted, (section) => keys[by][section] ?? '');
    return names[by].flatMap(({ id, name }) => {
      const rate = rateOf(own.get(id) ?? [], occurrences, totals);
      return rate.words > 0 ? [{ id, name, ...rate }] : [];
    });
  }

  /** Whether a paragraph is in a group of each grouping that is asked for. */
  function isIn(paragraph: number, filter: WordFilter): boolean {
    const section = sectionOf[paragraph] ?? 0;
    return wordGroupings.every((by) => !filter[by] || keys[by][section] === filter[by]);
  }

  return { sectionOf, reportAt, rateOf, countedSections, groupsOf, isIn };
}

/** The groups that paragraphs must be in; a grouping that is left out lets all through. */
export type WordFilter = Partial<Record<WordGrouping, string>>;

/** Occurrences summed up by section. */
interface Occurrences {
  bySection: ArrayLike<number>;
  paragraphsBySection: ArrayLike<number>;
}

/** The occurrences in paragraphs summed up by section. */
export function sumWordsBySection({ paragraphs, counts }: WordCounts, sectionOf: Uint32Array, sections: number): Occurrences {
  const bySection = new Uint32Array(sections);
  const paragraphsBySection = new Uint32Array(sections);
  paragraphs.forEach((paragraph, at) => {
    const section = sectionOf[paragraph] ?? 0;
    bySection[section] = (bySection[section] ?? 0) + (counts[at] ?? 0);
    paragraphsBySection[section] = (paragraphsBySection[section] ?? 0) + 1;
  });
  return { bySection, paragraphsBySection };
}
