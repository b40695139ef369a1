/* What a check of quotations finds. Page and command show it; a worker sends it, and the command prints it as JSON. */
import type { SearchReport } from '../search/index/records.ts';

/**
 * `exact`: word for word. `near`: like words of the record, with differences. `summary`: in our own summary of a document, so not its words.
 * `short`: too short to tell one place. `absent`: not in this record.
 */
export type QuoteVerdict = 'exact' | 'near' | 'summary' | 'short' | 'absent';

/** What has to be said of a quotation beside its verdict. */
export type QuoteTrait =
  /** An ellipsis stands where words were left out. */
  | 'cut'
  /** Words in square brackets are the writer's. */
  | 'bracketed'
  /** It runs over sentences that don't follow one another, in one paragraph. */
  | 'sentences-joined'
  /** It runs on from the end of a paragraph to the beginning of the next. */
  | 'two-paragraphs'
  /** It joins words of places that don't follow one another, of one report or of several. */
  | 'places-joined'
  /** Parts of it are in another order than in their report. */
  | 'other-order'
  /** It is a part of a quotation too long to be compared at once. */
  | 'part'
  /** All words are the same: only punctuation or capitals differ. */
  | 'only-marks';

/** A piece of a comparison. `text` is what the record has, `quoted` what the quotation has; each is empty where it has nothing. */
export interface QuotePiece {
  kind: 'same' | 'left-out' | 'put-in' | 'changed' | 'mark' | 'cut' | 'bracketed';
  text: string;
  quoted: string;
}

/** A part of the record that a quotation has words of. */
export interface QuotePart {
  /** The id of the paragraph. */
  id: string;
  /** Its name: "paragraph 5", "paragraph 5 (our number)". */
  name: string;
  /** The number that the publisher printed; null where it printed none. */
  number: number | null;
  /** Page of the official PDF; null where there is none. */
  page: number | null;
  section: string;
  report: Pick<SearchReport, 'id' | 'name' | 'day' | 'wording' | 'speaker' | 'read' | 'checked' | 'later' | 'laterWords' | 'laterUrl'>;
  /** Whose words or claim it is. */
  claimant: string;
  /** The record's words, and the address of exactly these words. */
  words: string;
  url: string;
  pieces: QuotePiece[];
}

/** A place of the record at which a quotation stands: one part, or several where it joins them. */
export interface QuotePlace {
  parts: QuotePart[];
  traits: QuoteTrait[];
}

/** A quotation of a text, and what was found of it. */
export interface QuoteFinding {
  /** The quotation without the marks around it, and where it is in the text that was checked. */
  quotation: string;
  start: number;
  end: number;
  verdict: QuoteVerdict;
  /** Whether every place is in a document that a later inspection has overtaken. */
  overtaken: boolean;
  /** Up to ten places, inspectors' words and newer documents first. */
  places: QuotePlace[];
  /** In how many paragraphs its words stand; null where they were not counted. */
  total: number | null;
  /** Where it is not in the record: the place with the most of its words in a row, if that is a long row. */
  closest: QuotePlace | null;
}

/** Whether a quotation differs in nothing from the record at a place, but for what an ellipsis or brackets say. */
export function quoteHasNoDifference({ parts }: QuotePlace): boolean {
  return parts.every(({ pieces }) => pieces.every(({ kind }) => kind === 'same' || kind === 'cut' || kind === 'bracketed'));
}
