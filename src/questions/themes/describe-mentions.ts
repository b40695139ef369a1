import type { Authority } from '../../record/authorities/authority.ts';
import { reportsInCorpusOf, type Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { formatNoTextOf, formatReportNameShortInText } from '../../record/reports/report-name.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import type { Theme } from '../../record/theme.ts';
import type { ThemeMentions } from './theme-mentions.ts';

/** What the headline of a theme counts, in whole sentences. */
export function answerAboutThemeMentions({ inspectors, others, suggested }: ThemeMentions): string {
  const own = `${formatThemeParagraphCount(inspectors.paragraphs)} by inspectors`;
  const theirs = others.paragraphs > 0 ? `, and ${formatThemeParagraphCount(others.paragraphs)} from councils and others` : '';
  const chosen = suggested
    ? 'Where a paragraph has “Suggested topics”, a program chose them, and no person has confirmed them.'
    : 'We chose which paragraphs are about this topic.';
  return `We have ${own}${theirs}. ${chosen} More paragraphs don’t mean a better or a worse service.`;
}

/** What a reader has to know where no paragraph is marked with a topic: it can still be mentioned. */
export const unmarkedThemeCaveat =
  'Each paragraph has one to three topics. A report can mention a topic in a paragraph that has others, so search for its words too.';

/** What to say below several reports of topics that one of them has alone. `unmarkedThemeCaveat` belongs after it. */
export function describeThemesOfOneReport(report: Report, themes: readonly Theme[]): string {
  return `Of these, only the ${formatReportNameShortInText(report)} has paragraphs with ${joinStringsWithAnd(themes.map(({ name }) => name.toLowerCase()))}.`;
}

/** A number of paragraphs: "1 paragraph", "8 paragraphs". */
export function formatThemeParagraphCount(count: number): string {
  return count === 0 ? 'no paragraphs' : formatCountWithNoun(count, 'paragraph');
}

/** Why councils have no paragraph on a theme: their reports are marked with others, or we have no text of any. Empty where there are no such councils. */
export function answerAboutCouncilsWithoutTheme(corpus: Corpus, authorities: readonly Authority[]): string {
  const isReported = ({ id }: Authority) => reportsInCorpusOf(corpus, id).length > 0;
  const namesOf = (some: readonly Authority[]) => joinStringsWithAnd(some.map(({ name }) => name));
  const [reported, unreported] = [authorities.filter(isReported), authorities.filter((each) => !isReported(each))];
  return [
    ...(reported.length > 0 ? [`In the reports on ${namesOf(reported)} we marked no paragraph with this topic.`] : []),
    ...(unreported.length > 0 ? [`${formatNoTextOf(namesOf(unreported))}.`] : []),
  ].join(' ');
}
