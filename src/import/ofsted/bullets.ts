import type { Line } from '../pdf/lines.ts';
import { addOfstedInnerItem, addOfstedItem } from './blocks.ts';
import type { BodyDraft, Bullet, OpenParagraph } from './body-draft.ts';
import { isFullOfstedLine } from './full-lines.ts';
import { endsOfstedSentence } from './typography.ts';

/** Reads a line that begins with a bullet: a paragraph of its own, an item of a list, or an item under one. */
export function readOfstedBullet(line: Line, draft: BodyDraft): void {
  if (line.words === '') return;
  const bullet: Bullet = { x: line.x, textX: line.textX, character: line.lead ?? '' };
  const { open } = draft;
  const outer = open?.bullets[0];
  if (draft.place === 'improve') {
    if (open && outer && isInner(bullet, outer)) {
      addOfstedItem(open.paragraph.blocks, line.words);
      goOn(open, line, [outer, bullet], draft);
    } else beginOwn(line, bullet, draft);
    return;
  }
  if (draft.bulleted && (outer ? line.x <= outer.x + 6 : !open?.last.text.endsWith(':'))) {
    beginOwn(line, bullet, draft);
    return;
  }
  if (!open) {
    draft.begin({ page: line.page, blocks: [{ kind: 'list', items: [{ text: line.words }] }] }, line, { indent: line.x, bullet });
    return;
  }
  const { blocks } = open.paragraph;
  if (draft.bulleted && outer) {
    // The paragraph is a bullet itself: those under it are its items.
    addOfstedItem(blocks, line.words);
    goOn(open, line, [outer, bullet], draft);
  } else if (outer && blocks.at(-1)?.kind === 'list' && isInner(bullet, outer)) {
    addOfstedInnerItem(blocks, line.words);
    goOn(open, line, [outer, bullet], draft);
  } else {
    addOfstedItem(blocks, line.words);
    goOn(open, line, [bullet], draft);
  }
}

/**
 * Reads a line as an item under another whose sign is no text, which some files draw so: it stands well inside of its list, with a space
 * above it as between items. Returns whether it is one.
 */
export function readOfstedItemWithoutSign(line: Line, before: Line | undefined, open: OpenParagraph, draft: BodyDraft): boolean {
  const [outer, inner] = [open.bullets[0], open.bullets.at(-1)];
  if (!outer || !inner || line.lead !== null || line.x < outer.textX + line.size * 1.5) return false;
  const isNext = inner.character === '' && Math.abs(line.x - inner.textX) < 3;
  if (!isNext && line.x < inner.textX + line.size * 1.5) return false;
  const opensOnPage = before?.page === line.page && before.y - line.y > line.size * 1.35;
  const opensOverleaf = before?.page !== line.page && isNext && endsOfstedSentence(open.last.text);
  if (!opensOnPage && !opensOverleaf) return false;
  draft.doubt(line, 'a line stands further in than its list, without a bullet: it was taken for an item under the last');
  if (draft.place === 'improve' || draft.bulleted) addOfstedItem(open.paragraph.blocks, line.text);
  else addOfstedInnerItem(open.paragraph.blocks, line.text);
  goOn(open, line, [outer, { x: line.x, textX: line.x, character: '' }], draft);
  return true;
}

function beginOwn(line: Line, bullet: Bullet, draft: BodyDraft): void {
  draft.begin({ page: line.page, blocks: [{ kind: 'text', text: line.words }] }, line, { indent: line.textX, bullet });
}

function goOn(open: OpenParagraph, line: Line, bullets: Bullet[], draft: BodyDraft): void {
  open.bullets = bullets;
  open.last = line;
  draft.noteMarks(line);
}

/**
 * Whether a line stands left of the words of an item, of which `last` is the last line. A margin can move a little with a new page, by less than half
 * of the space after a bullet: so a line that goes on with its item does not.
 */
export function standsLeftOfWords(line: Line, { x, textX }: Bullet, last: Line, { typography }: BodyDraft): boolean {
  const goesOn =
    last.page !== line.page &&
    !endsOfstedSentence(last.text) &&
    (/^\p{Ll}/u.test(line.text) || isFullOfstedLine(last, line, typography.rightEdge));
  return line.x < textX - (goesOn ? Math.max(4, Math.min(8, (textX - x) / 2)) : 4);
}

/** Whether a bullet stands under another: further right, or a dash under a character that is none. */
const isInner = (bullet: Bullet, outer: Bullet) => bullet.x > outer.x + 6 || (isDash(bullet.character) && !isDash(outer.character));

const isDash = (character: string) => /^[-−–\u0336\uF02D\uF0BE]$/.test(character);
