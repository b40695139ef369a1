import { isParagraphId, splitId } from '../../record/ids.ts';
import { formatCsv } from '../../record/csv.ts';

/** A paragraph that a reader has put by, with the reader's own note on it. */
export interface Pin {
  id: string;
  note: string;
}

/** What a reader has put by, in the reader's order. Each paragraph stands once. */
export type ReadingList = readonly Pin[];

/** A pinned paragraph with its words, as it is taken away. */
export interface PinnedParagraph extends Pin {
  /** "North Northamptonshire, inspection report, 3 to 14 October 2022, paragraph 5" */
  name: string;
  section: string;
  text: string;
  wording: 'verbatim' | 'summary';
  citation: string;
  /** Where it is read on this site, with its origin. */
  url: string;
}

/** Reads a list as it was kept. What cannot be read is left out: a reader's other pins are never lost over it. */
export function parseReadingList(kept: string | null): ReadingList {
  if (kept === null) return [];
  try {
    const read: unknown = JSON.parse(kept);
    if (!Array.isArray(read)) return [];
    return unique(
      read.flatMap((pin: unknown): Pin[] => {
        const { id, note } = (pin ?? {}) as Partial<Record<keyof Pin, unknown>>;
        return isParagraphId(id) ? [{ id, note: typeof note === 'string' ? note : '' }] : [];
      }),
    );
  } catch {
    return [];
  }
}

/** A list as it is kept. */
export function writeReadingList(list: ReadingList): string {
  return JSON.stringify(list);
}

const unique = (list: ReadingList): ReadingList => [...new Map(list.map((pin) => [pin.id, pin])).values()];

/** Whether a paragraph is in a list. */
export function isPinned(list: ReadingList, id: string): boolean {
  return list.some((pin) => pin.id === id);
}

/** The list with a paragraph at its end, or without it where it was in it. */
export function togglePin(list: ReadingList, id: string): ReadingList {
  return isPinned(list, id) ? list.filter((pin) => pin.id !== id) : [...list, { id, note: '' }];
}

/** The list with a paragraph one place up (-1) or down (1); at the end of the list it stays where it is. */
export function movePin(list: ReadingList, id: string, by: -1 | 1): ReadingList {
  const from = list.findIndex((pin) => pin.id === id);
  const pin = list[from];
  const other = list[from + by];
  if (!pin || !other) return list;
  return list.map((each, place) => (place === from ? other : place === from + by ? pin : each));
}

/** The list with a reader's note on a paragraph. */
export function setPinNote(list: ReadingList, id: string, note: string): ReadingList {
  return list.map((pin) => (pin.id === id ? { id, note } : pin));
}

/** The list with further paragraphs at its end; those that it has keep their place and note. */
export function addPins(list: ReadingList, ids: readonly string[]): ReadingList {
  return [...list, ...unique(ids.map((id) => ({ id, note: '' }))).filter(({ id }) => !isPinned(list, id))];
}

/**
 * Paragraph ids as they stand in an address: `kent/2022-10-ilacs/p5,p7,essex/2023-01-ilacs/p1`. A report is named where it
 * changes. Notes are the reader's own and are not part of it.
 */
export function formatPinnedIds(ids: readonly string[]): string {
  let report = '';
  return ids
    .map((id) => {
      const { owner, own } = splitId(id);
      const short = owner === report ? own : id;
      report = owner;
      return short;
    })
    .join(',');
}

/** The paragraph ids in an address, each once; what is no id is left out. */
export function parsePinnedIds(written: string): string[] {
  let report = '';
  const ids = written.split(',').flatMap((part) => {
    const id = part.includes('/') ? part : `${report}/${part}`;
    if (!isParagraphId(id)) return [];
    report = splitId(id).owner;
    return [id];
  });
  return [...new Set(ids)];
}

/** A list as Markdown: each paragraph quoted under its name, with the reader's note and the full citation. */
export function listToMarkdown(list: readonly PinnedParagraph[], title: string): string {
  // Words are shown as they are: what Markdown would take for its own is escaped.
  const plain = (text: string) =>
    text
      .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
      .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
      .replace(/^(\s*)([-+])/gm, '$1\\$2');
  const pieces = list.map(({ name, section, text, wording, note, citation, url }) =>
    [
      `## ${plain(name)}`,
      plain(section) + (wording === 'summary' ? '. Our summary, not the document’s own words.' : '.'),
      text
        .split('\n')
        .map((line) => `> ${plain(line)}`)
        .join('\n>\n'),
      ...(note.trim() ? [`My note: ${plain(note.trim())}`] : []),
      `${plain(citation)} <${url}>`,
    ].join('\n\n'),
  );
  return `${[`# ${plain(title)}`, ...pieces].join('\n\n')}\n`;
}

/** The columns of a list taken away as CSV. */
const columns = ['id', 'name', 'section', 'wording', 'text', 'note', 'citation', 'url'] as const;

/** A list as CSV. */
export function toCsv(list: readonly PinnedParagraph[]): string {
  return formatCsv([columns, ...list.map((row) => columns.map((column) => row[column]))]);
}
