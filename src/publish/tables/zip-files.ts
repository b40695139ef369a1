import { zipSync } from 'fflate';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { tableToDataFile, type DataFile } from './data-file.ts';

/** A zip of some files. Its dates are that of the edition, so that its bytes are the same on every machine. */
export function zipDataFiles(name: string, files: readonly DataFile[], edition: Day): DataFile {
  const [year = 0, month = 1, day = 1] = firstDay(edition).split('-').map(Number);
  // A zip stores local time without a time zone.
  const mtime = new Date(year, month - 1, day, 12);
  const entries = files.map(({ path, bytes }) => [path, bytes] as const);
  return tableToDataFile(name, zipSync(Object.fromEntries(entries), { level: 6, mtime }));
}
