import type { Line } from '../pdf/lines.ts';
import type { BodyDraft } from './body-draft.ts';
import { endsOfstedSentence } from './typography.ts';

/** The number of the paragraph that a line opens: the next one, in the margin of numbers. A wrapped "18." stands where words do. */
export function ofstedParagraphNumber(line: Line, draft: BodyDraft): number | undefined {
  const digits = /^(\d{1,3})\s*\.?$/.exec(line.lead ?? '')?.[1];
  if (digits === undefined || line.words === '') return undefined;
  const number = Number(digits);
  if (number === draft.number + 1) {
    if (!standsAmongWords(line, number, draft) && !wraps(line, draft)) {
      if (draft.numberX !== undefined && Math.abs(line.x - draft.numberX) > 10)
        draft.doubt(line, `paragraph ${number} stands in another margin than the one before: it may be an item of a list`);
      return number;
    }
    if (draft.place === 'sections')
      draft.doubt(line, `a line begins with ${number}, the next number, and was taken for words of the paragraph before`);
    return undefined;
  }
  if (standsAmongWords(line, number, draft)) return undefined;
  const inMargin = draft.numberX !== undefined && Math.abs(line.x - draft.numberX) < 6;
  if (inMargin && acceptsBreak(line, number, draft)) return number;
  if (draft.numberX === undefined && (draft.place !== 'sections' || wraps(line, draft))) return undefined;
  draft.doubt(line, `a line begins with ${number}, which does not follow ${draft.number}, and was taken for words`);
  return undefined;
}

/** Whether a number stands where the words of a numbered paragraph do, and not in the margin. */
function standsAmongWords(line: Line, number: number, { open, number: last }: BodyDraft): boolean {
  if (open?.numberX === undefined) return false;
  const firstBullet = open.bullets[0];
  if (firstBullet && line.x >= firstBullet.textX - 3) return true;
  // With room above it and beside it, the next number opens a paragraph all the same: margins move in some reports, at times with a new page.
  const hasRoomAbove =
    open.last.page === line.page ? open.last.y - line.y > line.size * 1.5 : !line.isGlued && /[.!?][”’"')\]]*$/.test(open.last.text);
  if (line.textX - line.x >= 14 && hasRoomAbove && number === last + 1) return false;
  return line.x >= open.indent - 3;
}

/** In running text without a margin, a number that opens a wrapped line is one of its words. */
function wraps(line: Line, { open, wrapX }: BodyDraft): boolean {
  const { textX, x } = line;
  const words = wrapX ?? (open?.isUnsure ? undefined : open?.indent);
  if (open && line.isGlued && open.numberX !== undefined && words !== undefined && words - x > 10) return false;
  if (open && line.isGlued) {
    // Words and numbers stand in one margin here: only space above, or the end of a sentence, tells that something begins.
    const gap = open.last.page === line.page ? open.last.y - line.y : undefined;
    return gap === undefined ? !endsOfstedSentence(open.last.text) : gap <= line.size * 1.45;
  }
  return open !== undefined && open.numberX === undefined && !endsOfstedSentence(open.last.text) && textX - x < 10;
}

/** Whether a number that is not the next one is the publisher's own slip. Each that is accepted is told as a doubt. */
function acceptsBreak(line: Line, number: number, draft: BodyDraft): boolean {
  const last = draft.number;
  if (number === 1 && draft.paragraphsSinceHeading === 0) {
    draft.doubt(line, 'the report begins to number its paragraphs anew here');
    return true;
  }
  if (number === last) {
    draft.doubt(line, `the report has a second paragraph ${number}`);
    return true;
  }
  if (number > last + 1 && number <= last + 4 && last > 0) {
    const missing = number - last === 2 ? `${last + 1}` : `${last + 1} to ${number - 1}`;
    draft.doubt(line, `the report has no paragraph ${missing}: ${last} is followed by ${number}`);
    return true;
  }
  return false;
}

/** Opens a numbered paragraph. */
export function openNumberedOfstedParagraph(number: number, line: Line, draft: BodyDraft): void {
  if (draft.place !== 'sections') {
    if (draft.layout.judgementHeadings === 'all') draft.doubt(line, 'a numbered paragraph stands before the first heading of a judgement');
    if (draft.sections.length === 0) draft.sections.push({ heading: '', paragraphs: [] });
    draft.place = 'sections';
  }
  draft.number = number;
  draft.numberX = line.x;
  // Seen once: a stray full stop between the number and the words.
  const text = line.words.replace(/^\.\s+/, '');
  const indent = line.isGlued ? (draft.wrapX ?? line.textX) : line.textX;
  draft.begin({ number, page: line.page, blocks: [{ kind: 'text', text }] }, line, { indent, numberX: line.x, isUnsure: line.isGlued });
}
