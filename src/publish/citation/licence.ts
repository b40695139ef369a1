import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';

/** The Open Government Licence, which applies to all of the data. Its name is its SPDX id. */
export const licence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;

/** Where the data quotes terms of reuse that PDF files print, as the text files beside the data say it. */
export const whereTermsArePrinted =
  'Some older PDF files print other terms of reuse themselves: the table of documents quotes them in `source_printed_terms`.';

/** Whom to credit for text from a document: its publisher for a quotation, this record for a summary. */
export function creditForCitation(corpus: Corpus, report: Report): string {
  return report.wording === 'verbatim' ? `${report.source.publisher}, ${report.source.rights}` : corpus.site.name;
}
