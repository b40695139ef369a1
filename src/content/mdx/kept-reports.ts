import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ParsedReport } from './parsed-report.ts';

/** Report files as a build before parsed them, so that a build with one more report parses one. */
export interface KeptMdxReports {
  /** What a text under a path was parsed to; undefined if it is not kept. */
  find: (text: string, file: string) => ParsedReport | undefined;
  /** Keeps what a text was parsed to, as it is now: what is done with it later is not kept. */
  keep: (text: string, file: string, parsed: ParsedReport) => void;
  /** Writes what was found or kept since. What no file has any more is left out. */
  save: () => void;
}

/** What is kept, by the hash of a file's path and text. */
interface Kept {
  code: string;
  reports: Map<string, Uint8Array>;
}

const hashOf = (text: string, file: string) => createHash('sha256').update(`${file}\n`).update(text).digest('base64');

/** What a file holds; nothing where there is none, where other code wrote it, or where it cannot be read. */
function readKept(from: string, code: string): Kept['reports'] {
  try {
    const kept = deserialize(readFileSync(from)) as Partial<Kept> | undefined;
    return kept?.code === code && kept.reports instanceof Map ? kept.reports : new Map();
  } catch {
    return new Map();
  }
}

/** The report files that a file keeps parsed. `code` is a hash of the code that parses: what other code parsed is parsed again. */
export function openKeptMdxReports(from: string, code: string): KeptMdxReports {
  const before = readKept(from, code);
  const now: Kept['reports'] = new Map();
  return {
    find: (text, file) => {
      const hash = hashOf(text, file);
      const report = before.get(hash);
      if (!report) return undefined;
      now.set(hash, report);
      return deserialize(report) as ParsedReport;
    },
    keep: (text, file, parsed) => now.set(hashOf(text, file), serialize(parsed)),
    save: () => {
      if (now.size === before.size && [...now.keys()].every((hash) => before.has(hash))) return;
      mkdirSync(path.dirname(from), { recursive: true });
      writeFileSync(from, serialize({ code, reports: now } satisfies Kept));
    },
  };
}
