import { isPdfLeadBullet, type Line } from '../pdf/lines.ts';
import { countKnownHeading } from './known-headings.ts';
import { endsWithPrintedGrade, gradeInOfstedHeading, isPrintedGradeCell } from './grades.ts';
import { isPrintedLabelCell, judgementInOfstedHeading } from './labels.ts';
import { standsLeftOfWords } from './bullets.ts';
import { ofstedLineWords } from './words-of.ts';
import type { BodyDraft, OpenParagraph } from './body-draft.ts';
import { endsOfstedSentence } from './typography.ts';

const improveHeading = /^(?:areas? for improvement|what (?:does the .{2,60} )?needs? to improve)\b/i;
/** Headings of judgements that some reports set in the size of the words. */
const smallJudgement = /^(?:the\s+)?(?:experiences?(?:\s+and\s+progress)?\s+of|impact\s+of\s+leaders)\b/i;
const tableHeading = /^(?:key\s+judge?ments?|judge?ments?)?\s*(?:judge?ments?\s+)?(?:grades?)?$/i;

/** Whether words are the heading of what needs to improve. */
export const isImproveHeading = (words: string) => improveHeading.test(words);

/** How many of the first lines are the head of the small table that gives one judgement and its grade: "Key judgement, Judgement grade". */
export function countTableHeading(lines: readonly Line[]): number {
  if (!/^(?:key\s+)?judge?ment/i.test(lines[0]?.text ?? '')) return 0;
  const rows = lines.findIndex(({ text }) => !tableHeading.test(text));
  return rows < 0 ? 0 : Math.min(rows, 2);
}

/** Whether a line is the grade of the heading just opened: it stands alone in the column of grades, and the heading has none. */
export function isGradeOfHeading({ x, text }: Line, { layout, paragraphsSinceHeading, sections }: BodyDraft): boolean {
  const section = sections.at(-1);
  return (
    layout.hasParts &&
    paragraphsSinceHeading === 0 &&
    section?.judgement !== undefined &&
    x > 250 &&
    isPrintedGradeCell(text) &&
    gradeInOfstedHeading(text) !== undefined &&
    gradeInOfstedHeading(section.heading) === undefined
  );
}

/** How many lines from here make a heading; 0 where none begins. */
export function countOfstedHeadingLines(lines: readonly Line[], at: number, draft: BodyDraft): number {
  const line = lines[at] as Line;
  const { layout, typography } = draft;
  if (isGradeOfHeading(line, draft)) return 0;
  if (typography.isLarge(line) && hasLetters(line) && !isLargeProse(lines, at, draft)) return countLargeLines(lines, at, draft);
  const strong = typography.isStrong(line);
  const before = lines[at - 1];
  const apart = before?.page !== line.page || before.y - line.y > line.size * 1.5;
  if (line.lead !== null || (!strong && goesOnOverleaf(line, draft))) return 0;
  if (isImproveHeading(line.text) && line.text.length < 60 && !line.text.endsWith('.') && (strong || apart)) return 1;
  if (layout.judgementHeadings === 'all') {
    const count = countSmallJudgement(line, lines[at + 1], draft);
    if (count > 0) return count;
  }
  const known = layout.hasParts ? countKnownHeading(lines, at) : 0;
  if (known > 0) return known;
  if (!layout.headingsInBodySize || !apart) return 0;
  const head = layout.hasParts ? countTableHeading(lines.slice(at, at + 3)) : 0;
  const row = head > 0 ? countTableRow(lines, at + head) : 0;
  if (row > 0) return head + row;
  return strong ? countStrongLines(lines, at, draft) : 0;
}

/**
 * Whether a line begins a page with a small letter where the page before ends within a sentence: it goes on with that, whatever its words.
 * Items of a list often end without a full stop: left of them something else begins.
 */
const goesOnOverleaf = (line: Line, draft: BodyDraft) =>
  draft.open !== undefined &&
  draft.open.last.page !== line.page &&
  /^\p{Ll}/u.test(line.text) &&
  !endsOfstedSentence(draft.open.last.text) &&
  !standsLeftOfList(line, draft.open, draft);

/** Whether a line stands left of the items of the list that is open. */
const standsLeftOfList = (line: Line, { bullets: [outer], last }: OpenParagraph, draft: BodyDraft) =>
  outer !== undefined && standsLeftOfWords(line, outer, last, draft);

/** Whether lines larger than the words of the report are words all the same: bullets, or sentences in the type of the words. */
function isLargeProse(lines: readonly Line[], at: number, { typography, open }: BodyDraft): boolean {
  const line = lines[at] as Line;
  if (isPdfLeadBullet(line.lead)) return true;
  if (!typography.isBodyFont(line)) return false;
  if (line.lead !== null) return true;
  const near = (a: Line | undefined, b: Line | undefined) =>
    a !== undefined && b !== undefined && a.page === b.page && Math.abs(a.size - b.size) < 1 && a.y - b.y < a.size * 2.2;
  let [first, last] = [at, at];
  while (near(lines[first - 1], lines[first]) && typography.isBodyFont(lines[first - 1] as Line)) first -= 1;
  while (near(lines[last], lines[last + 1]) && typography.isBodyFont(lines[last + 1] as Line)) last += 1;
  const words = ofstedLineWords(lines.slice(first, last + 1));
  if (endsWithPrintedGrade(words) && words.length < 150) return false;
  const goesOn = open !== undefined && Math.abs(open.last.size - line.size) < 1 && !endsOfstedSentence(open.last.text);
  const count = words.split(' ').length;
  return goesOn || count >= 35 || (count >= 8 && /[.;,]$|[a-z][.!?]\s+[A-Z]/.test(words));
}

