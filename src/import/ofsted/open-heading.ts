import { isHeadingOfBoard } from '../../record/reports/board-heading.ts';
import type { Line } from '../pdf/lines.ts';
import { givesGradeOfBoard } from './board-grade.ts';
import type { BodyDraft } from './body-draft.ts';
import { countTableHeading, isImproveHeading } from './find-heading.ts';
import { endsWithPrintedGrade, gradeInOfstedHeading } from './grades.ts';
import { ofstedHeadingText } from './heading-text.ts';
import { isFullOfstedLabel, judgementInOfstedHeading } from './labels.ts';

/** Opens what a heading is the head of: what needs to improve, a section, or a larger part of the document. */
export function openOfstedHeading(lines: readonly Line[], draft: BodyDraft): void {
  draft.open = undefined;
  draft.paragraphsSinceHeading = 0;
  const [first] = lines;
  if (!first) return;
  const head = draft.layout.hasParts ? countTableHeading(lines) : 0;
  draft.leftOut.push(...lines.slice(0, head).map((line) => ({ kind: 'table heading' as const, line })));
  const heading = ofstedHeadingText(lines.slice(head));
  draft.headings.push(heading);
  if (draft.layout.hasImprove && isImproveHeading(heading)) openImprove(heading, first, draft);
  else if (draft.layout.hasParts) openPartOrSection(heading, lines, head > 0, draft);
  else openSection(heading, first, draft);
  const holder = draft.place === 'improve' ? draft.improve : draft.sections.at(-1);
  for (const { marks, page } of lines) draft.marks.push(...marks.map((mark) => ({ mark, page, on: heading, holder })));
}

function openImprove(heading: string, first: Line, draft: BodyDraft): void {
  draft.place = 'improve';
  if (draft.improve) draft.doubt(first, 'there is a second heading of what needs to improve', heading);
  draft.improve ??= { heading, items: [], after: draft.sections.length };
}

function openSection(heading: string, first: Line, draft: BodyDraft): void {
  const { judgementHeadings } = draft.layout;
  const judgement = judgementHeadings === 'none' ? undefined : judgementInOfstedHeading(heading);
  if (!judgement && judgementHeadings === 'all') draft.doubt(first, 'this heading is not one of a judgement', heading);
  draft.place = 'sections';
  draft.sections.push({ heading, ...(judgement && { judgement }), paragraphs: [] });
}

/** In the older reports the headings above a section make its part, and the nearest that is about a judgement gives it that. */
function openPartOrSection(heading: string, lines: readonly Line[], isTable: boolean, draft: BodyDraft): void {
  draft.place = 'sections';
  const { typography, stack, sections } = draft;
  // A grade beside a heading can be set smaller, and stand a little above it.
  const first = lines.reduce((largest, line) => (line.size > largest.size + 0.5 ? line : largest));
  // What a report says of itself after the part on the board is of the whole report, in whatever type its heading is set.
  if (/^information about this inspection\b/i.test(heading) && stack.fromInnermost.some((above) => isHeadingOfBoard(above.heading)))
    stack.closeAll();
  // The head of the small table of one judgement is of the level of headings above the size of the words.
  const part = stack.push(heading, {
    size: isTable ? typography.bodySize * 1.12 : first.size,
    font: isTable ? 'table' : first.font,
    isLarge: isTable || typography.isLarge(first),
    // The board’s own grade stands under no judgement of the authority, though some reports set it in smaller type.
    isApart: givesGradeOfBoard(heading),
  });
  const opened = stack.fromInnermost[0];
  const own = judgementInOfstedHeading(heading);
  const isOwn =
    own !== undefined &&
    (isTable || endsWithPrintedGrade(heading) || /^the graded judge?ment/i.test(heading) || isFullOfstedLabel(heading));
  if (
    opened &&
    isOwn &&
    !stack.fromInnermost.some((above) => /need to improve|^recommendations|^areas? for improvement/i.test(above.heading))
  )
    opened.judgement = own;
  const judgement = stack.fromInnermost.find((above) => above.judgement !== undefined)?.judgement;
  if (judgement && isHeadingOfBoard(heading) && gradeInOfstedHeading(heading) !== undefined)
    draft.doubt(first, `this heading names the board and a grade, and was taken to be about ${judgement}`, heading);
  // A heading with nothing under it but others is told by their part.
  const last = sections.at(-1);
  if (last?.paragraphs.length === 0 && part?.includes(last.heading)) sections.pop();
  sections.push({ heading, ...(judgement && { judgement }), ...(part && { part }), paragraphs: [] });
}
