/** The placeholder for the date of access in a citation. The browser replaces it with today's date. */
export const accessedWords = '[date you read it]';

/** Something that can be cited, as CSL-JSON. Every form of the citation is made from it. */
export interface CitationItem {
  id: string;
  type: 'report' | 'webpage' | 'dataset';
  title: string;
  author: readonly { literal: string }[];
  publisher?: string;
  genre?: string;
  'container-title'?: string;
  issued?: { 'date-parts': [number[]] };
  /** The part that is cited: "paragraph 5". */
  section?: string;
  /** The page of the official PDF. */
  page?: string;
  URL: string;
  DOI?: string;
  version?: string;
  language: 'en-GB';
  /** The exact text of a paragraph. */
  abstract?: string;
  note: string;
}
