import type { Comparison } from '../../record/fidelity.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import type { DifferingParagraph } from './compare-with-pdf.ts';

/** How many tokens of the paragraph are shown before what differs. */
const shownBefore = 6;

/** A comparison in a line: how many paragraphs are equal, and which are not. */
export function describePdfComparison(id: string, { equal, differing, notCheckable, misplaced, leftOut }: Comparison): string {
  const lists = [
    ['differing', differing],
    ['not checkable', notCheckable],
    ['on another page', misplaced],
  ] as const;
  return [
    `${id}: ${formatCountWithNoun(equal.length, 'paragraph')} equal`,
    ...lists.map(([name, anchors]) => `${anchors.length} ${name}${anchors.length > 0 ? ` (${anchors.join(', ')})` : ''}`),
    `${formatCountWithNoun(leftOut, 'sign')} left out.`,
  ].join(', ');
}

/** What differs in a paragraph, a line for each place: the words before it, then ours and those of the PDF. */
export function describePdfDifferences({ anchor, ours, differences }: DifferingParagraph): string {
  return differences
    .map((difference) => {
      const before = spaced(ours.slice(Math.max(0, difference.at - shownBefore), difference.at));
      return `  ${anchor}: … ${before} [ours: ${shown(difference.ours)}] [PDF: ${shown(difference.theirs)}]`;
    })
    .join('\n');
}

const shown = (tokens: readonly string[]) => (tokens.length === 0 ? 'nothing' : `“${spaced(tokens)}”`);

/** Tokens with spaces between words and none before punctuation. */
const spaced = (tokens: readonly string[]) =>
  tokens
    .join(' ')
    .replace(/\s+([,.;:!?)\]’])/g, '$1')
    .replace(/([’([‘“])\s+/g, '$1');
