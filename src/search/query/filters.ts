import { lastAtMost } from '../index/binary-search.ts';
import type { PostingList } from '../index/posting-list.ts';
import type { SearchCatalogue } from '../index/records.ts';

/** What results can be filtered by. */
export const facets = ['authority', 'kind', 'year', 'speaker', 'judgement', 'theme'] as const;

/** One of the things that results can be filtered by. */
export type Facet = (typeof facets)[number];

/** The values that results must have; a facet that is left out lets all through. */
export type Filters = Partial<Record<Facet, string>>;

/** How many results each value of each facet has. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Facets that are properties of the report, the same for all its paragraphs. */
const reportFacets = ['authority', 'kind', 'year', 'speaker'] as const;
type ReportFacet = (typeof reportFacets)[number];

/** A value for each facet of reports. */
function ofReportFacets<Value>(make: (facet: ReportFacet) => Value): Record<ReportFacet, Value> {
  return Object.fromEntries(reportFacets.map((facet) => [facet, make(facet)])) as Record<ReportFacet, Value>;
}

/** Returns the postings of a theme, which must be loaded. */
export type ThemePostings = (theme: string) => PostingList | undefined;

/** Returns the filtering of results by facets, and the report and section of each paragraph. */
export function prepareQueryFilters(catalogue: SearchCatalogue) {
  const { count, reports, sections } = catalogue;
  const firstOf = ({ first }: { first: number }) => first;
  const reportOf = rangeOfEach(reports.map(firstOf), count);
  const sectionOf = rangeOfEach(sections.map(firstOf), count);
  const valuesOf = {
    authority: reports.map(({ authority }) => authority),
    kind: reports.map(({ kind }) => kind),
    year: reports.map(({ day }) => day.slice(0, 4)),
    speaker: reports.map(({ speaker }) => speaker),
  };

  /** The results that pass the filters. */
  function filter(paragraphs: Uint32Array, filters: Filters, themePostings: ThemePostings): Uint32Array {
    if (facets.every((facet) => !filters[facet])) return paragraphs;
    const failures = failuresOf(catalogue, valuesOf, filters, themePostings);
    const kept = new Uint32Array(paragraphs.length);
    let length = 0;
    for (const paragraph of paragraphs)
      if (countFailures(failures, reportOf[paragraph] ?? 0, sectionOf[paragraph] ?? 0, paragraph) === 0) kept[length++] = paragraph;
    return kept.slice(0, length);
  }

  /** How many results each value of each facet has, with the other facets' filters applied and its own left aside. */
  function countFacets(paragraphs: Uint32Array, filters: Filters, themePostings: ThemePostings): FacetCounts {
    const failures = failuresOf(catalogue, valuesOf, filters, themePostings);
    const byReport = ofReportFacets(() => new Uint32Array(reports.length));
    const bySection = new Uint32Array(sections.length);
    const byParagraph = new Uint8Array(count);
    for (const paragraph of paragraphs) {
      const report = reportOf[paragraph] ?? 0;
      const section = sectionOf[paragraph] ?? 0;
      const failed = countFailures(failures, report, section, paragraph);
      if (failed > 1) continue;
      // A result that fails only the filter of one facet counts for that facet; one that passes all counts for each.
      for (const facet of reportFacets)
        if (failed === failures[facet][report]) byReport[facet][report] = (byReport[facet][report] as number) + 1;
      if (failed === failures.judgement[section]) bySection[section] = (bySection[section] as number) + 1;
      if (failed === failures.theme[paragraph]) byParagraph[paragraph] = 1;
    }
    return sumByValue(catalogue, valuesOf, { byReport, bySection, byParagraph }, themePostings);
  }

  return { reportOf, sectionOf, filter, countFacets };
}

type ValuesOfReports = Record<ReportFacet, readonly string[]>;

/** A 1 for each report, section or paragraph that fails the filter of a facet. */
type Failures = Record<ReportFacet | 'judgement' | 'theme', Uint8Array>;

function failuresOf(
  { count, sections }: SearchCatalogue,
  valuesOf: ValuesOfReports,
  filters: Filters,
  themePostings: ThemePostings,
): Failures {
  const failing = (facet: Facet, values: readonly string[]) =>
    Uint8Array.from(values, (value) => (filters[facet] && value !== filters[facet] ? 1 : 0));
  const theme = new Uint8Array(count).fill(filters.theme ? 1 : 0);
  if (filters.theme) for (const paragraph of themePostings(filters.theme)?.paragraphs ?? []) theme[paragraph] = 0;
  return {
    ...ofReportFacets((facet) => failing(facet, valuesOf[facet])),
    judgement: failing(
      'judgement',
      sections.map(({ judgement }) => judgement),
    ),
    theme,
  };
}

function countFailures(failures: Failures, report: number, section: number, paragraph: number): number {
  return (
    (failures.authority[report] as number) +
    (failures.kind[report] as number) +
    (failures.year[report] as number) +
    (failures.speaker[report] as number) +
    (failures.judgement[section] as number) +
    (failures.theme[paragraph] as number)
  );
}

/** Counts of reports, sections and paragraphs summed up by the values of facets. */
function sumByValue(
  { sections, themes }: SearchCatalogue,
  valuesOf: ValuesOfReports,
  { byReport, bySection, byParagraph }: { byReport: Record<ReportFacet, Uint32Array>; bySection: Uint32Array; byParagraph: Uint8Array },
  themePostings: ThemePostings,
): FacetCounts {
  const counts = noQueryFilterCounts();
  const add = (facet: Facet, value: string, number: number) => {
    if (value && number > 0) counts[facet][value] = (counts[facet][value] ?? 0) + number;
  };
  for (const facet of reportFacets) valuesOf[facet].forEach((value, report) => add(facet, value, byReport[facet][report] ?? 0));
  sections.forEach(({ judgement }, section) => add('judgement', judgement, bySection[section] ?? 0));
  for (const { id } of themes) {
    let number = 0;
    for (const paragraph of themePostings(id)?.paragraphs ?? []) number += byParagraph[paragraph] ?? 0;
    add('theme', id, number);
  }
  return counts;
}

/** Facet counts where none were asked for. */
export function noQueryFilterCounts(): FacetCounts {
  return Object.fromEntries(facets.map((facet) => [facet, {}])) as FacetCounts;
}

/** The range, given by ascending first paragraphs, that each paragraph lies in. */
function rangeOfEach(firsts: readonly number[], count: number): Uint32Array {
  const ranges = new Uint32Array(count);
  for (let paragraph = 0; paragraph < count; paragraph += 1) ranges[paragraph] = lastAtMost(firsts, paragraph);
  return ranges;
}
