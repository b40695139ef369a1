import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import type { ConcordanceLine } from '../../search/words/concordance.ts';

const columns = [
  'id',
  'url',
  'authority',
  'document',
  'date',
  'paragraph',
  'section',
  'grade',
  'speaker',
  'wording',
  'left',
  'match',
  'right',
];

/** The places of a word as CSV, one a row. `origin` is put before the addresses of the site. */
export function writePlacesOfWordCsv(lines: readonly ConcordanceLine[], origin: string): string {
  return joinStringsAsCsv([
    columns,
    ...lines.map(({ id, url, report, name, section, grade, left, match, right }) => [
      id,
      origin + url,
      report.authority,
      report.name,
      report.day,
      name,
      section,
      grade,
      report.speaker,
      report.wording,
      left,
      match,
      right,
    ]),
  ]);
}
