import type { Line } from '../pdf/lines.ts';
import { judgementInOfstedHeading } from './labels.ts';
import type { BodyDraft } from './body-draft.ts';
import { isImproveHeading, isTableHeading } from './find-heading.ts';
import { headingText } from './heading-text.ts';

/** Opens what a heading is the head of: what needs to improve, a section, or a larger part of the document. */
export function openHeading(lines: readonly Line[], draft: BodyDraft): void {
  draft.open = undefined;
  draft.paragraphsSinceHeading = 0;
  const [first] = lines;
  if (!first) return;
  const heading = headingText(isTableHeading(first) && lines.length > 1 ? lines.slice(1) : lines);
  for (const { marks, page } of lines) draft.marks.push(...marks.map((mark) => ({ mark, page, on: heading })));
  if (draft.layout.hasImprove && isImproveHeading(heading)) openImprove(heading, first, draft);
  else if (draft.layout.hasParts) openPartOrSection(heading, first, draft);
  else openSection(heading, first, draft);
}

function openImprove(heading: string, first: Line, draft: BodyDraft): void {
  draft.place = 'improve';
  if (draft.improve) draft.doubt(first, 'there is a second heading of what needs to improve', heading);
  draft.improve ??= { heading, items: [] };
}

function openSection(heading: string, first: Line, draft: BodyDraft): void {
  const { judgementHeadings } = draft.layout;
  const judgement = judgementHeadings === 'none' ? undefined : judgementInOfstedHeading(heading);
  if (!judgement && judgementHeadings === 'all') draft.doubt(first, 'this heading is not one of a judgement', heading);
  draft.place = 'sections';
  draft.sections.push({ heading, ...(judgement && { judgement }), paragraphs: [] });
}

/** The size of a heading tells its level: of a part, of a section in it, or, in the size of the words, of a section under that. */
function openPartOrSection(heading: string, first: Line, draft: BodyDraft): void {
  draft.place = 'sections';
  const { typography, part, partHeading } = draft;
  if (!typography.isLarge(first) && !isTableHeading(first)) {
    pushSection(heading, partHeading ?? part, draft);
  } else if (first.size >= typography.bodySize * 1.5) {
    draft.part = heading;
    draft.partHeading = undefined;
    pushSection(heading, undefined, draft);
  } else {
    draft.partHeading = heading;
    pushSection(heading, part, draft);
  }
}

function pushSection(heading: string, part: string | undefined, { sections, partHeading }: BodyDraft): void {
  const judgement = judgementInOfstedHeading(heading) ?? judgementInOfstedHeading(partHeading ?? '');
  const last = sections.at(-1);
  // A heading with nothing under it but the next one is the part that the next one belongs to.
  if (last?.paragraphs.length === 0 && last.heading === part) sections.pop();
  sections.push({ heading, ...(judgement && { judgement }), ...(part && part !== heading && { part }), paragraphs: [] });
}
