import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Formats that are compressed already. */
const dense = /\.(png|woff2|zip|qdpx|parquet|br|gz)$/;
/** Below this, in bytes, headers weigh more than what compression saves. */
const smallest = 500;

/** Writes `.br` and `.gz` beside each file of a folder that gets smaller by it, for servers that send such files as they are. Returns how many files got them. */
export function precompressFolder(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !dense.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  let count = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    const packed: [string, Buffer][] = [
      [`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
      [`${file}.gz`, gzipSync(bytes, { level: 9 })],
    ];
    for (const [name, smaller] of packed)
      if (bytes.length >= smallest && smaller.length < bytes.length) writeFileSync(name, smaller);
      else rmSync(name, { force: true });
    count += bytes.length >= smallest ? 1 : 0;
  }
  return count;
}