const hasLetters = ({ text }: Line) => /[A-Za-z]/.test(text);

function countLargeLines(lines: readonly Line[], at: number, { layout, typography }: BodyDraft): number {
  let count = 1;
  for (let next = lines[at + count]; next; next = lines[at + count]) {
    const before = lines[at + count - 1] as Line;
    // A small letter goes on with a heading, however wide its lines are set.
    const isNew = layout.hasParts && !/^[a-z]/.test(next.text);
    const near = next.page === before.page && before.y - next.y < before.size * (isNew ? 1.45 : 1.75);
    if (!near || !hasLetters(next)) break;
    // The grade beside a heading can be set smaller.
    const isGrade = layout.hasParts && next.x > 250 && isPrintedGradeCell(next.text);
    if (!isGrade && (!typography.isLarge(next) || Math.abs(next.size - largest(lines.slice(at, at + count))) > (layout.hasParts ? 1 : 2.5)))
      break;
    // One heading may follow another without words between them; where all are known by their words, they are told apart.
    if (layout.judgementHeadings === 'all' && (isImproveHeading(next.text) || smallJudgement.test(next.text))) break;
    if (layout.judgementHeadings === 'all' && isImproveHeading(before.text)) break;
    count += 1;
  }
  return count;
}

const largest = (lines: readonly Line[]) => Math.max(...lines.map(({ size }) => size));

/** A judgement's heading in the size of the words ends with its grade, on its line or on the next. */
function countSmallJudgement(line: Line, next: Line | undefined, { place, open, typography }: BodyDraft): number {
  if (place === 'introduction' || !smallJudgement.test(line.text)) return 0;
  const indented = open?.numberX !== undefined && line.x >= open.indent - 3;
  if (indented && !typography.isStrong(line)) return 0;
  if (endsWithPrintedGrade(line.text)) return 1;
  return next?.lead === null && endsWithPrintedGrade(next.text) && next.text.length < 60 ? 2 : 0;
}

/** The older reports and the letters have strong headings at the size of the words: "Summary", "Inspection findings". */
function countStrongLines(lines: readonly Line[], at: number, draft: BodyDraft): number {
  const { open, typography, layout } = draft;
  const first = lines[at] as Line;
  let count = 1;
  for (let next = lines[at + count]; next && count < 3; next = lines[at + count]) {
    const above = lines[at + count - 1] as Line;
    const near = next.page === above.page && above.y - next.y <= first.size * 1.5;
    if (!near || !typography.isStrong(next) || next.lead !== null) break;
    count += 1;
  }
  const words = ofstedLineWords(lines.slice(at, at + count));
  // On the same page the space above tells that it begins something, and so does a page that ends early.
  const continues = open !== undefined && open.last.page !== first.page && open.last.y < 160 && !endsOfstedSentence(open.last.text);
  const closes =
    (layout.hasParts ? /[.;,]$/ : /[.:;,]$/).test(words) &&
    !(judgementInOfstedHeading(words) && endsWithPrintedGrade(words)) &&
    !/^areas? for improvement:$/i.test(words) &&
    !isHeadingWithColon(first, words, draft);
  if (continues || closes || words.length >= 150 || !/[A-Za-z]/.test(words)) return 0;
  if (!layout.hasParts && words.endsWith(':') && !isImproveHeading(words) && isPdfLeadBullet(lines[at + count]?.lead ?? null))
    draft.doubt(first, 'this line was taken for a heading: it may be the opening of the list under it', words);
  return count;
}

/** Whether a few strong words with a colon are a heading: they begin something, and stand neither within a sentence nor within a list. */
const isHeadingWithColon = (first: Line, words: string, draft: BodyDraft) =>
  /^\p{Lu}\S*(?: \S+){0,4}(?<=:)$/u.test(words) &&
  (draft.open === undefined ||
    standsLeftOfList(first, draft.open, draft) ||
    (draft.open.bullets.length === 0 && endsOfstedSentence(draft.open.last.text)));

/** How many lines the row under "Key judgement, Judgement grade" takes: its label wraps, its grade stands beside it. */
function countTableRow(lines: readonly Line[], at: number): number {
  let count = 0;
  for (let line = lines[at]; line; line = lines[at + count]) {
    const before = lines[at + count - 1];
    const near = count === 0 || (before?.page === line.page && before.y - line.y < line.size * 1.75);
    if (!near || line.lead !== null || !(isPrintedGradeCell(line.text) || isPrintedLabelCell(line.text)) || line.text.length > 75) break;
    count += 1;
  }
  return count;
}
