import type { Corpus } from '../../record/corpus/corpus.ts';
import { ownAddressOfSource } from '../../record/reports/report.ts';
import { firstDay } from '../../record/dates/day.ts';
import { currentEdition } from '../../questions/editions/editions.ts';
import { keywordsOfEditionData } from '../editions/citation-file.ts';
import { citeEditionInOneLine, creatorOfEdition, siteNameInFiles } from '../editions/cite-edition.ts';
import type { UrlOf } from '../url-of.ts';
import { licence } from '../citation/licence.ts';
import { nameFormatOfDataFile, rowFormatOfDataFile, yearOfDataFile, type DataFile, type DataTable } from './data-file.ts';
import { dataTableColumnsOf, type Column, type DataSet } from './data-set.ts';
import { tableFieldValuesOf } from './fields.ts';

/** The description of a column in the table schema. */
function describeColumn(corpus: Corpus, { name, field }: Column): Record<string, unknown> {
  const { type, about, required, pattern, minimum } = field;
  const values = tableFieldValuesOf(field, corpus);
  const constraints = {
    ...(required ? { required } : {}),
    ...(pattern ? { pattern: `^${pattern}$` } : {}),
    ...(values ? { enum: values } : {}),
    ...(minimum === undefined ? {} : { minimum }),
  };
  return {
    name,
    type: type === 'list' ? 'string' : type,
    description: type === 'list' ? `${about} Values with | between them.` : about,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** The table schema of a data set: its fields, key and what they refer to. */
export function describeTableInDataPackage(corpus: Corpus, dataSet: DataSet): Record<string, unknown> {
  return {
    fields: dataTableColumnsOf(dataSet).map((column) => describeColumn(corpus, column)),
    ...(dataSet.key ? { primaryKey: dataSet.key } : {}),
    missingValues: [''],
    ...(dataSet.refers
      ? {
          foreignKeys: Object.entries(dataSet.refers).map(([field, resource]) => ({
            fields: field,
            reference: { resource, fields: 'id' },
          })),
        }
      : {}),
  };
}

/** What the data package says of a file that repeats the rows of a table's CSV file. */
function describeSameRows({ dataSet: { name }, parts }: DataTable, format: DataFile['format'], year: string | undefined): string {
  if (format === 'parquet')
    return `The rows of ${name}${year ? ` of ${year}` : ''}, sorted. Its columns are those of the CSV file; lists are lists. The file describes itself in its key-value metadata.`;
  if (format === 'json' && parts.length > 0)
    return `An index of the files with the rows of ${name}, one for each council, as they are too many for one file. Their fields have the same names. Lists are arrays, and parts are objects.`;
  return `The rows of ${name}. Its fields have the same names. Lists are arrays, and parts are objects.`;
}

/** The entry of a table's file in the data package. Only the CSV file has the schema; the others have the same rows. */
function describeFile(corpus: Corpus, table: DataTable, file: DataFile): Record<string, unknown> {
  const { dataSet } = table;
  const format = rowFormatOfDataFile(file);
  const csv = format === 'csv';
  const year = yearOfDataFile(file);
  return {
    profile: csv ? 'tabular-data-resource' : 'data-resource',
    name: csv ? dataSet.name : [dataSet.name, format, year].filter(Boolean).join('-'),
    title: csv ? dataSet.title : `${dataSet.title} as ${nameFormatOfDataFile(format)}${year ? `, ${year}` : ''}`,
    description: csv ? dataSet.about : describeSameRows(table, format, year),
    path: file.path,
    format,
    mediatype: file.mediatype,
    ...(file.format === 'zip' ? { compression: 'zip' } : {}),
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    bytes: file.size,
    hash: `sha256:${file.sha256}`,
    licenses: [licence],
    ...(csv
      ? {
          dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
          schema: describeTableInDataPackage(corpus, dataSet),
        }
      : {}),
  };
}

function describeTextCorpus({ path, format, mediatype, size, sha256 }: DataFile): Record<string, unknown> {
  return {
    profile: 'data-resource',
    name: 'corpus',
    title: 'Documents as plain text',
    description: 'Every document as a text file, one paragraph a line, with a table of metadata whose rows name the files.',
    path,
    format,
    mediatype,
    bytes: size,
    hash: `sha256:${sha256}`,
    licenses: [licence],
  };
}

/** The Frictionless data package: the files of every table and the zip of texts, with size and hash, and every field. */
export function describeTablesPackage(
  corpus: Corpus,
  tables: readonly DataTable[],
  textCorpus: DataFile,
  urlOf: UrlOf,
): Record<string, unknown> {
  const { site } = corpus;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'data-package',
    name: siteNameInFiles(site.name),
    id: urlOf('/data/v1/datapackage.json'),
    title: site.name,
    description: `${site.tagline}. Publishers’ own words if they have an open licence, summaries in our words if not. Name whoever is in the field credit. For figures, grades and topics, name ${site.name}.`,
    homepage: urlOf('/data/'),
    version: currentEdition(corpus).number,
    citation: citeEditionInOneLine(corpus, urlOf),
    ...(site.doi && { doi: site.doi }),
    created: `${firstDay(site.edition)}T00:00:00Z`,
    keywords: keywordsOfEditionData,
    licenses: [licence],
    sources: corpus.reports.map(({ source, title }) => {
      const own = ownAddressOfSource(source);
      return { title: `${source.publisher}: ${title}`, ...(own && { path: own }) };
    }),
    contributors: [{ title: creatorOfEdition(corpus), role: 'publisher' }],
    resources: [...tables.flatMap((table) => table.files.map((file) => describeFile(corpus, table, file))), describeTextCorpus(textCorpus)],
  };
}
