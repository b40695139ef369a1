import { authorityOf, type Corpus } from '../../record/corpus.ts';
import { joinWithAnd } from '../../record/join-words.ts';
import { formatReportNameShortInText } from '../../record/report-name.ts';
import type { Report } from '../../record/report.ts';
import type { Contrast, ThemeCount } from './comparison.ts';
import { formatShare, shareOf } from './passage.ts';

/** A document within a sentence: "Kent’s inspection report of October 2024". */
export function formatDocumentInText(corpus: Corpus, report: Report): string {
  return `${authorityOf(corpus, report.authority).name}’s ${formatReportNameShortInText(report)}`;
}

/** How much a document gives to a theme, in words: "20 of its 27 paragraphs (74%)". */
function formatThemeShare(count: ThemeCount): string {
  return `${count.count} of its ${count.outOf} paragraphs (${formatShare(shareOf(count))})`;
}

/** Who says most and who least or nothing, without a word on whether that is much or little, good or bad. */
export function describeContrast(corpus: Corpus, { most, least, silent }: Contrast): string {
  const says = `${formatDocumentInText(corpus, most.report)} gives it most, ${formatThemeShare(most)}`;
  const named = silent.slice(0, 3).map((report) => formatDocumentInText(corpus, report));
  const rest = silent.length - named.length;
  if (silent.length > 0)
    return `${says}; ${joinWithAnd(rest > 0 ? [...named, `${rest} more`] : named)} ${silent.length === 1 ? 'says' : 'say'} nothing of it.`;
  return least ? `${says}; ${formatDocumentInText(corpus, least.report)} least, ${formatThemeShare(least)}.` : `${says}.`;
}
