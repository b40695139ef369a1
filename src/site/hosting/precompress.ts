import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Formats that are compressed already. */
const dense = /\.(png|woff2|zip|qdpx|parquet|br|gz)$/;
/** Below this, in bytes, headers weigh more than what compression saves. */
const smallest = 500;

/**
 * Writes `.br` and `.gz` beside each file of a folder that gets smaller by it, for servers that send such files as they are, and takes away those of an
 * earlier time. Returns how many files got them.
 */
export function precompressFolder(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.filter((name) => /\.(br|gz)$/.test(name))) rmSync(file);
  let count = 0;
  for (const file of files.filter((name) => !dense.test(name))) {
    const bytes = readFileSync(file);
    if (bytes.length < smallest) continue;
    const packed: [string, Buffer][] = [
      [`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
      [`${file}.gz`, gzipSync(bytes, { level: 9 })],
    ];
    const smaller = packed.filter(([, { length }]) => length < bytes.length);
    for (const [name, contents] of smaller) writeFileSync(name, contents);
    count += smaller.length > 0 ? 1 : 0;
  }
  return count;
}
