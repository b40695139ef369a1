import { isParagraphId } from '../../record/ids-and-paths/ids.ts';

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
  /** The absolute URL of its place in its document on this site. */
  url: string;
  /** Its absolute URL for citations: its own page, if it has one. */
  canonicalUrl: string;
}

/** The reading list in a stored text. Entries that cannot be read are skipped, so that the other pins are not lost. */
export function parsePins(kept: string | null): ReadingList {
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
export function writePins(list: ReadingList): string {
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
