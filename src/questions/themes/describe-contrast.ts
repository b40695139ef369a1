import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { formatReportNameShortInText } from '../../record/reports/report-name.ts';
import type { Report } from '../../record/reports/report.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import type { Contrast, ThemeCount, ThemeRow } from './comparison.ts';
import { formatThemePassageShare, themePassageShare } from './passage.ts';

/** The name of a document within a sentence: "Kent’s inspection report of October 2024". */
export function formatDocumentInThemeAnswer(corpus: Corpus, report: Report): string {
  return `${authorityInCorpus(corpus, report.authority).name}’s ${formatReportNameShortInText(report)}`;
}

/** How much of a document is about a theme: "20 of its 27 paragraphs (74%)". */
function formatThemeShare(count: ThemeCount): string {
  return `${count.count} of its ${formatCountWithNoun(count.outOf, 'paragraph')} (${formatThemePassageShare(themePassageShare(count))})`;
}

/** A sentence about which document says most and which least or nothing. It doesn't say whether that is good or bad. */
export function answerAboutThemeContrast(corpus: Corpus, { most, least, notMentioning }: Contrast): string {
  const says = `${formatDocumentInThemeAnswer(corpus, most.report)} says most about it: ${formatThemeShare(most)}`;
  const named = notMentioning.slice(0, 3).map((report) => formatDocumentInThemeAnswer(corpus, report));
  const rest = notMentioning.length - named.length;
  if (notMentioning.length > 0)
    return `${says}. We marked no paragraph of ${joinStringsWithAnd(rest > 0 ? [...named, `${rest} more`] : named)} with it.`;
  return least ? `${says}. ${formatDocumentInThemeAnswer(corpus, least.report)} says least: ${formatThemeShare(least)}.` : `${says}.`;
}

/** What is said where no theme is in one document alone. A theme may then be in several documents, or in none. */
export function answerWithoutLoneThemes(rows: readonly ThemeRow[]): string {
  const isInSeveral = ({ counts }: ThemeRow) => counts.filter(({ count }) => count > 0).length > 1;
  return `There are none.${rows.every(isInSeveral) ? ' Each topic has paragraphs in at least two reports.' : ''}`;
}
