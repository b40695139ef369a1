import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Fewer bytes than this stay in memory: a file of their own would cost more. */
const fewBytes = 16_384;

let folder: string | undefined;
let count = 0;

/** A folder for files that this process needs later. It is removed when the process ends. */
function scratchFolder(): string {
  if (folder) return folder;
  const made = mkdtempSync(path.join(tmpdir(), 'open-data-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return (folder = made);
}

/**
 * Puts bytes of a data file aside, on disk if they are many, and returns a function that reads them: all files of the open data together take
 * more memory than the rest of a large build.
 */
export function keepDataBytes(bytes: Uint8Array<ArrayBuffer>): () => Uint8Array<ArrayBuffer> {
  if (bytes.length < fewBytes) return () => bytes;
  const file = path.join(scratchFolder(), String((count += 1)));
  writeFileSync(file, bytes);
  return () => readFileSync(file);
}
