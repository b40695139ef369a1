import type { Day } from './dates/day.ts';
import type { correctionKinds, correctionsSchema } from './shapes/corrections.ts';
import type { ledgerPartNames } from './shapes/ledger.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** The words of a published paragraph from one edition on, known by their SHA-256. */
export interface PublishedWords {
  on: Day;
  sha256: string;
  /** Words that were corrected since, where the corrections lead back to them and their SHA-256 proves it. The report has today's words. */
  text?: string;
}

/** What the ledger holds of a published paragraph: its id, and its words from edition to edition, the first ones first. It is written out: the file has one line of text for it. */
export interface LedgerEntry {
  id: string;
  report: string;
  anchor: string;
  words: PublishedWords[];
}

/** A part of a published document beside its paragraphs: the facts that it prints, its headings, its footnotes, or how a letter opens and closes. */
export type LedgerPartName = (typeof ledgerPartNames)[number];

/** What the ledger holds of a part of a published document: its words from edition to edition, the first ones first. The file has one line of text for it. */
export interface LedgerPart {
  report: string;
  part: LedgerPartName;
  words: PublishedWords[];
}

type Written = TypeOf<typeof correctionsSchema>[number];

/** What can be done to something published. */
export type CorrectionKind = (typeof correctionKinds)[number];

/** A dated note of what was done to something published: its words or facts corrected, its address moved, or itself withdrawn. */
export type Correction = Omit<Written, CorrectionKind> & {
  kind: CorrectionKind;
  /** Id of the paragraph, or of the whole document. */
  of: string;
};
