import type { Line } from '../pdf/lines.ts';
import { addOfstedLine } from './blocks.ts';
import type { BodyDraft, OpenParagraph } from './body-draft.ts';
import { readOfstedItemWithoutSign, standsLeftOfWords } from './bullets.ts';
import { firstWordOfLine, isFullOfstedLine, widthAboutOfWord } from './full-lines.ts';
import { endsOfstedSentence, paragraphGap, type Typography } from './typography.ts';

/** How far right of a paragraph words stand at least that may be none of its own, in sizes of their type. */
const farInside = 10;

/** Reads a line without number or bullet: it goes on with the open paragraph, or begins one. */
export function readOfstedWords(line: Line, before: Line | undefined, draft: BodyDraft): void {
  const { open } = draft;
  if (open && readOfstedItemWithoutSign(line, before, open, draft)) return;
  if (!open || opensParagraph(line, open, before, draft)) {
    if (draft.place === 'improve') draft.doubt(line, 'what needs to improve has no bullets here: the words are kept as they stand');
    else if (open) doubtItemCut(line, open, draft);
    draft.begin({ page: line.page, blocks: [{ kind: 'text', text: line.text }] }, line, { indent: line.x });
    return;
  }
  if (open.isUnsure) {
    open.isUnsure = false;
    open.indent = line.x;
    draft.wrapX = line.x;
  }
  if (open.numberX !== undefined && draft.layout.numbersParagraphs) {
    const gap = gapAbove(line, before);
    if (leavesIndent(line, open, gap, draft))
      draft.doubt(line, 'words without a number stand left of their paragraph: they were taken for a part of it');
    else if (draft.typography.isStrong(line) && !goesOn(line, gap, open, draft) && (gap === undefined || gap > line.size * 1.35))
      draft.doubt(line, 'a line in the type of headings stands below a paragraph: it was taken for a part of it');
  }
  if (line.x > open.indent + line.size * farInside)
    draft.doubt(line, 'words stand far right of their paragraph, as in a box beside it: they were taken for a part of it');
  const isApart =
    open.numberX !== undefined &&
    open.bullets.length === 0 &&
    (endsShort(line, open, draft) || endsAbove(line, before, open, draft.typography));
  if (isApart || leavesList(line, before, open, draft)) {
    doubtItemCut(line, open, draft);
    open.paragraph.blocks.push({ kind: 'text', text: line.text });
    open.bullets = [];
  } else addOfstedLine(open.paragraph.blocks, line.text);
  open.last = line;
  draft.noteMarks(line);
}

/**
 * Whether a line goes on with a sentence, in whatever type: some reports set the lines that have an apostrophe in that of their headings. Items
 * of a list often end without a full stop.
 */
const goesOn = (line: Line, gap: number | undefined, { last, bullets }: OpenParagraph, { typography }: BodyDraft) =>
  /^\p{Ll}/u.test(line.text) ||
  (gap === undefined && bullets.length === 0 && !endsOfstedSentence(last.text) && isFullOfstedLine(last, line, typography.rightEdge));

/** Tells a doubt where words left of a list were taken for what follows it, and its last item may wrap to them. */
function doubtItemCut(line: Line, { bullets, last }: OpenParagraph, draft: BodyDraft): void {
  if (bullets.length === 0 || endsOfstedSentence(last.text)) return;
  if (/^\p{Ll}/u.test(line.text) || isFullOfstedLine(last, line, draft.typography.rightEdge))
    draft.doubt(line, 'the item of a list above may go on with these words: they were taken for what follows the list');
}

/** Whether words stand left of the list in their paragraph, and so after it. Some lists are set without an indent: their items wrap to the margin. */
function leavesList(line: Line, before: Line | undefined, open: OpenParagraph, draft: BodyDraft): boolean {
  const [outer, inner] = [open.bullets[0], open.bullets.at(-1)];
  if (!outer || !inner || draft.place === 'improve' || [outer, inner].some((bullet) => !standsLeftOfWords(line, bullet, open.last, draft)))
    return false;
  const gap = gapAbove(line, before);
  // A line left of the bullets themselves wraps from none of them.
  const wraps =
    line.x >= Math.min(outer.x, inner.x) - 4 &&
    gap !== undefined &&
    gap <= line.size * 1.35 &&
    /^\p{Ll}/u.test(line.text) &&
    !endsOfstedSentence(open.last.text);
  return !wraps || !isFullOfstedLine(open.last, line, draft.typography.rightEdge);
}

