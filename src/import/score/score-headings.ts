import { withoutRunningPdfLines } from '../pdf/page-text.ts';
import { judgementIdToScore } from './score-facts.ts';
import type { Reading } from './expected.ts';

/*
 * Whether the older reports have their headings, and each judgement its sections. Each function returns what is wrong, in words, or undefined.
 */

const lettersOf = (words: string) => words.toLowerCase().replace(/[^a-z]/g, '');

/** The headings that the report's own list of contents names, as the library gives its page; a part or a section must have each. */
export function scoreContents({ report, pages }: Reading): string | undefined {
  if (!report) return undefined;
  const met = report.sections.flatMap(({ heading, part = '' }) => [lettersOf(heading), lettersOf(part)]);
  const missing = withoutRunningPdfLines(pages).flatMap((page) => {
    const lines = page.split('\n');
    const start = lines.findIndex((line) => /^contents$/i.test(line.trim()));
    if (start < 0) return [];
    const end = lines.findLastIndex((line) => /\s\d{1,3}$/.test(line));
    return lines.slice(start + 1, end + 1).filter((line) => !met.some((letters) => letters.includes(lettersOf(line))));
  });
  return missing.length > 0 ? `no heading for ${missing.map((line) => `“${line.trim()}”`).join(', ')}` : undefined;
}

/** Each judgement must have a section with paragraphs, and all of these together the numbered paragraphs that people counted under judgements. */
export function scoreJudgementSections({ expected, report }: Reading): string | undefined {
  if (!report) return undefined;
  const judged = report.sections.filter(({ judgement, paragraphs }) => judgement !== undefined && paragraphs.length > 0);
  const without = Object.entries(expected.judgements ?? {})
    .filter(([, grade]) => grade !== 'not-graded' && grade !== '')
    .map(([name]) => judgementIdToScore(name))
    .filter((id) => id !== 'overall' && !judged.some(({ judgement }) => judgement === id));
  if (without.length > 0) return `no section about ${without.join(', ')}`;
  const counted = (expected.paragraphs_per_section ?? '').split('+').map(Number).filter(Boolean);
  const count = judged.flatMap(({ paragraphs }) => paragraphs).filter(({ number }) => number !== undefined).length;
  if (counted.length < 2 || count === 0) return undefined;
  return isRunOf(counted, count) ? undefined : `${count} paragraphs under judgements, which is no run of ${counted.join(' + ')}`;
}

/** Whether a number is the sum of neighbours in a list. */
const isRunOf = (counts: readonly number[], wanted: number) =>
  counts.some((_, from) => {
    let sum = 0;
    return counts.slice(from).some((count) => (sum += count) === wanted);
  });

/** Every word of the PDF must stand somewhere in what was read, and none more often than printed. */
export function scoreWords({ report }: Reading): string | undefined {
  if (!report) return undefined;
  const { unplaced, added } = report.words;
  return unplaced + added > 0 ? `${unplaced} words stand nowhere, ${added} too often` : undefined;
}
