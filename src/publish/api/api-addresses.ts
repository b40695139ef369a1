import { rowFormatOfDataFile, yearOfDataFile, type DataFile, type DataTable } from '../tables/data-file.ts';
import { documentSchemaPath, firstSchemaPath, partsSchemaPath, tableSchemaPath } from './json-schemas.ts';

/** An address of the API, or many that differ in an id. */
export interface ApiAddress {
  /** The path from the top of the site. `{council}`, `{document}` and `{year}` stand for ids and years. */
  path: string;
  /** The name of the table, or what kind of file it is. */
  group: string;
  /** What is there, in a few words. */
  summary: string;
  /** When it changes. */
  changes: string;
  mediatype: string;
  /** The path below /data/v1/ of the schema of JSON, or of each line of NDJSON. */
  schema?: string;
}

/** The groups of addresses that are of no one table. */
export const apiGroups = {
  'one document': 'Each document by itself, in several forms.',
  descriptions: 'What describes and checks the data.',
  'first addresses': 'Addresses from before the data had versions. They keep the fields that they began with.',
} as const;

const json = 'application/json';
const zip = 'application/zip';

/** The address and summary of a file of a table. */
function addressOfFile({ dataSet, parts }: DataTable, file: DataFile): Pick<ApiAddress, 'summary' | 'schema'> {
  const { title } = dataSet;
  const format = rowFormatOfDataFile(file);
  const zipped = file.format === 'zip' ? ', in a zip' : '';
  const schema = tableSchemaPath(dataSet);
  if (format === 'json' && parts.length > 0)
    return { summary: `${title}: an index of files, one for each council`, schema: partsSchemaPath };
  if (format === 'json') return { summary: `${title} as JSON`, schema };
  if (format === 'ndjson') return { summary: `${title} as NDJSON${zipped}: a row on each line, nothing where there are none`, schema };
  return { summary: `${title} as ${format === 'csv' ? 'CSV' : 'Parquet'}${zipped}` };
}

/** The addresses of a table: one for each format, and one for its parts where it has any. */
function addressesOfTable(table: DataTable): ApiAddress[] {
  const { dataSet, files, parts } = table;
  const { name, title, changes } = dataSet;
  const own = { group: name, changes };
  const whole = files.filter((file) => !yearOfDataFile(file));
  return [
    ...whole.map((file) => ({ path: `/data/v1/${file.path}`, mediatype: file.mediatype, ...own, ...addressOfFile(table, file) })),
    ...(parts.length > 0
      ? [
          {
            path: `/data/v1/${name}/{council}.json`,
            mediatype: json,
            ...own,
            summary: `${title} of one council as JSON`,
            schema: tableSchemaPath(dataSet),
          },
        ]
      : []),
    ...(whole.length < files.length
      ? [
          {
            path: `/data/v1/${name}/{year}.parquet`,
            mediatype: 'application/vnd.apache.parquet',
            ...own,
            summary: `${title} of one year as Parquet`,
          },
        ]
      : []),
  ];
}

/** The addresses of documents, and of what describes the data. `qdaCorpus` says whether one project has all documents. */
function otherAddresses(qdaCorpus: boolean): ApiAddress[] {
  const of = (group: keyof typeof apiGroups, changes: string) => (path: string, mediatype: string, summary: string, schema?: string) => ({
    path: `/data/v1/${path}`,
    group,
    summary,
    changes,
    mediatype,
    ...(schema && { schema }),
  });
  const document = of('one document', 'It changes when the document is corrected or checked again.');
  const description = of('descriptions', 'It changes with each edition.');
  return [
    document('documents/{council}/{document}.json', json, 'A document with its sections and paragraphs', documentSchemaPath),
    document('text/{council}/{document}.txt', 'text/plain', 'A document as text: on each line a paragraph’s number, a tab and its words'),
    document('text/{council}/{document}.words.txt', 'text/plain', 'A document as text: on each line the words of a paragraph'),
    document('refi-qda/{council}/{document}.qdpx', zip, 'A document as coded text: a REFI-QDA project'),
    ...(qdaCorpus ? [document('refi-qda/corpus.qdpx', zip, 'Every document as coded text: one REFI-QDA project')] : []),
    description('refi-qda/topics.qdc', 'application/xml', 'The topics as a REFI-QDA codebook'),
    description('all.zip', zip, 'The tables and documents in one file'),
    description('corpus.zip', zip, 'Every document as text, with a table of metadata'),
    description('datapackage.json', json, 'A description of every table and file (Frictionless Data Package)'),
    description('CITATION.cff', 'application/yaml', 'How to cite this edition (Citation File Format)'),
    description('editions.json', json, 'Every edition, and the SHA-256 of each file of this one'),
    description('catalogue.jsonld', 'application/ld+json', 'The data for catalogues (DCAT)'),
    description('csv-metadata.json', json, 'What all CSV files are (CSV on the Web)'),
    description('{table}.csv-metadata.json', json, 'What one CSV file is (CSV on the Web)'),
    description('openapi.json', json, 'A description of these addresses (OpenAPI 3.1)'),
    description('README.md', 'text/markdown', 'What the tables and fields mean'),
    description('checksums.txt', 'text/plain', 'The SHA-256 of every file'),
  ];
}

/** The addresses from before versions. */
function firstAddresses({ dataSet, parts }: DataTable): ApiAddress[] {
  const { name, title, changes, firstAddress } = dataSet;
  if (!firstAddress) return [];
  const own = { group: 'first addresses', changes };
  const schema = parts.length > 0 ? partsSchemaPath : firstSchemaPath(dataSet);
  return [
    { path: `/data/${name}.json`, mediatype: json, summary: `${title} as JSON, with their first fields`, schema, ...own },
    ...(firstAddress.csv ? [{ path: `/data/${name}.csv`, mediatype: 'text/csv', summary: `${title} as CSV`, ...own }] : []),
  ];
}

/** Every address of the API, except those of the schemas themselves. */
export function listApiAddresses(tables: readonly DataTable[], qdaCorpus: boolean): ApiAddress[] {
  return [...tables.flatMap(addressesOfTable), ...otherAddresses(qdaCorpus), ...tables.flatMap(firstAddresses)];
}
