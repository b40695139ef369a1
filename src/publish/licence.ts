import type { Corpus } from '../record/corpus.ts';
import type { Report } from '../record/report.ts';

/** The Open Government Licence, under which all of the data may be reused. Its name is the id that SPDX gives it. */
export const licence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;

/** Whom to name when words of a document are reused: its publisher for their words, the record for ours. */
export function creditOf(corpus: Corpus, report: Report): string {
  return report.wording === 'verbatim' ? `${report.source.publisher}, ${report.source.rights}` : corpus.site.name;
}
