import { isPdfBullet, isPdfLeadBullet, type Line } from '../pdf/lines.ts';
import type { Layout } from './layout.ts';
import { BodyDraft, type Body } from './body-draft.ts';
import { readOfstedBullet } from './bullets.ts';
import { checkContents } from './check-contents.ts';
import { countOfstedHeadingLines, isGradeOfHeading } from './find-heading.ts';
import { leaveOutOfstedFurniture } from './leave-out.ts';
import type { Doubt, OfficialParagraph } from './official-report.ts';
import { openOfstedHeading } from './open-heading.ts';
import { ofstedParagraphNumber, openNumberedOfstedParagraph } from './paragraph-number.ts';
import { readOfstedWords } from './running-words.ts';
import { endsOfstedSentence, measureOfstedTypography } from './typography.ts';

/** The words of a document from its lines, in order. Every line ends up in a heading or a paragraph: none is dropped. */
export function readOfstedReportBody(all: readonly Line[], layout: Layout, bodySize: number): Body {
  const { lines, leftOut } = leaveOutOfstedFurniture(all, bodySize);
  const read = (bulleted: boolean) => readLinesOfBody(lines, layout, bodySize, bulleted);
  const first = read(false);
  const numbered = first.sections.flatMap(({ paragraphs }) => paragraphs).filter(({ number }) => number !== undefined);
  // A list somewhere in a report without numbers can have a few.
  const isNumbered = numbered.length > 0 && numbered.length * 10 >= lines.filter(({ lead }) => isPdfLeadBullet(lead)).length;
  const body = layout.bulletsReplaceNumbers && !isNumbered ? read(true) : first;
  // Their numbers may be those of the report all the same, and the bullets their lists.
  const overruled = body === first ? [] : numbered.slice(0, 1).map(doubtBullets);
  return {
    ...body,
    doubts: [...body.doubts, ...overruled, ...checkContents(leftOut, body.headings)],
    leftOut: [...leftOut, ...body.leftOut],
  };
}

const doubtBullets = ({ page, number, blocks }: OfficialParagraph): Doubt => ({
  page,
  says: 'the report has few numbered paragraphs and many bullets: each bullet was taken for a paragraph, though it may be an item of a list',
  words: `${number}. ${blocks[0]?.kind === 'text' ? blocks[0].text : ''}`,
});

function readLinesOfBody(lines: readonly Line[], layout: Layout, bodySize: number, bulleted: boolean): Body {
  const draft = new BodyDraft(layout, measureOfstedTypography(lines, bodySize), bulleted);
  let at = 0;
  while (at < lines.length) {
    const heading = countOfstedHeadingLines(lines, at, draft);
    if (heading > 0) openOfstedHeading(lines.slice(at, at + heading), draft);
    else readLine(lines[at] as Line, lines[at - 1], draft);
    at += heading || 1;
  }
  return draft.finish();
}

/** How far apart words of one line stand at most, in sizes of their type; columns and cells of a table stand further apart. */
const mostApart = 2.5;

/** Whether the words of a line, without its number or bullet, stand in columns. */
function hasColumns({ pieces, lead, size }: Line): boolean {
  const wordy = pieces.filter(({ text }) => text.trim() !== '');
  return wordy.some((piece, index) => index > (lead === null ? 0 : 1) && piece.x - (wordy[index - 1]?.right ?? piece.x) > size * mostApart);
}

/** Whether a page begins with a dash of the sentence that the page before ends within, and with no item of a list. */
const goesOnWithDash = ({ page, lead, words }: Line, { open }: BodyDraft) =>
  open !== undefined &&
  open.last.page !== page &&
  open.bullets.length === 0 &&
  /^[-−–]$/.test(lead ?? '') &&
  /^\p{Ll}/u.test(words) &&
  !endsOfstedSentence(open.last.text);

function readLine(line: Line, before: Line | undefined, draft: BodyDraft): void {
  if (hasColumns(line)) draft.doubt(line, 'words of this line stand far apart, as in columns: they were read from left to right');
  const number = ofstedParagraphNumber(line, draft);
  if (isGradeOfHeading(line, draft)) draft.addGradeToHeading(line.text);
  else if (number !== undefined) openNumberedOfstedParagraph(number, line, draft);
  else if (isPdfBullet(line.text)) return;
  else if (isPdfLeadBullet(line.lead) && !goesOnWithDash(line, draft)) readOfstedBullet(line, draft);
  else readOfstedWords(line, before, draft);
}
