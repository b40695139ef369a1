import type { SearchCatalogue, SearchReport } from '../index/records.ts';
import { isTimeMeantByQuery, type YearRelation } from '../query/parse-query.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/** Paragraphs from one up to another, without it. */
export type ParagraphRange = [from: number, to: number];

/** Returns the paragraph ranges matched by authority, year or whole heading, not by text. */
export function prepareRankMetadataMatches({ count, reports, sections }: SearchCatalogue) {
  const sectionsByHeading = new Map<string, number[]>();
  sections.forEach(({ name }, section) => {
    const parts = tokenizeText(name).flatMap((token) => token.parts);
    const key = headingKey(parts.filter((part) => !stopWords.has(part)).map(stemOfTextWord));
    sectionsByHeading.set(key, [...(sectionsByHeading.get(key) ?? []), section]);
  });
  const rangesOfReports = (matches: (report: SearchReport) => boolean): ParagraphRange[] =>
    reports.flatMap((report, at) => (matches(report) ? [[report.first, reports[at + 1]?.first ?? count] satisfies ParagraphRange] : []));
  return {
    ofAuthority: (authority: string) => rangesOfReports((report) => report.authority === authority),
    /** Reports of a year, or of the time since, before or after it. */
    ofYear: (year: string, since?: YearRelation) => rangesOfReports(({ day }) => isTimeMeantByQuery(day, { year, since })),
    /** Sections with exactly these stems as their heading. */
    ofHeading: (stems: readonly string[]): ParagraphRange[] =>
      (sectionsByHeading.get(headingKey(stems)) ?? []).map((section) => [
        sections[section]?.first ?? 0,
        sections[section + 1]?.first ?? count,
      ]),
  };
}

/** The stems of a heading in any order. */
function headingKey(stems: readonly string[]): string {
  return [...new Set(stems)].sort().join(' ');
}
