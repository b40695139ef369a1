import { z } from 'zod';
import type { Day } from '../../record/dates/day.ts';
import { tableToDataFile, type DataFile } from './data-file.ts';
import { zipDataFiles, zippedDataIsLarger } from './zip-files.ts';

/** The most bytes of a file of the open data: many hosts refuse files from 25 MB on. */
export const mostDataFileBytes = 24_000_000;

/** What stands at the address of a table's JSON where its rows are too many for one file: the files that have them, one for each authority. */
export const dataPartsIndexShape = z.object({
  about: z.string().describe('What this is, in a sentence.'),
  rows: z.number().int().describe('How many rows all parts have.'),
  parts: z.array(
    z.object({
      authority: z.string().describe('The id of the council whose rows the part has.'),
      rows: z.number().int(),
      path: z.string().describe('The path of the part, from the folder of this file.'),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
  ),
});
export type DataPartsIndex = z.infer<typeof dataPartsIndexShape>;

/**
 * The JSON file of a table. Where it would be too large, an index of parts, and the parts: one for each authority, each with its rows in their
 * order. `leastBytes` is a size that it has in any case: where that is too much, the whole is not even made.
 */
export function fitJsonOfTable(
  name: string,
  rows: readonly Record<string, unknown>[],
  json: (value: unknown) => string,
  { mostBytes, leastBytes }: { mostBytes: number; leastBytes: number },
): { file: DataFile; parts: DataFile[] } {
  const path = `${name}.json`;
  const hasParts = rows.every(({ authority }) => typeof authority === 'string');
  const whole = leastBytes > mostBytes && hasParts ? undefined : tableToDataFile(path, json(rows));
  if (whole && (whole.size <= mostBytes || !hasParts)) return { file: whole, parts: [] };
  const parts = [...Map.groupBy(rows, ({ authority }) => authority as string)].map(([authority, own]) => ({
    authority,
    rows: own.length,
    file: tableToDataFile(`${name}/${authority}.json`, json(own)),
  }));
  const index: DataPartsIndex = {
    about: `The rows of ${name} are too many for one file. Each part is a JSON file with the rows of one council, beside this one.`,
    rows: rows.length,
    parts: parts.map(({ authority, rows: count, file }) => ({
      authority,
      rows: count,
      path: file.path,
      bytes: file.size,
      sha256: file.sha256,
    })),
  };
  return { file: tableToDataFile(path, json(index)), parts: parts.map(({ file }) => file) };
}

/** A file of a table as it is; where it would be too large, in a zip of its own, which has `.zip` after its name. */
export function fitDataFile(file: DataFile, edition: Day, mostBytes: number): DataFile {
  return file.size <= mostBytes ? file : zipDataFiles(`${file.path}.zip`, [file], edition);
}

/** Files to zip together, and what readers are told of them. */
export interface ZipChoice {
  words: string;
  files: readonly DataFile[];
}

/** The first zip that is not too large, of several choices of files, from all of them to the fewest. The last one is taken in any case. */
export function fitDataZip(
  name: string,
  choices: readonly [ZipChoice, ...ZipChoice[]],
  edition: Day,
  mostBytes: number,
): { zip: DataFile; words: string } {
  for (const { words, files } of choices) {
    const isLast = files === choices.at(-1)?.files;
    // Text this long never becomes four times smaller: there is no use in trying.
    const total = files.reduce((sum, { size }) => sum + size, 0);
    if (!isLast && (total > 8 * mostBytes || zippedDataIsLarger(files, mostBytes))) continue;
    const zip = zipDataFiles(name, files, edition);
    if (zip.size <= mostBytes || isLast) return { zip, words };
  }
  throw new Error('There is no file to zip.');
}
