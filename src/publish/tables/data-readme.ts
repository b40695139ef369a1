import type { Corpus } from '../../record/corpus/corpus.ts';
import { currentEdition, formatEdition } from '../../questions/editions/editions.ts';
import { citeEditionInOneLine } from '../editions/cite-edition.ts';
import type { UrlOf } from '../url-of.ts';
import { licence, whereTermsArePrinted } from '../citation/licence.ts';
import type { DataTable } from './data-file.ts';
import { dataTableColumnsOf } from './data-set.ts';

/** The README's paragraphs on the texts of documents, and on what describes the addresses. */
const linesOnTexts = [
  '',
  '`corpus.zip` has each document as plain text, with a table of metadata. `text/<id>.txt` has one document, a paragraph a line with its number',
  'first, and `text/<id>.words.txt` has the words alone.',
  '',
  '`refi-qda/` has documents with their topics as REFI-QDA 1.5 projects (`<id>.qdpx`, all in `corpus.qdpx`) and the topics as a codebook (`topics.qdc`),',
  'for NVivo, ATLAS.ti, MAXQDA and QualCoder. Positions count Unicode code points from 0, without the end. Lines end with LF alone.',
  '',
  '`schemas/` has a JSON Schema for each shape, and `openapi.json` describes every address. A table without rows has an empty NDJSON file.',
  '',
];

const linesOnFiles = [
  'You can download each table as CSV, JSON, NDJSON (one row on each line) or Parquet. `datapackage.json` describes all of them in a form that',
  'programs can read (Frictionless Data), and so do `csv-metadata.json` (CSV on the Web) and `catalogue.jsonld` (DCAT). `editions.json` lists all',
  'editions. `documents/` has a JSON file for each document, with its sections and paragraphs.',
];

const linesOnParquet = [
  '## Parquet',
  '',
  'The columns are those of the CSV file. Lists are lists of text, and texts are exact: no apostrophe is added. Rows are sorted by the columns that',
  'the key `sorted_by` of the file’s metadata names; other keys have the title, the edition, the licence and the meaning of each column. A table with more',
  'than 50,000 rows has a file for each year, e.g. `paragraphs/2023.parquet`. DuckDB and others fetch only the parts of a file that they need.',
  '',
];

function linesOnCitation(corpus: Corpus, urlOf: UrlOf): string[] {
  const { seal } = currentEdition(corpus);
  return [`Cite as: ${citeEditionInOneLine(corpus, urlOf)}`, ...(seal ? [`Seal of this edition: ${seal}`] : [])];
}

/** The README of the open data in Markdown: the tables, what each field means, the licence, the CSV format, how to check a file. */
export function writeTablesReadme(corpus: Corpus, tables: readonly DataTable[], urlOf: UrlOf): string {
  const { site } = corpus;
  const lines = [
    `# ${site.name}: open data, version 1`,
    '',
    `${site.tagline}. Edition ${formatEdition(currentEdition(corpus))}. ${urlOf('/data/')}`,
    '',
    ...linesOnCitation(corpus, urlOf),
    '',
    ...linesOnFiles,
    ...tables
      .filter(({ parts }) => parts.length > 0)
      .map(
        ({ dataSet: { name } }) =>
          `\nThe rows of \`${name}\` are too many for one file: \`${name}.json\` is an index of files, one for each council, and large files are zipped.`,
      ),
    ...linesOnTexts,
    '## Licence',
    '',
    `You may reuse everything here under the ${licence.title} (${licence.path}). Name whoever is in the field \`credit\`.`,
    `For a publisher’s own words (\`wording\` is \`verbatim\`) that is the publisher. For our summaries, grades, figures and topics,`,
    `name ${site.name}. Some sources have no open licence. We sum those up, and none of their words are here.`,
    whereTermsArePrinted,
    '',
    '## Before you use the data',
    '',
    '- If Ofsted gave no grade, or no source gives it, there is no row. We never guess a grade.',
    '- Each figure is a claim. `claimed_by` says who made it. What a council says about itself is not an inspector’s finding.',
    '- Topics are our reading of what a paragraph is about. The columns call them `themes`, and call councils `authority`.',
    '- Dates are `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. They are never more exact than their source.',
    '- We never use an id again for something else. `corrections` lists what we corrected, moved or withdrew.',
    '- In version 1 we may add fields, but we rename and remove none.',
    '',
    '## CSV',
    '',
    'RFC 4180, UTF-8 without a byte order mark, lines end with CR LF. Lists have `|` between their values. An object becomes one column',
    'for each of its parts, e.g. `comparator_with`. We put an apostrophe before a text that begins with `=`, `+`, `-`, `@`, a tab or a',
    'line break. It stops a spreadsheet from reading the text as a formula. Remove it if you need the exact words, or read the JSON.',
    'Numbers have none.',
    '',
    ...linesOnParquet,
    '## Check a file',
    '',
    '`sha256sum --check --ignore-missing checksums.txt` in the folder of the files.',
    ...tables.flatMap(({ dataSet, rows }) => [
      '',
      `## ${dataSet.title}: \`${dataSet.name}\`, ${rows} rows`,
      '',
      dataSet.about,
      '',
      '| field | type | meaning |',
      '| --- | --- | --- |',
      ...dataTableColumnsOf(dataSet).map(
        ({ name, field }) =>
          `| \`${name}\` | ${field.type}${field.required ? '' : ', may be empty'} | ${field.about.replaceAll('|', '\\|')} |`,
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
