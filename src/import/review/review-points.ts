import { diffArrays } from 'diff';
import type { ReadReport } from '../../content/mdx/read-report.ts';
import { confirmTopicsToSettle } from '../../content/settle/confirm-topics.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import type { ReadingDifference } from '../prove/compare-readings.ts';
import { withoutProof } from '../prove/prove-file.ts';
import { proofDifferenceAsDoubt } from '../prove/prove-report.ts';
import { writeDoubtComment } from '../write/doubt-comments.ts';
import { escapeWordsToWrite } from '../write/escape-words.ts';

/** Some words of a reading, and whether the other reading lacks them. */
export interface ReadingPart {
  words: string;
  differs: boolean;
}

/** Something that a draft asks a person to look at: a line in which two readings differ, or a doubt of the reader. */
export interface ReviewPoint {
  /** The comment in the file that asks it. */
  comment: string;
  /** Where the comment begins in the file: two can have the same words. */
  start: number;
  page: number;
  says: string;
  /** What the first reading has, which stands in the file, and what the second one has; null where one has nothing, or there is no second. */
  left: ReadingPart[] | null;
  right: ReadingPart[] | null;
  /** The lines of the file that the point is about, as they stand there; empty where it is about none. */
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
    const fact = factOf(difference?.at ?? '');
    const source = fact ? factSource(text, read, fact) : findSource(text, read, difference?.at ?? '', match.index + comment.length);
    return {
      comment,
      start: match.index,
      page: Number(page ?? 1),
      says,
      ...divideReadings(difference?.left ?? null, difference?.right ?? null),
      source,
      withRight: difference ? (fact ? putRightFact : putRightWords)(source, difference) : null,
    };
  });
}

/** Two readings, each in parts that the other has too and parts that it lacks, word by word. Where one has nothing, no part of the other is told from the rest. */
function divideReadings(left: string | null, right: string | null): Pick<ReviewPoint, 'left' | 'right'> {
  if (left === null || right === null) return { left: wholeReading(left), right: wholeReading(right) };
  const changes = diffArrays(left.split(' '), right.split(' '));
  const partsOf = (other: 'added' | 'removed') =>
    changes
      .filter((change) => !change[other])
      .map(({ value, added, removed }) => ({ words: value.join(' '), differs: Boolean(added) || Boolean(removed) }));
  return { left: partsOf('added'), right: partsOf('removed') };
}

const wholeReading = (words: string | null): ReadingPart[] | null => (words === null ? null : [{ words, differs: false }]);

/** Where a fact stands in the front matter, by the name that a difference gives it. */
const facts: Record<string, readonly string[]> = {
  authority: ['authority'],
  title: ['title'],
  'inspected from': ['inspected', 'from'],
  'inspected to': ['inspected', 'to'],
  published: ['published'],
  'lead inspector': ['lead_inspector'],
  'title of the lead inspector': ['lead_inspector_title'],
};

function factOf(at: string): readonly string[] | undefined {
  const judgement = /^grade of (.+)$/.exec(at)?.[1];
  return judgement === undefined ? facts[at] : ['judgements', judgement];
}

/** The line of the front matter that has a fact, the name above a title with it; empty where the file leaves the fact out. */
function factSource(text: string, { lineOf }: ReadReport, fact: readonly string[]): string {
  const lines = text.split('\n');
  const line = lineOf(...fact) - 1;
  // A field that is not there has the line of what it would stand in.
  if (!lines[line]?.includes(`${fact.at(-1) ?? ''}:`)) return '';
  const length = fact[0] === 'title' && lines[line + 1]?.startsWith('printed_for:') ? 2 : 1;
  return lines.slice(line, line + length).join('\n');
}

/** The line of a fact with what the second reading has, where it needs no other quotes than the file has. */
function putRightFact(source: string, { at, left, right }: ReadingDifference): string | null {
  // Of the authority, the second reading has a title alone.
  if (left === null || right === null || at === 'authority') return null;
  if (/^[^\p{L}\p{N}]|["\\]|:(?: |$)| #/u.test(right)) return null;
  return source.split(left).length === 2 ? source.replace(left, () => right) : null;
}

/** The lines of a paragraph, an item, a footnote or the opening of a section; without a place, those of what follows the comment. */
function findSource(text: string, { report, sectionLines }: ReadReport, at: string, from: number): string {
  const lines = text.split('\n');
  const section = report?.sections.findIndex(({ id }) => id === at) ?? -1;
  const named = report && [...paragraphsOf(report), ...(report.notes ?? [])].find(({ anchor }) => anchor === at);
  if (at !== '' && section < 0 && !named) return '';
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
  const source = choice.take === 'edit' ? choice.source.trimEnd() : choice.take === 'right' ? point.withRight : point.source;
  if (source === null) throw new Error('The second reading needs other marks than the file has. Edit the lines.');
  if (point.source === '' && source !== '') throw new Error('The point is about no line that is shown. Edit the file itself.');
  return source === point.source ? withoutComment(text, point.comment, point.start) : putSource(text, point, source);
}

/** A file with other lines for those of a point, which stand after its comment or, as the front matter does, before it; without the comment. */
function putSource(text: string, point: ReviewPoint, source: string): string {
  const after = text.indexOf(point.source, point.start);
  const at = after >= 0 ? after : text.indexOf(point.source);
  const end = at + point.source.length;
  const changed = text.slice(0, at) + source + text.slice(end);
  const from = at > point.start ? point.start : end <= point.start ? point.start + source.length - point.source.length : at;
  return withoutComment(changed, point.comment, from);
}

/** A file without the first comment of these words from a place on, and without its blank line. */
const withoutComment = (text: string, comment: string, from: number) =>
  text.slice(0, from) + text.slice(from).replace(new RegExp(`^${escapeForPattern(comment)}\\n\\n?`, 'm'), '');

const escapeForPattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A report file that a person has read: with the day, their name if they give one, and its topics confirmed. Throws where it is no draft. */
export function markReviewedReport(text: string, { on, by }: { on: string; by: string }): string {
  const name = by.replace(/["\\\n]/g, '').trim();
  const checked = `checked: "${on}"\n${name ? `checked_by: "${name}"\n` : ''}`;
  const imported = /^imported: .*\n/m.exec(text);
  if (!imported) throw new Error('The file has no line imported: "<day>", which checked: takes the place of.');
  return confirmTopicsToSettle(withoutProof(text).replace(imported[0], () => checked)).text;
}
