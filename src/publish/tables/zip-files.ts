import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { tableToDataFile, type DataFile } from './data-file.ts';
import { keepDataBytes } from './kept-bytes.ts';

/** The number by which a zip says that a file in it is deflated. */
const deflated = 8;

/** A file as it is in a zip. */
interface DeflatedFile {
  crc: number;
  /** Its size in the zip, in bytes. */
  size: number;
  read: () => Uint8Array<ArrayBuffer>;
}

/** Files that were deflated: the same file goes into a zip of its own and into that of all, which may be tried more than once. */
const deflatedFiles = new WeakMap<DataFile, DeflatedFile>();

/** From this size on, a file that has the same bytes as another is not deflated again: where all documents are inspectors' reports, two tables have the same rows. */
const largeFile = 1_000_000;
const deflatedLargeFiles = new Map<string, DeflatedFile>();

function deflateOnce(file: DataFile): DeflatedFile {
  const known = deflatedFiles.get(file) ?? deflatedLargeFiles.get(file.sha256);
  if (known) return known;
  const { bytes } = file;
  // Node compresses six times faster than the library, which has no other way to take what is compressed.
  const content = new Uint8Array(deflateRawSync(bytes, { level: 6 }));
  const made = { crc: crc32(bytes), size: content.length, read: keepDataBytes(content) };
  deflatedFiles.set(file, made);
  if (file.size >= largeFile) deflatedLargeFiles.set(file.sha256, made);
  return made;
}

/** What hardly gets smaller in a zip, so that a few of them tell that a zip is too large. */
const isDense = ({ format }: DataFile) => format === 'zip' || format === 'parquet';

/** Whether some files take more than so many bytes in a zip. It deflates no more of them than it takes to know. */
export function zippedDataIsLarger(files: readonly DataFile[], bytes: number): boolean {
  let sum = files.reduce((known, file) => known + (deflatedFiles.get(file)?.size ?? 0), 0);
  const others = files.filter((file) => !deflatedFiles.has(file));
  for (const file of [...others.filter(isDense), ...others.filter((each) => !isDense(each))]) {
    if (sum > bytes) return true;
    sum += deflateOnce(file).size;
  }
  return sum > bytes;
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
