import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { Corpus } from '../../record/corpus.ts';
import { firstDay, type Day } from '../../record/day.ts';
import { writeCsv } from './csv.ts';
import { describePackage } from './data-package.ts';
import { writeReadme } from './data-readme.ts';
import { dataSets } from './data-sets.ts';
import type { AddressOf, DataSet } from './data-set.ts';
import { exportWholeDocument } from './document-json.ts';

/** A file of the open data, under /data/v1/. */
export interface DataFile {
  path: string;
  format: 'csv' | 'json' | 'ndjson' | 'md' | 'txt' | 'zip';
  mediatype: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** A table with its files. */
export interface DataTable {
  dataSet: DataSet;
  rows: number;
  files: DataFile[];
}

/** All of the open data of an edition. */
export interface OpenData {
  tables: DataTable[];
  /** Every file, the whole as one zip among them. */
  files: DataFile[];
  zip: DataFile;
}

const mediatypes = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  md: 'text/markdown',
  txt: 'text/plain',
  zip: 'application/zip',
} as const;

function toFile(path: string, content: string | Uint8Array): DataFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const format = path.slice(path.lastIndexOf('.') + 1) as DataFile['format'];
  return { path, format, mediatype: mediatypes[format], bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
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

/** Writes all of the open data of an edition: each table in three forms, a file a document, their description, and the zip. */
export function writeOpenData(corpus: Corpus, addressOf: AddressOf): OpenData {
  const tables = dataSets.map((dataSet): DataTable => {
    const rows = dataSet.rows(corpus, addressOf);
    return {
      dataSet,
      rows: rows.length,
      files: [
        toFile(`${dataSet.name}.csv`, writeCsv(dataSet, rows)),
        toFile(`${dataSet.name}.json`, json(rows)),
        toFile(`${dataSet.name}.ndjson`, rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
      ],
    };
  });
  const listed = [
    toFile('README.md', writeReadme(corpus, tables, addressOf)),
    toFile('datapackage.json', json(describePackage(corpus, tables, addressOf))),
    ...tables.flatMap(({ files }) => files),
    ...corpus.reports.map((report) => toFile(`documents/${report.id}.json`, json(exportWholeDocument(corpus, report, addressOf)))),
  ];
  const sums = (files: readonly DataFile[]) => toFile('checksums.txt', files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
  const zip = toZip('all.zip', [...listed, sums(listed)], corpus.site.edition);
  return { tables, files: [...listed, zip, sums([...listed, zip])], zip };
}
