import { createHash } from 'node:crypto';
import type { DataSet } from './data-set.ts';
import { keepDataBytes } from './kept-bytes.ts';

const mediatypes = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  cff: 'application/yaml',
  ndjson: 'application/x-ndjson',
  md: 'text/markdown',
  txt: 'text/plain',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
  // The standard names no media type for its files: a project is a zip, a codebook XML.
  qdpx: 'application/zip',
  qdc: 'application/xml',
  qde: 'application/xml',
} as const;

/** A file of the open data, under /data/v1/. */
export interface DataFile {
  path: string;
  format: keyof typeof mediatypes;
  mediatype: string;
  /** Its size in bytes. */
  size: number;
  /** Its content, read from disk each time where it is large. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** A table with its files. */
export interface DataTable {
  dataSet: DataSet;
  rows: number;
  /** The shortest of its rows, as an example; undefined where it has none. */
  example: Record<string, unknown> | undefined;
  /** One for each format: CSV, JSON, NDJSON and Parquet. Parquet has a file for each year where the rows are too many for one. */
  files: DataFile[];
  /** Where the rows are too many for one JSON file: a file for each authority, and `files` has the index of them. */
  parts: DataFile[];
}

/** A data file with its size and hash, its content put aside. Its format comes from the end of its path. */
export function tableToDataFile(path: string, content: string | Uint8Array): DataFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const format = path.slice(path.lastIndexOf('.') + 1) as DataFile['format'];
  const [size, sha256] = [bytes.length, createHash('sha256').update(bytes).digest('hex')];
  const read = keepDataBytes(bytes);
  return {
    path,
    format,
    mediatype: mediatypes[format],
    size,
    sha256,
    get bytes() {
      return read();
    },
  };
}

/** The name of a format as readers know it: "CSV", "Parquet". */
export function nameFormatOfDataFile(format: DataFile['format']): string {
  return format === 'parquet' ? 'Parquet' : format.toUpperCase();
}

/** The year whose rows are in a Parquet file, or undefined if the file has the whole table. */
export function yearOfDataFile({ path }: Pick<DataFile, 'path'>): string | undefined {
  return /\/(\d{4})\.parquet$/.exec(path)?.[1];
}

/** The format of the rows in a table's file: its own, or that of the file in its zip. */
export function rowFormatOfDataFile({ path }: Pick<DataFile, 'path'>): DataFile['format'] {
  const name = path.replace(/\.zip$/, '');
  return name.slice(name.lastIndexOf('.') + 1) as DataFile['format'];
}
