import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { tableToDataFile, type DataFile } from './data-file.ts';

/** The number by which a zip says that a file in it is deflated. */
const deflated = 8;

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
  for (const { path, bytes } of files) {
    const entry: ZipInputFile = { filename: path, mtime, compression: deflated, size: bytes.length, crc: crc32(bytes) };
    zip.add(entry);
    // Node compresses six times faster than the library, which has no other way to take what is compressed.
    entry.ondata?.(null, deflateRawSync(bytes, { level: 6 }), true);
  }
  zip.end();
  return tableToDataFile(name, new Uint8Array(Buffer.concat(parts)));
}
