import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readOfstedReport, type ReaderOptions } from '../ofsted/read-official-report.ts';
import { readPdfPageTexts } from '../pdf/page-text.ts';
import { layoutToScore, type Expected, type Reading } from './expected.ts';

/** What was read of the files of a folder, those that are not there, and how long reading took, in milliseconds. */
export interface ReadFiles {
  readings: Reading[];
  absent: string[];
  /** Of all that were read: the import's reader, and the library's own text of the pages. */
  took: { reader: number; pageText: number };
}

/** Reads the files of a folder with the import's reader, and the plain text of their pages beside it. */
export async function readFilesToScore(
  folder: string,
  expected: readonly Expected[],
  record: ReaderOptions,
  onRead: (count: number) => void = () => undefined,
): Promise<ReadFiles> {
  const result: ReadFiles = { readings: [], absent: [], took: { reader: 0, pageText: 0 } };
  for (const [index, row] of expected.entries()) {
    const file = path.join(folder, row.file);
    if (!existsSync(file)) {
      result.absent.push(row.file);
      continue;
    }
    const bytes = readFileSync(file);
    const plain = () => timed(() => readPdfPageTexts(bytes).catch(() => []));
    const read = () => timed(() => readOrSay(bytes, record));
    // They take turns to go first, so that neither gains from what the other has warmed.
    const first = index % 2 === 0 ? await read() : undefined;
    const pages = await plain();
    const own = first ?? (await read());
    if (pages.value.length > 0) result.took.pageText += pages.took;
    if (own.value.report) result.took.reader += own.took;
    result.readings.push({ expected: row, layout: layoutToScore(row, record.frameworks), pages: pages.value, ...own.value });
    onRead(index + 1);
  }
  return result;
}

async function timed<Value>(run: () => Promise<Value>): Promise<{ value: Value; took: number }> {
  const begun = performance.now();
  const value = await run();
  return { value, took: performance.now() - begun };
}

async function readOrSay(bytes: Uint8Array, record: ReaderOptions): Promise<Pick<Reading, 'report' | 'fault'>> {
  try {
    return { report: await readOfstedReport(bytes, record), fault: undefined };
  } catch (error) {
    return { report: undefined, fault: error instanceof Error ? error.message : String(error) };
  }
}
