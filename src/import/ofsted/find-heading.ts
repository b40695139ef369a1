import type { Line } from '../pdf/lines.ts';
import { endsWithPrintedGrade, isPrintedGradeCell } from './grades.ts';
import { isPrintedLabelCell, judgementInOfstedHeading } from './labels.ts';
import { ofstedLineWords } from './words-of.ts';
import type { BodyDraft } from './body-draft.ts';
import { endsOfstedSentence } from './typography.ts';

const improveHeading = /^(?:areas? for improvement|what (?:does the .{2,60} )?needs? to improve)\b/i;
/** Headings of judgements that some reports set in the size of the words. */
const smallJudgement = /^(?:the\s+)?(?:experiences?(?:\s+and\s+progress)?\s+of|impact\s+of\s+leaders)\b/i;
const tableHeading = /^key judgement/i;

/** Whether words are the heading of what needs to improve. */
export const isImproveHeading = (words: string) => improveHeading.test(words);

/** Whether a line is the head of the small table that gives one judgement and its grade. */
export const isTableHeading = ({ text }: Line) => tableHeading.test(text);

/** How many lines from here make a heading; 0 where none begins. */
export function countHeadingLines(lines: readonly Line[], at: number, draft: BodyDraft): number {
  const line = lines[at] as Line;
  const { layout, typography } = draft;
  if (typography.isLarge(line) && hasLetters(line)) return countLargeLines(lines, at, draft);
  const strong = typography.isStrong(line);
  const before = lines[at - 1];
  const apart = before?.page !== line.page || before.y - line.y > line.size * 1.5;
  if (line.lead !== null) return 0;
  if (isImproveHeading(line.text) && line.text.length < 60 && !line.text.endsWith('.') && (strong || apart)) return 1;
  if (layout.judgementHeadings === 'all') {
    const count = countSmallJudgement(line, lines[at + 1], draft);
    if (count > 0) return count;
  }
  if (!layout.headingsInBodySize || !apart || !strong) return 0;
  return isTableHeading(line) ? 1 + countTableRow(lines, at + 1) : countStrongLines(lines, at, draft);
}

const hasLetters = ({ text }: Line) => /[A-Za-z]/.test(text);

function countLargeLines(lines: readonly Line[], at: number, { layout, typography }: BodyDraft): number {
  let count = 1;
  for (let next = lines[at + count]; next; next = lines[at + count]) {
    const before = lines[at + count - 1] as Line;
    const near = next.page === before.page && before.y - next.y < before.size * 1.75;
    if (!near || !typography.isLarge(next) || Math.abs(next.size - before.size) > 2.5 || !hasLetters(next)) break;
    // One heading may follow another without words between them; where all are known by their words, they are told apart.
    if (layout.judgementHeadings === 'all' && (isImproveHeading(next.text) || smallJudgement.test(next.text))) break;
    if (layout.judgementHeadings === 'all' && isImproveHeading(before.text)) break;
    count += 1;
  }
  return count;
}

/** A judgement's heading in the size of the words ends with its grade, on its line or on the next. */
function countSmallJudgement(line: Line, next: Line | undefined, { place, open, typography }: BodyDraft): number {
  if (place === 'introduction' || !smallJudgement.test(line.text)) return 0;
  const indented = open?.numberX !== undefined && line.x >= open.indent - 3;
  if (indented && !typography.isStrong(line)) return 0;
  if (endsWithPrintedGrade(line.text)) return 1;
  return next?.lead === null && endsWithPrintedGrade(next.text) && next.text.length < 60 ? 2 : 0;
}

/** The older reports and the letters have strong headings at the size of the words: "Summary", "Inspection findings". */
function countStrongLines(lines: readonly Line[], at: number, { open, typography }: BodyDraft): number {
  const first = lines[at] as Line;
  let count = 1;
  for (let next = lines[at + count]; next && count < 3; next = lines[at + count]) {
    const above = lines[at + count - 1] as Line;
    const near = next.page === above.page && above.y - next.y <= first.size * 1.5;
    if (!near || !typography.isStrong(next) || next.lead !== null) break;
    count += 1;
  }
  const words = ofstedLineWords(lines.slice(at, at + count));
  const continues = open !== undefined && !endsOfstedSentence(open.last.text);
  const closes =
    /[.:;,]$/.test(words) && !(judgementInOfstedHeading(words) && endsWithPrintedGrade(words)) && !/^areas? for improvement:$/i.test(words);
  return !continues && !closes && words.length < 150 && /[A-Za-z]/.test(words) ? count : 0;
}

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
