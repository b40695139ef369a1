import type { Authority } from '../../record/authority.ts';
import { featuredAuthorities, reportsOf, sortReports, type Corpus } from '../../record/corpus.ts';
import { countCharacters, themePassage, shareOf, type Passage } from './passage.ts';
import { dayOfReport, paragraphsOf, type Report } from '../../record/report.ts';
import type { Theme } from '../../record/theme.ts';

/** What the documents about one authority say of a theme, newest first. */
export interface Column {
  authority: Authority;
  /** Those whose words the page holds. */
  passages: Passage[];
  /** Older ones for which the page has no room: they are linked, paragraph by paragraph. */
  further: Passage[];
  /** Documents that say nothing of the theme. */
  silent: Report[];
}

/**
 * A theme's paragraphs side by side: one column for each featured authority, newest document first. Where `room` (in signs)
 * does not hold them all, the newest documents of all authorities are held whole and the older ones linked.
 */
export function compareTheme(corpus: Corpus, theme: string, room = Infinity): Column[] {
  const columns = featuredAuthorities(corpus).map((authority) => ({
    authority,
    documents: reportsOf(corpus, authority.id).map((report) => themePassage(report, theme)),
  }));
  const speaking = columns.flatMap(({ documents }) => documents).filter(({ count }) => count > 0);
  const held = newestThatFit(speaking, room);
  return columns.map(({ authority, documents }) => ({
    authority,
    passages: documents.filter((passage) => held.has(passage)),
    further: documents.filter((passage) => passage.count > 0 && !held.has(passage)),
    silent: documents.filter(({ count }) => count === 0).map(({ report }) => report),
  }));
}

/** The newest passages that fit into a room of so many signs. The newest is always held. */
function newestThatFit(passages: readonly Passage[], room: number): Set<Passage> {
  const order = sortReports(passages.map(({ report }) => report));
  const newest = [...passages].sort((a, b) => order.indexOf(a.report) - order.indexOf(b.report));
  const held = new Set<Passage>();
  let used = 0;
  for (const passage of newest) {
    used += countCharacters(passage);
    if (used > room && held.size > 0) break;
    held.add(passage);
  }
  return held;
}

/** How many paragraphs each document gives to a theme: one row of the matrix of themes by documents. */
export interface ThemeRow {
  theme: Theme;
  counts: ThemeCount[];
  total: number;
}

/** How many of its paragraphs a document gives to a theme. */
export interface ThemeCount {
  report: Report;
  count: number;
  outOf: number;
}

/** The matrix of themes by documents, documents in the order given. */
export function countThemes(corpus: Corpus, reports: readonly Report[]): ThemeRow[] {
  return corpus.themes.map((theme) => {
    const counts = reports.map((report): ThemeCount => {
      const paragraphs = paragraphsOf(report);
      return { report, count: paragraphs.filter(({ themes }) => themes.includes(theme.id)).length, outOf: paragraphs.length };
    });
    return { theme, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** A theme to which documents give very unlike shares of their paragraphs. */
export interface Contrast {
  theme: Theme;
  /** The document that gives it the largest share of its paragraphs. */
  most: ThemeCount;
  /** The document that speaks of it and gives it the smallest share; undefined where only one speaks. */
  least: ThemeCount | undefined;
  /** The documents that say nothing of it. */
  silent: Report[];
  /** The distance between the largest and the smallest share, from 0 to 1; a silent document gives 0. */
  spread: number;
}

/** The themes on which documents differ most in the share of their paragraphs, the widest difference first. It says how much, never how well. */
export function strongestContrasts(rows: readonly ThemeRow[]): Contrast[] {
  return rows
    .flatMap(({ theme, counts }): Contrast[] => {
      const byShare = [...counts].sort((a, b) => shareOf(b) - shareOf(a));
      const speaking = byShare.filter(({ count }) => count > 0);
      const [most] = speaking;
      const smallest = byShare.at(-1);
      if (!most || !smallest || byShare.length < 2) return [];
      return [
        {
          theme,
          most,
          least: speaking.length > 1 ? speaking.at(-1) : undefined,
          silent: byShare.filter(({ count }) => count === 0).map(({ report }) => report),
          spread: shareOf(most) - shareOf(smallest),
        },
      ];
    })
    .sort((a, b) => b.spread - a.spread);
}

/** The themes of which a document says nothing, document by document. */
export function unmentionedThemes(rows: readonly ThemeRow[]): { report: Report; themes: Theme[] }[] {
  const reports = rows[0]?.counts.map(({ report }) => report) ?? [];
  return reports.map((report, index) => ({
    report,
    themes: rows.filter(({ counts }) => counts[index]?.count === 0).map(({ theme }) => theme),
  }));
}

/** The year in which a document stands. */
export function yearOfReport(report: Report): number {
  return Number(dayOfReport(report).slice(0, 4));
}
