import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';

/** The Open Government Licence, which applies to all of the data. Its name is its SPDX id. */
export const licence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;

/** Whom to credit for text from a document: its publisher for a quotation, this record for a summary. */
export function creditForCitation(corpus: Corpus, report: Report): string {
  return report.wording === 'verbatim' ? `${report.source.publisher}, ${report.source.rights}` : corpus.site.name;
}
