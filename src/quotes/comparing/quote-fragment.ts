import type { TextFragment } from '../../site/hrefs/text-fragment.ts';
import type { QuoteRange } from '../reading/quote-range.ts';

/** The longest quote, in characters, that a link holds whole. A link to a longer one holds its first and last words. */
const wholeLimit = 160;
/** The words at each end of a longer quote. */
const endWords = 6;
/** A quote of fewer words could stand in a heading of the page too, so its link also has the words around it. */
const fewWords = 10;
/** The words before and after it. */
const aroundWords = 4;

const isBoundary = (text: string, at: number) => !(/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? ''));

/** Where whole words are found first, as browsers look for them: without regard to capitals. -1 if nowhere. */
function findWords(text: string, words: string, from = 0): number {
  const [within, wanted] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = within.indexOf(wanted, from); at >= 0; at = within.indexOf(wanted, at + 1))
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) return at;
  return -1;
}

const firstWords = (text: string, count: number) => new RegExp(`^\\S+(?: \\S+){0,${count - 1}}`).exec(text)?.[0] ?? text;
const lastWords = (text: string, count: number) => new RegExp(`\\S+(?: \\S+){0,${count - 1}}$`).exec(text)?.[0] ?? text;

/** The words before a place, in its line. */
const wordsBefore = (text: string, at: number, count: number) =>
  lastWords(text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd(), count);

/** The words after a place, in its line. */
function wordsAfter(text: string, at: number, count: number): string {
  const lineEnd = text.indexOf('\n', at);
  return firstWords(text.slice(at, lineEnd < 0 ? undefined : lineEnd).trimStart(), count);
}

/** The text fragment that leads to a quote in its paragraph's text and to nothing else: the quote, or its ends, with words around it where it needs them. */
export function fragmentOfCopiedQuote(text: string, { start, end }: QuoteRange): TextFragment {
  const quote = text.slice(start, end);
  if (quote.length > wholeLimit || quote.includes('\n')) return fragmentOfLongQuote(text, { start, end });
  const isClear = quote.split(' ').length >= fewWords && findWords(text, quote) === start;
  if (isClear) return { textStart: quote };
  const prefix = wordsBefore(text, start, aroundWords);
  const suffix = wordsAfter(text, end, aroundWords);
  return { textStart: quote, ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** The fragment of a quote by its ends. Each end has as many words as it takes to be found first where it is. */
function fragmentOfLongQuote(text: string, { start, end }: QuoteRange): TextFragment {
  const lines = text.slice(start, end).split('\n');
  const [firstLine = '', lastLine = ''] = [lines[0], lines.at(-1)];
  const prefix = wordsBefore(text, start, aroundWords);
  let textStart = firstWords(firstLine, endWords);
  for (let count = endWords; textStart.length < firstLine.length && findWords(text, textStart) !== start; count += 1)
    textStart = firstWords(firstLine, count);
  const after = start + textStart.length;
  let textEnd = lastWords(lastLine, endWords);
  for (let count = endWords; textEnd.length < lastLine.length && findWords(text, textEnd, after) !== end - textEnd.length; count += 1)
    textEnd = lastWords(lastLine, count);
  // The ends may not share words: then the whole line leads there.
  if (end - textEnd.length <= after) return { textStart: text.slice(start, end) };
  return { textStart, textEnd, ...(prefix && textStart.split(' ').length < fewWords ? { prefix } : {}) };
}
