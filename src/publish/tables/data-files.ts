import { zipSync } from 'fflate';
import type { Corpus } from '../../record/corpus.ts';
import { firstDay, type Day } from '../../record/day.ts';
import { writeCsv } from './csv.ts';
import { describePackage } from './data-package.ts';
import { writeReadme } from './data-readme.ts';
import { dataSets } from './data-sets.ts';
import { toFile, type DataFile, type DataTable } from './data-file.ts';
import type { DataSet } from './data-set.ts';
import type { UrlOf } from '../url-of.ts';
import { exportWholeDocument } from './document-json.ts';

/** All of the open data of an edition. */
export interface OpenData {
  tables: DataTable[];
  /** Every file, the whole as one zip among them. */
  files: DataFile[];
  zip: DataFile;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** All files in one zip. Its dates are the edition's, and the same on every machine: so are its bytes. */
function toZip(name: string, files: readonly DataFile[], edition: Day): DataFile {
  const [year = 0, month = 1, day = 1] = firstDay(edition).split('-').map(Number);
  // A zip holds the hour that a clock on the wall shows, without a zone.
  const mtime = new Date(year, month - 1, day, 12);
  const entries = files.map(({ path, bytes }) => [path, bytes] as const);
  return toFile(name, zipSync(Object.fromEntries(entries), { level: 9, mtime }));
}

/** A table in its three forms. */
function writeTable(dataSet: DataSet, corpus: Corpus, urlOf: UrlOf): DataTable {
  const rows = dataSet.rows(corpus, urlOf);
  return {
    dataSet,
    rows: rows.length,
    files: [
      toFile(`${dataSet.name}.csv`, writeCsv(dataSet, rows)),
      toFile(`${dataSet.name}.json`, json(rows)),
      toFile(`${dataSet.name}.ndjson`, rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    ],
  };
}

/** The SHA-256 of each file, in the form that sha256sum reads. */
function writeChecksums(files: readonly DataFile[]): DataFile {
  return toFile('checksums.txt', files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
}

/** All of the open data of an edition: each table in three forms, a file a document, their description, and the zip. */
export function writeOpenData(corpus: Corpus, urlOf: UrlOf): OpenData {
  const tables = dataSets.map((dataSet) => writeTable(dataSet, corpus, urlOf));
  const listed = [
    toFile('README.md', writeReadme(corpus, tables, urlOf)),
    toFile('datapackage.json', json(describePackage(corpus, tables, urlOf))),
    ...tables.flatMap(({ files }) => files),
    ...corpus.reports.map((report) => toFile(`documents/${report.id}.json`, json(exportWholeDocument(corpus, report, urlOf)))),
  ];
  const zip = toZip('all.zip', [...listed, writeChecksums(listed)], corpus.site.edition);
  return { tables, files: [...listed, zip, writeChecksums([...listed, zip])], zip };
}