/** Whether a line stands below a sentence that ends, with the space of a new paragraph between them. */
function endsAbove(line: Line, before: Line | undefined, open: OpenParagraph, { lineGap = 0 }: Typography): boolean {
  const gap = gapAbove(line, before);
  return (
    gap !== undefined && gap > Math.max(line.size * paragraphGap, lineGap * 1.2) && endsSentence(open.last.text) && opensSentence(line.text)
  );
}

/** Whether a line without number or bullet begins a paragraph of its own. */
function opensParagraph(line: Line, open: OpenParagraph, before: Line | undefined, draft: BodyDraft): boolean {
  if (draft.layout.numbersParagraphs && draft.place === 'sections') return false;
  const gap = gapAbove(line, before);
  if (open.numberX === undefined && open.bullets.length === 0 && endsShort(line, open, draft)) return true;
  if (open.numberX !== undefined || open.bullets.length > 0) return leavesIndent(line, open, gap, draft);
  if (gap === undefined) return opensAtPageBreak(line, open, draft);
  return gap > line.size * paragraphGap || (endsOfstedSentence(open.last.text) && opensSentence(line.text) && isOtherSize(open.last, line));
}

/** Whether two lines are each set in one size throughout, and in another: a paragraph that was put in from elsewhere keeps its own. */
function isOtherSize(above: Line, below: Line): boolean {
  const [a, b] = [above, below].map(
    ({ pieces }) => new Set(pieces.filter(({ text }) => text.trim() !== '').map(({ size }) => Math.round(size * 2))),
  );
  const [one, other] = [[...(a ?? [])], [...(b ?? [])]];
  return one.length === 1 && other.length === 1 && one[0] !== other[0];
}

/** How far a line stands under the one before; undefined at the top of a page. */
const gapAbove = (line: Line, before: Line | undefined) => (before?.page === line.page ? before.y - line.y : undefined);

/** Words at the page's margin, left of a numbered paragraph or a list, go on with neither. */
function leavesIndent(line: Line, open: OpenParagraph, gap: number | undefined, draft: BodyDraft): boolean {
  const left = line.x < (open.isUnsure ? (open.numberX ?? open.indent) : open.indent) - 8;
  const wide = gap === undefined || gap > line.size * 1.5;
  if (open.numberX !== undefined) return left && wide;
  // Items often end without a full stop: at the top of a page a capital letter left of them begins something else.
  const begins = gap !== undefined || endsOfstedSentence(open.last.text) || opensSentence(line.text);
  if (draft.place === 'improve') return left && wide && begins;
  // A list within unnumbered words ends where words stand left of it again.
  const outer = open.bullets[0];
  if (outer) return standsLeftOfWords(line, outer, open.last, draft) && wide && begins;
  return left && wide;
}

/** Whether the last line ends a sentence so far from the edge that the next word would have stood on it, had it belonged to it. */
function endsShort(line: Line, open: OpenParagraph, { typography }: BodyDraft): boolean {
  // A numbered paragraph is hardly ever divided: there the last line has to be short indeed.
  const needs = widthAboutOfWord(firstWordOfLine(line), line.size) + line.size * (open.numberX === undefined ? 1.1 : 4);
  return endsSentence(open.last.text) && opensSentence(line.text) && typography.rightEdge - open.last.right >= needs;
}

const endsSentence = (text: string) => /[.!?][”’"')\]]*$/.test(text);

const opensSentence = (text: string) => /^[“‘(]?\p{Lu}/u.test(text);

/** At a page break: the first word of a new line would have fitted on the last line, had it belonged to it. */
function opensAtPageBreak(line: Line, open: OpenParagraph, draft: BodyDraft): boolean {
  if (!endsOfstedSentence(open.last.text)) return false;
  const room = draft.typography.rightEdge - open.last.right;
  const needs = (firstWordOfLine(line).length + 1) * line.size * 0.52;
  if (room >= needs) return true;
  // Words that go on stand at the top of the page: an empty line, or a space above a paragraph, moves them down.
  const { continuedTop } = draft.typography;
  if (continuedTop !== undefined && line.y < continuedTop - line.size * 0.6) return true;
  // A full line that ends a sentence: far more pages break within a paragraph than between two.
  draft.doubt(line, 'a sentence ends with the page before: it is not certain that the paragraph goes on here');
  return false;
}
