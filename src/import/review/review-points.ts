import type { ReadReport } from '../../content/mdx/read-report.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import type { ReadingDifference } from '../prove/compare-readings.ts';
import { proofDifferenceAsDoubt } from '../prove/prove-report.ts';
import { writeDoubtComment } from '../write/doubt-comments.ts';
import { escapeWordsToWrite } from '../write/escape-words.ts';

/** Something that a draft asks a person to look at: a line in which two readings differ, or a doubt of the reader. */
export interface ReviewPoint {
  /** The comment in the file that asks it. */
  comment: string;
  page: number;
  says: string;
  /** What the first reading has, which stands in the file, and what the second one has; null where one has nothing, or there is no second. */
  left: string | null;
  right: string | null;
  /** The lines of the file that the point is about, as they stand there. */
  source: string;
  /** Those lines with the words of the second reading; null where a person has to write them. */
  withRight: string | null;
}

const comments = /^\{\/\* check: (?:page (\d+): )?(.*) \*\/\}$/gm;

/** The points that a report file still asks a person to settle, in their order. */
export function findReviewPoints(text: string, read: ReadReport, differences: readonly ReadingDifference[]): ReviewPoint[] {
  const byComment = new Map(differences.map((each) => [writeDoubtComment(proofDifferenceAsDoubt(each)).trim(), each]));
  return [...text.matchAll(comments)].map((match) => {
    const [comment, page, says = ''] = match;
    const difference = byComment.get(comment);
    const source = findSource(text, read, difference?.at ?? '', match.index + comment.length);
    return {
      comment,
      page: Number(page ?? 1),
      says,
      left: difference?.left ?? null,
      right: difference?.right ?? null,
      source,
      withRight: difference ? putRightWords(source, difference) : null,
    };
  });
}

/** The lines of a paragraph, an item, a footnote or the opening of a section; without a place, those of what follows the comment. */
function findSource(text: string, { report, sectionLines }: ReadReport, at: string, from: number): string {
  const lines = text.split('\n');
  const section = report?.sections.findIndex(({ id }) => id === at) ?? -1;
  const named = report && [...paragraphsOf(report), ...(report.notes ?? [])].find(({ anchor }) => anchor === at);
  const after = text.slice(0, from).split('\n').length;
  const line = named?.line ?? (section >= 0 ? sectionLines[section] : undefined) ?? after + 1;
  let start = line - 1;
  while (start < lines.length && (lines[start]?.trim() === '' || lines[start]?.startsWith('{/*'))) start += 1;
  const tag = /^<(Paragraph|Item|Note)\b/.exec(lines[start] ?? '')?.[1];
  if (!tag) return lines[start] ?? '';
  const end = lines.findIndex((each, index) => index >= start && each.includes(`</${tag}>`));
  return lines.slice(start, end + 1).join('\n');
}

/** The lines of a file with the words of the second reading in place of the first's, where they stand there once as they were read. */
function putRightWords(source: string, { left, right }: ReadingDifference): string | null {
  if (left === null || right === null) return null;
  const lead = /^(?:\d+\. |note \d+: |heading: |item: |inner item: |page \d+: )?/;
  // A difference in more than words needs other marks than the file has.
  if (lead.exec(left)?.[0] !== lead.exec(right)?.[0] || left.startsWith('page ')) return null;
  const isHeading = left.startsWith('heading: ');
  const [before, after] = [left, right]
    .map((words) => words.replace(lead, ''))
    .map((words) => (isHeading ? words : escapeWordsToWrite(words)));
  return before && after && source.split(before).length === 2 ? source.replace(before, () => after) : null;
}

/** How a person settles a point: the first reading as it stands, the second, or lines of their own. */
export type ReviewChoice = { take: 'left' } | { take: 'right' } | { take: 'edit'; source: string };

/** A report file with a point settled, its comment taken out. Throws where the second reading cannot be put in by a program. */
export function settleReviewPoint(text: string, point: ReviewPoint, choice: ReviewChoice): string {
  if (!text.includes(point.comment)) throw new Error('The file has changed since. Load this page again.');
  const source = choice.take === 'edit' ? choice.source.trimEnd() : choice.take === 'right' ? point.withRight : point.source;
  if (source === null) throw new Error('The second reading needs other marks than the file has. Edit the lines.');
  const changed = source === point.source ? text : text.replace(point.source, () => source);
  return changed.replace(new RegExp(`^${escapeForPattern(point.comment)}\\n\\n?`, 'm'), '');
}

const escapeForPattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A report file that a person has read: with the day, their name if they give one, and its topics confirmed. */
export function markReviewedReport(text: string, { on, by }: { on: string; by: string }): string {
  const name = by.replace(/["\\\n]/g, '').trim();
  const checked = `checked: "${on}"\n${name ? `checked_by: "${name}"\n` : ''}`;
  return text
    .replace(/^proved: .*\n/m, '')
    .replace(/^imported: .*\n/m, () => checked)
    .replaceAll('themes_suggested=', 'themes=');
}
