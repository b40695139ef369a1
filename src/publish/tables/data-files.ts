import type { Corpus } from '../../record/corpus/corpus.ts';
import { describeCsvOnTheWeb, describeCsvTablesOnTheWeb } from '../catalogue/csv-metadata.ts';
import { describeDcatCatalogue } from '../catalogue/dcat-catalogue.ts';
import { writeCitationFile } from '../editions/citation-file.ts';
import { describeEditions } from '../editions/editions-file.ts';
import { tableToCsv } from './csv.ts';
import { describeTablesPackage } from './data-package.ts';
import { writeTablesReadme } from './data-readme.ts';
import { dataSets } from './data-sets.ts';
import { tableToDataFile, type DataFile, type DataTable } from './data-file.ts';
import type { DataSet } from './data-set.ts';
import type { UrlOf } from '../url-of.ts';
import { documentInOpenDataTables } from './document-json.ts';
import { listApiSchemas, writeApiSchemas } from '../api/json-schemas.ts';
import { writeApiDescription, type ApiHeader } from '../api/open-api.ts';
import { tableToParquet } from './parquet.ts';
import { writeQdaFiles, type QdaFiles } from '../refi-qda/qda-files.ts';
import { listTextFiles, writeTextCorpus } from '../text-files/text-files.ts';
import { fitDataFile, fitDataZip, fitJsonOfTable, mostDataFileBytes } from './split-files.ts';

/** All of the open data of an edition. */
export interface OpenData {
  tables: DataTable[];
  /** Every file, including a zip of the tables and documents. */
  files: DataFile[];
  zip: DataFile;
  /** The zip of every document as plain text, with a table of metadata. It is not in the other zip. */
  textCorpus: DataFile;
  /** Documents with their topics as projects for programs of qualitative analysis. They are in no zip. */
  qda: QdaFiles;
  /** What the zip has: all tables and documents, or what of them has room in one file. */
  zipHas: string;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** A table, and its CSV before it was made to fit. */
interface WholeTable {
  table: DataTable;
  csv: DataFile;
}

/** A table with its files in four formats. Formats that are too large for a host become parts or a zip. */
function writeTable(dataSet: DataSet, corpus: Corpus, urlOf: UrlOf, mostBytes: number): WholeTable {
  const rows = dataSet.rows(corpus, urlOf);
  const csv = tableToDataFile(`${dataSet.name}.csv`, tableToCsv(dataSet, rows));
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
  const ndjson = tableToDataFile(`${dataSet.name}.ndjson`, lines.join(''));
  const shortest = lines.reduce((best, { length }, index) => (length < (lines[best]?.length ?? Infinity) ? index : best), 0);
  // The same rows with line breaks are longer.
  const { file, parts } = fitJsonOfTable(dataSet.name, rows, json, { mostBytes, leastBytes: ndjson.size });
  const fit = (each: DataFile) => fitDataFile(each, corpus.site.edition, mostBytes);
  const parquet = tableToParquet(dataSet, rows, { corpus, urlOf, mostBytes });
  return { table: { dataSet, rows: rows.length, example: rows[shortest], files: [fit(csv), file, fit(ndjson), ...parquet], parts }, csv };
}

/** The file of SHA-256 checksums, in the format of sha256sum. */
function writeChecksums(files: readonly DataFile[]): DataFile {
  return tableToDataFile('checksums.txt', files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
}

/** How the edition is cited, and what the CSV files are, for programs. */
function writeCitationAndMetadata(corpus: Corpus, urlOf: UrlOf): DataFile[] {
  return [
    tableToDataFile('CITATION.cff', writeCitationFile(corpus, urlOf)),
    ...dataSets.map((dataSet) => tableToDataFile(`${dataSet.name}.csv-metadata.json`, json(describeCsvOnTheWeb(corpus, dataSet, urlOf)))),
    tableToDataFile('csv-metadata.json', json(describeCsvTablesOnTheWeb(corpus, dataSets, urlOf))),
  ];
}

/**
 * All of the open data of an edition: each table in four formats, a file for each document, their description, the zip, each document as
 * text, the zip of texts, and projects for programs of qualitative analysis. `headers` are those that the host sends with them. No file has more
 * than `mostBytes`: a table's JSON becomes an index with a part for each authority, its CSV and NDJSON are zipped, its Parquet has a file for each year, and the zip has less.
 */
export function writeTablesOfOpenData(
  corpus: Corpus,
  urlOf: UrlOf,
  mostBytes: number = mostDataFileBytes,
  headers: readonly ApiHeader[] = [],
): OpenData {
  const written = dataSets.map((dataSet) => writeTable(dataSet, corpus, urlOf, mostBytes));
  const tables = written.map(({ table }) => table);
  const textCorpus = writeTextCorpus(corpus, urlOf);
  const schemas = listApiSchemas(corpus);
  const documents = corpus.reports.map((report) =>
    tableToDataFile(`documents/${report.id}.json`, json(documentInOpenDataTables(corpus, report, urlOf))),
  );
  const qda = writeQdaFiles(corpus, (report) => documentInOpenDataTables(corpus, report, urlOf), mostBytes);
  const described = [
    tableToDataFile('README.md', writeTablesReadme(corpus, tables, urlOf)),
    tableToDataFile('datapackage.json', json(describeTablesPackage(corpus, tables, textCorpus, urlOf))),
    writeApiDescription(corpus, { tables, schemas, headers, qdaCorpus: qda.corpus !== undefined }, urlOf),
    ...writeApiSchemas(schemas, urlOf),
    ...writeCitationAndMetadata(corpus, urlOf),
  ];
  const listed = [...described, ...tables.flatMap(({ files, parts }) => [...files, ...parts]), ...documents];
  const whole = (files: readonly DataFile[]) => [...files, writeChecksums(files)];
  const { zip, words: zipHas } = fitDataZip(
    'all.zip',
    [
      { words: 'All tables and documents', files: whole(listed) },
      { words: 'All tables as CSV', files: whole([...described, ...written.map(({ csv }) => csv)]) },
      {
        words: 'All tables as CSV, without those that repeat rows of others',
        files: whole([...described, ...written.filter(({ table }) => !table.dataSet.repeats).map(({ csv }) => csv)]),
      },
    ],
    corpus.site.edition,
    mostBytes,
  );
  const taken = [...listed, ...listTextFiles(corpus), textCorpus, ...qda.documents, ...(qda.corpus ? [qda.corpus] : []), qda.codebook, zip];
  const catalogue = tableToDataFile('catalogue.jsonld', json(describeDcatCatalogue(corpus, { tables, zip, textCorpus }, urlOf)));
  const editions = tableToDataFile('editions.json', json(describeEditions(corpus, [...taken, catalogue], urlOf)));
  const published = [...taken, catalogue, editions];
  return { tables, files: [...published, writeChecksums(published)], zip, zipHas, textCorpus, qda };
}
