import type { Day } from './day.ts';

/** The words of a published paragraph from one edition on, known by their SHA-256. */
export interface PublishedWords {
  on: Day;
  sha256: string;
}

/** What the ledger holds of a published paragraph: its id, and its words from edition to edition, the first ones first. */
export interface LedgerEntry {
  id: string;
  report: string;
  anchor: string;
  words: PublishedWords[];
}

/** A dated note of what was done to something published: its words or facts corrected, its address moved, or itself withdrawn. */
export interface Correction {
  kind: 'corrected' | 'moved' | 'withdrawn';
  /** Id of the paragraph, or of the whole document. */
  of: string;
  /** Where it stands now, if it moved: the id of a paragraph, or of a document if `of` is one. */
  to?: string | undefined;
  on: Day;
  reason: string;
  was?: string | undefined;
  now?: string | undefined;
}
