import type { Authority } from './authority.ts';
import { featuredAuthorities, reportsOf, type Corpus } from './corpus.ts';
import { paragraphsOf, type Report } from './report.ts';
import type { Paragraph } from './paragraph.ts';
import type { Theme } from './theme.ts';

/** What one document says of a theme. */
export interface Passage {
  report: Report;
  paragraphs: Paragraph[];
}

/** What the documents about one authority say of a theme, newest first. */
export interface Column {
  authority: Authority;
  passages: Passage[];
}

/** A theme's paragraphs side by side: one column for each featured authority, newest document first. */
export function compareTheme(corpus: Corpus, theme: string): Column[] {
  return featuredAuthorities(corpus).map((authority) => ({
    authority,
    passages: reportsOf(corpus, authority.id)
      .map((report) => ({ report, paragraphs: paragraphsOf(report).filter(({ themes }) => themes.includes(theme)) }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
  }));
}

/** How many paragraphs each document gives to a theme: one row of the matrix of themes by documents. */
export interface ThemeRow {
  theme: Theme;
  counts: { report: Report; count: number }[];
  total: number;
}

/** The matrix of themes by documents, documents in the order given. */
export function countThemes(corpus: Corpus, reports: readonly Report[]): ThemeRow[] {
  return corpus.themes.map((theme) => {
    const counts = reports.map((report) => ({
      report,
      count: paragraphsOf(report).filter(({ themes }) => themes.includes(theme.id)).length,
    }));
    return { theme, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
  });
}
