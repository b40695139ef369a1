import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Fewer bytes than this stay in memory: reading them back would cost more. */
const fewBytes = 16_384;

let scratch: { file: number; end: number } | undefined;

/** A file for what this process needs later. It is removed when the process ends. One file for all: to make and remove thousands takes seconds. */
function scratchFile(): { file: number; end: number } {
  if (scratch) return scratch;
  const folder = mkdtempSync(path.join(tmpdir(), 'open-data-'));
  const file = openSync(path.join(folder, 'bytes'), 'w+');
  process.on('exit', () => {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  });
  return (scratch = { file, end: 0 });
}

/** Writes bytes to the scratch file, and returns a function that reads them. It must not name the bytes themselves, or they would stay in memory. */
function keepOnDisk(bytes: Uint8Array<ArrayBuffer>): () => Uint8Array<ArrayBuffer> {
  const at = scratchFile();
  const [start, { length }] = [at.end, bytes];
  for (let done = 0; done < length;) done += writeSync(at.file, bytes, done, length - done, start + done);
  at.end += length;
  // Given back at once: Node marks its whole heap each time some dozens of MB may be unused.
  bytes.buffer.transfer(0);
  return () => {
    const read = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const count = readSync(at.file, read, done, length - done, start + done);
      if (count === 0) throw new Error('The scratch file of the open data is shorter than what was written.');
      done += count;
    }
    return read;
  };
}

const keepInMemory = (bytes: Uint8Array<ArrayBuffer>) => () => bytes;

/**
 * Puts bytes of a data file aside, on disk if they are many, and returns a function that reads them: all files of the open data together take
 * more memory than the rest of a large build. Nothing else may use the bytes afterwards. These are functions of their own because all functions
 * within one hold what any of them names.
 */
export function keepDataBytes(bytes: Uint8Array<ArrayBuffer>): () => Uint8Array<ArrayBuffer> {
  return bytes.length < fewBytes ? keepInMemory(bytes) : keepOnDisk(bytes);
}
