import { placedParagraphs, type Corpus } from '../domain/corpus.ts';
import { textOf, type Paragraph, type Wording } from '../domain/paragraph.ts';

/** One paragraph as open data: a fixed contract. */
export interface ParagraphRow {
  id: string;
  url: string;
  authority: string;
  report: string;
  number: number | null;
  section: string;
  text: string;
  themes: string[];
  wording: Wording;
  page: number | null;
}

/** Every paragraph as open data. `addressOf` gives its address on the site. */
export function exportParagraphs(corpus: Corpus, addressOf: (paragraph: Paragraph) => string): ParagraphRow[] {
  return placedParagraphs(corpus).map(({ paragraph, report }) => ({
    id: paragraph.id,
    url: addressOf(paragraph),
    authority: report.authority,
    report: report.id,
    number: paragraph.number,
    section: paragraph.section,
    text: textOf(paragraph),
    themes: paragraph.themes,
    wording: paragraph.wording,
    page: paragraph.page,
  }));
}
