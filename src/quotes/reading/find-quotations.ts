/*
 * Finds the quotations of a text: in double or single marks, curly or straight, over line ends, nested, in British and in American style.
 * An apostrophe is no mark. A quotation of several paragraphs opens anew in each and closes once.
 */
import { exactTextWords } from '../../search/text/exact-words.ts';
import { sentencesToCopyAsQuotes, type QuoteRange } from './quote-range.ts';

/** A quotation of a text: where it is, without its marks, and the quotations inside it. */
export interface Quotation extends QuoteRange {
  inner: Quotation[];
}

type Mark = 'double' | 'single' | 'straight-double' | 'straight-single' | 'guillemet';
interface OpenMark {
  mark: Mark;
  start: number;
  inner: Quotation[];
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);
// Before these no straight mark opens a quotation: class="lead" is none.
const endsWords = (character: string | undefined) => /[\p{L}\p{N}.,;!?)\]}”’»%°=]/u.test(character ?? ' ');

/** How far a mark is looked for that closes a quotation later, in characters. */
const lookAhead = 6_000;

/** The quotations of a text, in order; those inside others are in their `inner`. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const open: OpenMark[] = [];
  const close = (mark: Mark, end: number) => {
    const at = open.findLastIndex((each) => each.mark === mark);
    const own = open[at];
    if (!own) return;
    // Marks that were opened inside and never closed were none: what is in them belongs to this quotation.
    const lost = open
      .splice(at)
      .slice(1)
      .flatMap(({ inner }) => inner);
    add({ start: own.start, end, inner: [...own.inner, ...lost] });
  };
  const add = (quotation: Quotation) => {
    if (text.slice(quotation.start, quotation.end).trim() === '') return;
    (open.at(-1)?.inner ?? found).push(quotation);
  };
  /** Gives up marks that a blank line shows to be no quotation. */
  const giveUp = (which: (each: OpenMark) => boolean) => {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const own = open[at];
      if (!own || !which(own)) continue;
      open.splice(at, 1);
      for (const quotation of own.inner) (open[at - 1]?.inner ?? found).push(quotation);
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' && /^\n[ \t]*\n/.test(text.slice(at, at + 40))) {
      giveUp(({ mark }) => !continues(mark, text, at));
      continue;
    }
    readMark(text, at, open, { close, begin: (mark) => open.push({ mark, start: at + 1, inner: [] }) });
  }
  giveUp(() => true);
  return found.sort((a, b) => a.start - b.start);
}

const marksOfKind: Partial<Record<Mark, RegExp>> = { double: /[“„”]/g, 'straight-double': /["“„”]/g, guillemet: /[«»]/g };

/** Whether a quotation goes on after a blank line: it opens anew there, or the next mark of its kind can only close it. */
function continues(mark: Mark, text: string, at: number): boolean {
  const next = /\S/.exec(text.slice(at, at + 1_000))?.[0];
  if ((mark === 'double' && next === '“') || (mark === 'single' && next === '‘') || (mark === 'straight-double' && next === '"'))
    return true;
  const pattern = marksOfKind[mark];
  if (!pattern) return false;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found?.[0] !== '"') return found?.[0] === '”' || found?.[0] === '»';
  return /[\p{L}.,;!?…)]/u.test(text[found.index - 1] ?? ' ') && !isWord(text[found.index + 1]);
}

interface MarkActions {
  close: (mark: Mark, end: number) => void;
  begin: (mark: Mark) => void;
}

function readMark(text: string, at: number, open: readonly OpenMark[], { close, begin }: MarkActions): void {
  const character = text.charAt(at);
  const [before, after] = [text[at - 1], text[at + 1]];
  const isOpen = (mark: Mark) => open.some((each) => each.mark === mark);
  switch (character) {
    case '“':
    case '„':
      // Opens anew in the next paragraph of the same quotation.
      if (!(isOpen('double') && /\n[ \t]*$/.test(text.slice(Math.max(0, at - 20), at)))) begin('double');
      return;
    case '”':
      // A straight mark may be closed by a curly one, where a program made some of them curly; and the other way round.
      return close(isOpen('double') ? 'double' : 'straight-double', at);
    case '«':
      return begin('guillemet');
    case '»':
      return close('guillemet', at);
    case '‘':
      // An elision, as in ‘twas, is none that closes again; it is given up at the end.
      if (!isWord(before) && !(isOpen('single') && /\n[ \t]*$/.test(text.slice(Math.max(0, at - 20), at)))) begin('single');
      return;
    case '’':
      if (isOpen('single') && closesSingle(text, at, '‘', '’')) close('single', at);
      return;
    case '"':
      if (isOpen('straight-double')) {
        if (!(/\n[ \t]*$/.test(text.slice(Math.max(0, at - 20), at)) && !isSpace(after))) close('straight-double', at);
      } else if (!isSpace(after) && (!endsWords(before) || (/[.,;!?)\]}”’»]/.test(before ?? '') && isWord(after))))
        begin('straight-double');
      else if (isOpen('double') && /[^\d\s]/.test(before ?? ' ') && !isWord(after)) close('double', at);
      return;
    case "'":
      if (isOpen('straight-single') && closesSingle(text, at, "'", "'")) close('straight-single', at);
      else if (!endsWords(before) && !isSpace(after)) begin('straight-single');
      return;
  }
}

/**
 * Whether a single mark closes a quotation: no letter follows; and after an s that a word follows, as in "the councils’ plans" or "the Leavers’ Forum",
 * only if no later mark can close it.
 */
function closesSingle(text: string, at: number, opening: string, closing: string): boolean {
  if (isWord(text[at + 1]) || isSpace(text[at - 1])) return false;
  const isPossessive = (mark: number) => /s/i.test(text[mark - 1] ?? '') && /^\s+\p{L}/u.test(text.slice(mark + 1, mark + 4));
  if (!isPossessive(at)) return true;
  for (let next = at + 1; next < text.length && next < at + lookAhead; next += 1) {
    const character = text[next];
    if (character === '\n' && /^\n[ \t]*\n/.test(text.slice(next, next + 40))) return true;
    if (character === closing && !isWord(text[next + 1]) && !isSpace(text[next - 1])) {
      if (!isPossessive(next)) return false;
    } else if (character === opening && !isWord(text[next - 1])) return true;
  }
  return true;
}

/** The sentences of a text that is checked sentence by sentence, without bullets and headings of fewer than four words. */
export function sentencesToCheckAsQuotations(text: string): Quotation[] {
  return sentencesToCopyAsQuotes(joinBrokenLines(text))
    .filter(({ start, end }) => exactTextWords(text.slice(start, end)).length > 3)
    .map((range) => ({ ...range, inner: [] }));
}

/** A text in which single line ends within a sentence are spaces: texts from e-mails and PDF files are broken into lines. All places stay. */
function joinBrokenLines(text: string): string {
  return text.replace(/(?<=[^\n.!?:;])\n(?=[^\n•\-*–])/g, ' ');
}
