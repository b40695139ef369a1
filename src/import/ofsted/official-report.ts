import type { Kind } from '../../record/kinds/kinds.ts';
import type { Block } from '../../record/reports/paragraph.ts';
import type { Footnote } from '../pdf/footnotes.ts';

/** What was read from one official PDF. Nothing in it is inferred: what was not found is absent, and a doubt says so. */
export interface OfficialReport {
  kind: Kind;
  /** An id of content/frameworks.yml, by the days of fieldwork. */
  framework?: string;
  /** As printed. */
  title: string;
  /** The name printed above the title, where there is one (2018 to mid-2020). */
  printedFor?: string;
  /** The authority's name out of the title or heading. */
  authorityName?: string;
  /** Ofsted's number for the authority, where printed. */
  ofstedUrn?: string;
  inspected?: { from: string; to: string };
  /** The days of each visit, where the front page names more than one. */
  visits?: { from: string; to: string }[];
  published?: string;
  dated?: string;
  /** As printed, without the title; two who led together stand with a semicolon between them, as in the list of England's inspections. */
  leadInspector?: string;
  leadInspectorTitle?: string;
  /** Ids of judgements and of their grades; `not-judged` where the report says so. */
  judgements: Record<string, string>;
  /** The year of the copyright, as printed. */
  copyright?: string;
  /** The terms of reuse that the PDF prints where they are not the Open Government Licence, word for word. */
  printedTerms?: string;
  /** Unnumbered, before "What needs to improve". */
  introduction: OfficialParagraph[];
  /** `after`: how many of the sections stand before it. */
  improve?: { heading: string; items: OfficialParagraph[]; after: number } & HoldsFootnotes;
  sections: OfficialSection[];
  footnotes: OfficialFootnote[];
  letter?: { to: string[]; salutation: string; closing: string; signed: string[] };
  pages: number;
  /** The lines that are printed round those words, and what they are. */
  furniture: OfficialFurniture[];
  words: WordAccount;
  doubts: Doubt[];
}

/** A line of a PDF that is no part of what the document says, or that its facts and grades were read from. */
export interface OfficialFurniture {
  kind: 'page number' | 'running line' | 'contents' | 'publisher' | 'front page' | 'table heading' | 'letter';
  page: number;
  text: string;
}

/** What a word of a PDF can be. */
export type PlacedWords = 'paragraph' | 'paragraph number' | 'heading' | 'note' | 'note mark' | 'bullet' | OfficialFurniture['kind'];

/** How many words a PDF has and where the reader has put them. Nothing is lost where `unplaced` and `added` are 0; otherwise doubts say what. */
export interface WordAccount {
  /** Words of the PDF in the library's own order of its text. */
  printed: number;
  placed: Partial<Record<PlacedWords, number>>;
  /** Words of the PDF that the reader has put nowhere. */
  unplaced: number;
  /** Words that the reader gives more often than the PDF. */
  added: number;
}

/** A heading or a paragraph, with the footnotes whose marks stand in it, as places in the list of all. */
export interface HoldsFootnotes {
  notes?: number[];
}

/** A heading as printed, and what stands under it. */
export interface OfficialSection extends HoldsFootnotes {
  heading: string;
  judgement?: string;
  /** The larger part of the document that the section belongs to. */
  part?: string;
  paragraphs: OfficialParagraph[];
}

/** A paragraph, with the number that the publisher printed, if it did, and the page on which it begins. */
export interface OfficialParagraph extends HoldsFootnotes {
  number?: number;
  page: number;
  blocks: Block[];
}

/** A footnote, and the place of its mark: a heading as printed (of a part or a section), the title, or `p5` for paragraph 5. */
export interface OfficialFootnote extends Footnote {
  anchoredIn?: string;
}

/** Something the reader is unsure of: where, what, and the words concerned. */
export interface Doubt {
  page: number;
  says: string;
  words: string;
}
