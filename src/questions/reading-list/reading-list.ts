import { isParagraphId, splitId } from '../../record/ids-and-paths/ids.ts';
import { formatCsv } from '../../record/strings/csv.ts';

/** A paragraph that a reader has pinned, with the reader's own note on it. */
export interface Pin {
  id: string;
  note: string;
}

/** A reader's pinned paragraphs, in the reader's order, without duplicates. */
export type ReadingList = readonly Pin[];

/** A pinned paragraph with its text and citation, for export. */
export interface PinnedParagraph extends Pin {
  /** "North Northamptonshire, inspection report, 3 to 14 October 2022, paragraph 5" */
  name: string;
  section: string;
  text: string;
  wording: 'verbatim' | 'summary';
  citation: string;
  /** The line on a later inspection, and the URL of its grades; both empty if none followed. */
  later: string;
  laterUrl: string;
  /** Its absolute URL on this site. */
  url: string;
}

/** The reading list in a stored text. Entries that cannot be read are skipped, so that the other pins are not lost. */
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

/** A reading list as text for storage. */
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

/** The list with a paragraph moved one place up (-1) or down (1); the first does not move up nor the last down. */
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

/** The list with more paragraphs at its end. Paragraphs already in it keep their place and note. */
export function addPins(list: ReadingList, ids: readonly string[]): ReadingList {
  return [...list, ...unique(ids.map((id) => ({ id, note: '' }))).filter(({ id }) => !isPinned(list, id))];
}

/**
 * Paragraph ids for a URL: `kent/2022-10-ilacs/p5,p7,essex/2023-01-ilacs/p1`. A report is named only where it
 * changes. Notes are private to the reader and left out.
 */
export function formatReadingListIds(ids: readonly string[]): string {
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

/** The paragraph ids in a URL, without duplicates and without anything that is not an id. */
export function parseReadingListIds(written: string): string[] {
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
export function readingListToMarkdown(list: readonly PinnedParagraph[], title: string): string {
  // Escape the characters that are Markdown syntax, so that the text shows as written.
  const plain = (text: string) =>
    text
      .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
      .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
      .replace(/^(\s*)([-+])/gm, '$1\\$2');
  const pieces = list.map(({ name, section, text, wording, later, laterUrl, note, citation, url }) =>
    [
      `## ${plain(name)}`,
      plain(section) + (wording === 'summary' ? '. Our summary, not the document’s own words.' : '.'),
      text
        .split('\n')
        .map((line) => `> ${plain(line)}`)
        .join('\n>\n'),
      ...(later ? [`${plain(later)} <${laterUrl}>`] : []),
      ...(note.trim() ? [`My note: ${plain(note.trim())}`] : []),
      `${plain(citation)} <${url}>`,
    ].join('\n\n'),
  );
  return `${[`# ${plain(title)}`, ...pieces].join('\n\n')}\n`;
}

/** The columns of a list exported as CSV. */
const columns = ['id', 'name', 'section', 'wording', 'text', 'note', 'citation', 'url', 'later'] as const;

/** A list as CSV. */
export function readingListToCsv(list: readonly PinnedParagraph[]): string {
  return formatCsv([columns, ...list.map((row) => columns.map((column) => row[column]))]);
}
