import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import type { ThemeMentions } from './theme-mentions.ts';

/** What the headline of a theme counts, in whole sentences. */
export function answerAboutThemeMentions({ inspectors, others }: ThemeMentions): string {
  const own = `${formatThemeParagraphCount(inspectors.paragraphs)} by inspectors`;
  const theirs = others.paragraphs > 0 ? `, and ${formatThemeParagraphCount(others.paragraphs)} from councils and others` : '';
  return `We have ${own}${theirs}. We chose which paragraphs are about this topic. More paragraphs don’t mean a better or a worse service.`;
}

/** What a reader has to know where no paragraph is marked with a topic: it can still be mentioned. */
export const unmarkedThemeCaveat =
  'We give each paragraph one to three topics. A report can mention a topic in a paragraph that has others, so search for its words too.';

/** A number of paragraphs: "1 paragraph", "8 paragraphs". */
export function formatThemeParagraphCount(count: number): string {
  return count === 0 ? 'no paragraphs' : formatCountWithNoun(count, 'paragraph');
}
