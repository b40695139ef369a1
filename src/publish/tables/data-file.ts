import { createHash } from 'node:crypto';
import type { DataSet } from './data-set.ts';

const mediatypes = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  md: 'text/markdown',
  txt: 'text/plain',
  zip: 'application/zip',
} as const;

/** A file of the open data, under /data/v1/. */
export interface DataFile {
  path: string;
  format: keyof typeof mediatypes;
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

/** A data file with its size and hash. Its format comes from the end of its path. */
export function tableToDataFile(path: string, content: string | Uint8Array): DataFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const format = path.slice(path.lastIndexOf('.') + 1) as DataFile['format'];
  return { path, format, mediatype: mediatypes[format], bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
