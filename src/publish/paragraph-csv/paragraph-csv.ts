import type { ReadingState } from '../../record/reports/reading-state.ts';
import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import { licence } from '../citation/licence.ts';

/** A paragraph as readers save it, from a search or from a topic. */
export interface SavedParagraph {
  id: string;
  url: string;
  authority: string;
  /** The name of its document, with the authority's. */
  document: string;
  date: string;
  section: string;
  judgement: string;
  grade: string;
  /** How the paragraph is called: "paragraph 5". */
  paragraph: string;
  /** Page of the official PDF; null where there is none. */
  page: number | null;
  /** Whose words or claim it is. */
  claimant: string;
  wording: string;
  themes: readonly string[];
  text: string;
  /** The line on a later inspection, and the URL of its grades; both empty if none followed. */
  later: string;
  laterUrl: string;
  /** How far its words were read against the official PDF. */
  read: ReadingState;
}

const columns = [
  'id',
  'url',
  'authority',
  'document',
  'date',
  'section',
  'judgement',
  'grade',
  'paragraph',
  'page',
  'claimant',
  'wording',
  'licence',
  'themes',
  'text',
  'later',
  'later_url',
  'read',
];

/** Paragraphs as CSV: one row for each, with the same columns wherever they are saved. It begins with a mark by which spreadsheets know UTF-8. */
export function writeParagraphCsv(paragraphs: readonly SavedParagraph[]): string {
  const rows = paragraphs.map((each) => [
    each.id,
    each.url,
    each.authority,
    each.document,
    each.date,
    each.section,
    each.judgement,
    each.grade,
    each.paragraph,
    each.page,
    each.claimant,
    each.wording,
    licence.name,
    each.themes.join(' '),
    each.text,
    each.later,
    each.laterUrl,
    each.read,
  ]);
  return `\uFEFF${joinStringsAsCsv([columns, ...rows])}`;
}
