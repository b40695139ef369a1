import { zipSync } from 'fflate';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { tableToCsv } from './csv.ts';
import { describeTablesPackage } from './data-package.ts';
import { writeTablesReadme } from './data-readme.ts';
import { dataSets } from './data-sets.ts';
import { tableToDataFile, type DataFile, type DataTable } from './data-file.ts';
import type { DataSet } from './data-set.ts';
import type { UrlOf } from '../url-of.ts';
import { documentAsTables } from './document-json.ts';

/** All of the open data of an edition. */
export interface OpenData {
  tables: DataTable[];
  /** Every file, including a zip of all the others. */
  files: DataFile[];
  zip: DataFile;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** A zip of all files. Its dates are that of the edition, so that its bytes are the same on every machine. */
function toZip(name: string, files: readonly DataFile[], edition: Day): DataFile {
  const [year = 0, month = 1, day = 1] = firstDay(edition).split('-').map(Number);
  // A zip stores local time without a time zone.
  const mtime = new Date(year, month - 1, day, 12);
  const entries = files.map(({ path, bytes }) => [path, bytes] as const);
  return tableToDataFile(name, zipSync(Object.fromEntries(entries), { level: 9, mtime }));
}

/** A table with its files in three formats. */
function writeTable(dataSet: DataSet, corpus: Corpus, urlOf: UrlOf): DataTable {
  const rows = dataSet.rows(corpus, urlOf);
  return {
    dataSet,
    rows: rows.length,
    files: [
      tableToDataFile(`${dataSet.name}.csv`, tableToCsv(dataSet, rows)),
      tableToDataFile(`${dataSet.name}.json`, json(rows)),
      tableToDataFile(`${dataSet.name}.ndjson`, rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    ],
  };
}

/** The file of SHA-256 checksums, in the format of sha256sum. */
function writeChecksums(files: readonly DataFile[]): DataFile {
  return tableToDataFile('checksums.txt', files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
}

/** All of the open data of an edition: each table in three formats, a file for each document, their description, and the zip. */
export function writeTablesOfOpenData(corpus: Corpus, urlOf: UrlOf): OpenData {
  const tables = dataSets.map((dataSet) => writeTable(dataSet, corpus, urlOf));
  const listed = [
    tableToDataFile('README.md', writeTablesReadme(corpus, tables, urlOf)),
    tableToDataFile('datapackage.json', json(describeTablesPackage(corpus, tables, urlOf))),
    ...tables.flatMap(({ files }) => files),
    ...corpus.reports.map((report) => tableToDataFile(`documents/${report.id}.json`, json(documentAsTables(corpus, report, urlOf)))),
  ];
  const zip = toZip('all.zip', [...listed, writeChecksums(listed)], corpus.site.edition);
  return { tables, files: [...listed, zip, writeChecksums([...listed, zip])], zip };
}
