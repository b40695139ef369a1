import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { currentEdition, formatEdition } from '../../questions/editions/editions.ts';
import { hyphenateId, reportIdToTextPath } from '../../record/ids-and-paths/ids.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { paragraphsOf, reportDay, type Report } from '../../record/reports/report.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { licence } from '../citation/licence.ts';
import { citeEditionInOneLine } from '../editions/cite-edition.ts';
import { tableToCsv } from '../tables/csv.ts';
import { tableToDataFile, type DataFile } from '../tables/data-file.ts';
import { dataTableColumnsOf } from '../tables/data-set.ts';
import { documentsTable } from '../tables/documents.ts';
import { requiredField, type Context } from '../tables/fields.ts';
import { zipDataFiles } from '../tables/zip-files.ts';
import type { UrlOf } from '../url-of.ts';

/** The text of a document, one line for each paragraph: its anchor, a tab and its words, or its words alone. */
export function textFileOfReport(report: Report, numbers: 'numbered' | 'words'): string {
  return paragraphsOf(report)
    .map((paragraph) => {
      // A list has each of its items on a line of its own; a paragraph here is one line.
      const words = textOfReportParagraph(paragraph).replaceAll('\n', ' ');
      return `${numbers === 'numbered' ? `${paragraph.anchor}\t` : ''}${words}\n`;
    })
    .join('');
}

/** The two text files of each document, under /data/v1/text/. */
export function listTextFiles({ reports }: Corpus): DataFile[] {
  const folder = '/data/v1/';
  return reports.flatMap((report) =>
    (['numbered', 'words'] as const).map((numbers) =>
      tableToDataFile(reportIdToTextPath(report.id, numbers).slice(folder.length), textFileOfReport(report, numbers)),
    ),
  );
}

/** The name of a document's file in the corpus: `kent-2022-10-ilacs.txt`. */
const fileNameInCorpus = (report: Report) => `${hyphenateId(report.id)}.txt`;

/** What the corpus says of each of its texts: the table of documents, after the name of the file, its year and the name of its council. */
const metadata = {
  fields: {
    doc_id: requiredField.text('The name of its text file in the folder texts.', fileNameInCorpus),
    year: requiredField.text('The year of its first day on site, or else of its date.', (report: Report) => reportDay(report).slice(0, 4)),
    council: requiredField.text(
      'The name of its council.',
      (report: Report, { corpus }: Context) => authorityInCorpus(corpus, report.authority).name,
    ),
    ...documentsTable.fields,
  },
};

function writeCorpusReadme(corpus: Corpus, urlOf: UrlOf): string {
  const { site } = corpus;
  const lines = [
    `${site.name}: every document as plain text. Edition ${formatEdition(currentEdition(corpus))}. ${urlOf('/data/')}`,
    '',
    'texts/ has a file for each document: the words alone, UTF-8, one paragraph a line, without headings and footnotes.',
    'metadata.csv has a row for each file; doc_id is the name of the file. Its columns:',
    ...dataTableColumnsOf(metadata).map(({ name, field }) => `  ${name}: ${field.about}`),
    '',
    'Where wording is verbatim, a text is the publisher’s own words. Where it is summary, it is ours.',
    'Where read is draft, neither a person nor two programs have checked the words.',
    '',
    `Licence: ${licence.title} (${licence.path}). Name whoever is in the column credit.`,
    `Cite as: ${citeEditionInOneLine(corpus, urlOf)} Texts of ${formatCountWithNoun(corpus.reports.length, 'document')}.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The zip of all documents as plain text with a table of metadata, for programs that analyse text. */
export function writeTextCorpus(corpus: Corpus, urlOf: UrlOf): DataFile {
  const rows = corpus.reports.map((report) =>
    Object.fromEntries(Object.entries(metadata.fields).map(([name, { value }]) => [name, value(report, { corpus, urlOf })])),
  );
  return zipDataFiles(
    'corpus.zip',
    [
      tableToDataFile('README.txt', writeCorpusReadme(corpus, urlOf)),
      tableToDataFile('metadata.csv', tableToCsv(metadata, rows)),
      ...corpus.reports.map((report) => tableToDataFile(`texts/${fileNameInCorpus(report)}`, textFileOfReport(report, 'words'))),
    ],
    corpus.site.edition,
  );
}
