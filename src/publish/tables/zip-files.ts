import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { tableToDataFile, type DataFile } from './data-file.ts';
import { keepDataBytes } from './kept-bytes.ts';

/** The number by which a zip says that a file in it is deflated. */
const deflated = 8;

/** Files that were deflated: the same file goes into a zip of its own and into that of all, which may be tried more than once. */
const deflatedFiles = new WeakMap<DataFile, { crc: number; read: () => Uint8Array<ArrayBuffer> }>();

function deflateOnce(file: DataFile): { crc: number; read: () => Uint8Array<ArrayBuffer> } {
  const known = deflatedFiles.get(file);
  if (known) return known;
  const { bytes } = file;
  // Node compresses six times faster than the library, which has no other way to take what is compressed.
  const made = { crc: crc32(bytes), read: keepDataBytes(new Uint8Array(deflateRawSync(bytes, { level: 6 }))) };
  deflatedFiles.set(file, made);
  return made;
}

/** A zip of some files. Its dates are that of the edition, so that two builds on one machine give the same bytes, in any time zone. */
export function zipDataFiles(name: string, files: readonly DataFile[], edition: Day): DataFile {
  const [year = 0, month = 1, day = 1] = firstDay(edition).split('-').map(Number);
  // A zip stores local time without a time zone.
  const mtime = new Date(year, month - 1, day, 12);
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const file of files) {
    const { crc, read } = deflateOnce(file);
    const entry: ZipInputFile = { filename: file.path, mtime, compression: deflated, size: file.size, crc };
    zip.add(entry);
    entry.ondata?.(null, read(), true);
  }
  zip.end();
  return tableToDataFile(name, new Uint8Array(Buffer.concat(parts)));
}
