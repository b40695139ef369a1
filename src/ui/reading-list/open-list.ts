/* Adds the paragraphs of a saved list to the reader's own. The page loads this when a reader chooses a file. */
import { readReadingListFile, type ReadingListProblem } from '../../publish/citation/read-reading-list.ts';
import { addNotedPins } from '../../questions/pins/add-noted-pins.ts';
import type { ReadingList } from '../../questions/pins/pins.ts';

/** A list with what a file adds to it, the list before, and all that was wrong in the file. */
export interface OpenedList {
  before: ReadingList;
  list: ReadingList;
  read: number;
  problems: ReadingListProblem[];
}

/** The reader's list with the paragraphs and notes of a file. `findMissing` gives the ids that the record does not have. */
export async function openReadingListFile(
  file: Blob,
  loadOwn: () => ReadingList,
  findMissing: (list: ReadingList) => Promise<readonly string[]>,
): Promise<OpenedList> {
  const { pins, problems } = readReadingListFile(new Uint8Array(await file.arrayBuffer()));
  const missing = new Set(await findMissing(pins));
  const known = pins.filter(({ id }) => !missing.has(id));
  const unknown = pins
    .filter(({ id }) => missing.has(id))
    .map(({ id, note, line }) => ({ line, words: `We don’t have the paragraph ${id}.${note && ` Its note: ${note}`}` }));
  // Only now, since a reader may write notes while words are loaded.
  const before = loadOwn();
  const list = addNotedPins(
    before,
    known.map(({ id, note }) => ({ id, note })),
  );
  return { before, list, read: known.length, problems: [...problems, ...unknown].sort((a, b) => a.line - b.line) };
}
