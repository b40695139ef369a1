import { lastAtMost } from './in-order.ts';
import type { PostingList } from './posting-list.ts';
import type { SearchCatalogue } from './records.ts';

/** What results can be narrowed by. */
export const facets = ['authority', 'kind', 'year', 'judgement', 'theme'] as const;

/** One of the things that results can be narrowed by. */
export type Facet = (typeof facets)[number];

/** The values that results must have; a facet that is left out lets all through. */
export type Filters = Partial<Record<Facet, string>>;

/** How many results each value of each facet has. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Prepares the narrowing of results to those that have the wanted values. */
export function prepareNarrowing({ count, reports, sections, themes }: SearchCatalogue) {
  const reportOf = placesOf(
    reports.map(({ first }) => first),
    count,
  );
  const sectionOf = placesOf(
    sections.map(({ first }) => first),
    count,
  );
  const valuesOf = {
    authority: reports.map(({ authority }) => authority),
    kind: reports.map(({ kind }) => kind),
    year: reports.map(({ day }) => day.slice(0, 4)),
  };
  const facetsOfReports = ['authority', 'kind', 'year'] as const;

  /**
   * The results that have the wanted values and, where `themeLists` of all themes are given, how many results each value of each
   * facet has, its own filter aside.
   */
  function narrow(
    places: Uint32Array,
    filters: Filters,
    listOfTheme: (theme: string) => PostingList | undefined,
    counted: boolean,
  ): { kept: Uint32Array; counts: FacetCounts } {
    const counts: FacetCounts = { authority: {}, kind: {}, year: {}, judgement: {}, theme: {} };
    if (!counted && facets.every((facet) => !filters[facet])) return { kept: places, counts };

    const failing = (facet: (typeof facetsOfReports)[number]) =>
      valuesOf[facet].map((value) => (filters[facet] && value !== filters[facet] ? 1 : 0));
    const fails = { authority: failing('authority'), kind: failing('kind'), year: failing('year') };
    const judgementFails = sections.map(({ judgement }) => (filters.judgement && judgement !== filters.judgement ? 1 : 0));
    const outOfTheme = new Uint8Array(count).fill(filters.theme ? 1 : 0);
    if (filters.theme) for (const place of listOfTheme(filters.theme)?.paragraphs ?? []) outOfTheme[place] = 0;

    const kept = new Uint32Array(places.length);
    let keptCount = 0;
    // How many results each report, section and paragraph has, for each facet with its own filter left aside.
    const byReport = {
      authority: new Uint32Array(reports.length),
      kind: new Uint32Array(reports.length),
      year: new Uint32Array(reports.length),
    };
    const bySection = new Uint32Array(sections.length);
    const byParagraph = new Uint8Array(counted ? count : 0);
    for (const place of places) {
      const report = reportOf[place] ?? 0;
      const section = sectionOf[place] ?? 0;
      const ofJudgement = judgementFails[section] ?? 0;
      const ofTheme = outOfTheme[place] ?? 0;
      const all = (fails.authority[report] ?? 0) + (fails.kind[report] ?? 0) + (fails.year[report] ?? 0) + ofJudgement + ofTheme;
      if (all === 0) kept[keptCount++] = place;
      if (!counted || all > 1) continue;
      for (const facet of facetsOfReports) if (all === fails[facet][report]) byReport[facet][report] = (byReport[facet][report] ?? 0) + 1;
      if (all === ofJudgement) bySection[section] = (bySection[section] ?? 0) + 1;
      if (all === ofTheme) byParagraph[place] = 1;
    }
    if (!counted) return { kept: kept.slice(0, keptCount), counts };

    const add = (facet: Facet, value: string, number: number) => {
      if (value && number > 0) counts[facet][value] = (counts[facet][value] ?? 0) + number;
    };
    for (const facet of facetsOfReports) valuesOf[facet].forEach((value, at) => add(facet, value, byReport[facet][at] ?? 0));
    sections.forEach(({ judgement }, at) => add('judgement', judgement, bySection[at] ?? 0));
    for (const { id } of themes) {
      let number = 0;
      for (const place of listOfTheme(id)?.paragraphs ?? []) number += byParagraph[place] ?? 0;
      add('theme', id, number);
    }
    return { kept: kept.slice(0, keptCount), counts };
  }

  return { reportOf, sectionOf, narrow };
}

/** Which of some ranges, given by their first places, each place lies in. */
function placesOf(firsts: readonly number[], count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = lastAtMost(firsts, place);
  return places;
}
