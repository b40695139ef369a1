import type { Authority } from '../../record/authorities/authority.ts';
import { featuredAuthoritiesInCorpus, reportsInCorpusOf, sortReportsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { countThemePassageCharacters, themePassage, themePassageShare, type Passage } from './passage.ts';
import { reportDay, paragraphsOf, speakerOfReport, type Report } from '../../record/reports/report.ts';
import type { Theme } from '../../record/theme.ts';

/** What the documents about one authority say about a theme: inspectors' words first, then the newest. */
export interface ThemeColumn {
  authority: Authority;
  /** The passages that the page shows in full. */
  passages: Passage[];
  /** Older passages that don't fit on the page: it links to each of their paragraphs. */
  further: Passage[];
  /** Documents without a paragraph that is marked with the theme. */
  notMentioning: Report[];
}

/**
 * A theme's paragraphs side by side: one column for each authority, which are all with documents unless some are given. Inspectors' words come first, both within a column and
 * among columns, then the newest. If they have more than `maxCharacters` in all, the newest documents are shown in full and the older
 * ones linked.
 */
export function compareThemeAcrossReports(
  corpus: Corpus,
  theme: string,
  maxCharacters = Infinity,
  authorities: readonly Authority[] = featuredAuthoritiesInCorpus(corpus),
): ThemeColumn[] {
  const columns = authorities.map((authority) => ({
    authority,
    documents: reportsInCorpusOf(corpus, authority.id).map((report) => themePassage(report, theme)),
  }));
  const mentioning = columns.flatMap(({ documents }) => documents).filter(({ count }) => count > 0);
  const inFull = newestThatFit(mentioning, maxCharacters);
  return columns
    .map(({ authority, documents }) => ({
      authority,
      passages: inspectorsFirst(documents.filter((passage) => inFull.has(passage))),
      further: inspectorsFirst(documents.filter((passage) => passage.count > 0 && !inFull.has(passage))),
      notMentioning: documents.filter(({ count }) => count === 0).map(({ report }) => report),
    }))
    .sort((a, b) => placeOfColumn(a) - placeOfColumn(b));
}

function inspectorsFirst(passages: readonly Passage[]): Passage[] {
  return [...passages].sort((a, b) => Number(!isInspectors(a)) - Number(!isInspectors(b)));
}

function isInspectors({ report }: Passage): boolean {
  return speakerOfReport(report) === 'inspectors';
}

/** Columns with inspectors' words come first, then those with other words, then those with none. */
function placeOfColumn({ passages, further }: ThemeColumn): number {
  const mentioning = [...passages, ...further];
  return mentioning.some(isInspectors) ? 0 : mentioning.length > 0 ? 1 : 2;
}

/** The newest passages that have at most `maxCharacters` together, and always the newest one. */
function newestThatFit(passages: readonly Passage[], maxCharacters: number): Set<Passage> {
  const order = sortReportsInCorpus(passages.map(({ report }) => report));
  const newest = [...passages].sort((a, b) => order.indexOf(a.report) - order.indexOf(b.report));
  const fitting = new Set<Passage>();
  let used = 0;
  for (const passage of newest) {
    used += countThemePassageCharacters(passage);
    if (used > maxCharacters && fitting.size > 0) break;
    fitting.add(passage);
  }
  return fitting;
}

/** How many paragraphs of each document are about a theme: one row of the matrix of themes by documents. */
export interface ThemeRow {
  theme: Theme;
  counts: ThemeCount[];
  total: number;
}

/** How many of a document's paragraphs are about a theme. */
export interface ThemeCount {
  report: Report;
  count: number;
  outOf: number;
}

/** The matrix of themes by documents: a row for each theme, with the documents in the order given. */
export function countThemes(corpus: Corpus, reports: readonly Report[]): ThemeRow[] {
  const counted = reports.map((report) => {
    const paragraphs = paragraphsOf(report);
    const times = new Map<string, number>();
    for (const theme of paragraphs.flatMap(({ themes }) => [...new Set(themes)])) times.set(theme, (times.get(theme) ?? 0) + 1);
    return { report, times, outOf: paragraphs.length };
  });
  return corpus.themes.map((theme) => {
    const counts = counted.map(({ report, times, outOf }): ThemeCount => ({ report, count: times.get(theme.id) ?? 0, outOf }));
    return { theme, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** A theme that takes up very different shares of different documents. */
export interface Contrast {
  theme: Theme;
  /** The document with the largest share of its paragraphs on the theme. */
  most: ThemeCount;
  /** The document with the smallest share that has the theme at all; undefined where only one does. */
  least: ThemeCount | undefined;
  /** The documents without a paragraph that is marked with the theme. */
  notMentioning: Report[];
  /** The difference between the largest and the smallest share, from 0 to 1. A document without the theme has a share of 0. */
  spread: number;
}

/** Themes ordered by how much their share of paragraphs differs between documents, largest difference first. A share is an amount, not a grade. */
export function strongestThemeContrasts(rows: readonly ThemeRow[]): Contrast[] {
  return rows
    .flatMap(({ theme, counts }): Contrast[] => {
      const byShare = [...counts].sort((a, b) => themePassageShare(b) - themePassageShare(a));
      const mentioning = byShare.filter(({ count }) => count > 0);
      const [most] = mentioning;
      const smallest = byShare.at(-1);
      if (!most || !smallest || byShare.length < 2) return [];
      return [
        {
          theme,
          most,
          least: mentioning.length > 1 ? mentioning.at(-1) : undefined,
          notMentioning: byShare.filter(({ count }) => count === 0).map(({ report }) => report),
          spread: themePassageShare(most) - themePassageShare(smallest),
        },
      ];
    })
    .sort((a, b) => b.spread - a.spread);
}

/** For each document, the themes that none of its paragraphs is marked with. It may mention them all the same. */
export function unmarkedThemes(rows: readonly ThemeRow[]): { report: Report; themes: Theme[] }[] {
  const reports = rows[0]?.counts.map(({ report }) => report) ?? [];
  return reports.map((report, index) => ({
    report,
    themes: rows.filter(({ counts }) => counts[index]?.count === 0).map(({ theme }) => theme),
  }));
}

/** The year of a document. */
export function yearOfThemeReport(report: Report): number {
  return Number(reportDay(report).slice(0, 4));
}
