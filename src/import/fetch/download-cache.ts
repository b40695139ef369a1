import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceContentFile } from '../write/place-report.ts';
import type { FetchValidators } from './fetch-official.ts';

/** What is fetched: official documents, and pages that list them. */
export type FetchedType = 'pdf' | 'html';

/** A download as it is kept. */
export interface KeptDownload {
  bytes: Uint8Array;
  validators: FetchValidators | undefined;
}

const factsShape = z.object({
  address: z.string(),
  etag: z.string().optional(),
  last_modified: z.string().optional(),
  sha256: z.string(),
});

/**
 * A folder that keeps what was fetched, each document in a file of its own, `<host>/<path>.pdf`, so that people can open them and put in
 * files that they have. Beside it, `….json` has what the host said, to ask for changes. A file without one counts too.
 */
export class DownloadCache {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The file that keeps what was fetched from an address. */
  fileOf(address: string, type: FetchedType): string {
    const { host, pathname, search } = new URL(address);
    const parts = [host, ...pathname.split('/')].map((part) => part.replace(/[^\w.-]/g, '_').replace(/^\.+/, '_')).filter(Boolean);
    const query = search ? `-${createHash('sha256').update(search).digest('hex').slice(0, 12)}` : '';
    return `${path.join(this.folder, ...parts)}${query}.${type}`;
  }

  /** What was fetched from an address; undefined if there is nothing, or if the file is no longer what was fetched from there. */
  read(address: string, type: FetchedType): KeptDownload | undefined {
    const file = this.fileOf(address, type);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    const facts = readFacts(`${file}.json`);
    if (!facts) return { bytes, validators: undefined };
    // Addresses that differ in a character which no file name may have share a file.
    if (facts.address !== address || facts.sha256 !== sha256Of(bytes)) return undefined;
    return { bytes, validators: { etag: facts.etag, lastModified: facts.last_modified } };
  }

  /** Keeps what was fetched from an address. The file appears whole or not at all. Throws `NotWritten`. */
  write(address: string, type: FetchedType, bytes: Uint8Array, { etag, lastModified }: FetchValidators): void {
    const file = this.fileOf(address, type);
    const facts: z.infer<typeof factsShape> = { address, etag, last_modified: lastModified, sha256: sha256Of(bytes) };
    // The document first: facts without it say nothing, and facts of an older one no longer fit it.
    replaceContentFile(file, bytes);
    replaceContentFile(`${file}.json`, `${JSON.stringify(facts, null, 2)}\n`);
  }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function readFacts(file: string): z.infer<typeof factsShape> | undefined {
  try {
    return factsShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
