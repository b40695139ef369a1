import type { QuoteRange } from '../../quotes/reading/quote-range.ts';

/** The words of a paragraph on a page, as the record has them, and where each character is. */
export interface WordsToQuote {
  container: HTMLElement;
  /** A line for each text and list item, with single spaces. */
  text: string;
  places: { node: Text; offset: number }[];
}

/** Things of ours that can stand among a paragraph's words and are no part of them. */
const ours = '[popover], [hidden], .hidden, .note-marks, .pin, [aria-hidden="true"]';
const blocks = 'p, li, .result-words';

/** The words of a container, without anything of ours that stands among them. */
export function readWordsToCopyAsQuote(container: HTMLElement): WordsToQuote {
  const words: WordsToQuote = { container, text: '', places: [] };
  const add = (character: string, node: Text, offset: number) => {
    words.text += character;
    words.places.push({ node, offset });
  };
  let block: Element | null | undefined;
  let space: { node: Text; offset: number } | undefined;
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(ours)) continue;
    const own = node.parentElement?.closest(blocks);
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const character = node.data.charAt(offset);
      if (/\s/.test(character)) {
        space ??= { node, offset };
        continue;
      }
      if (words.text && own !== block) add('\n', node, offset);
      else if (words.text && space) add(' ', space.node, space.offset);
      space = undefined;
      block = own;
      add(character, node, offset);
    }
  }
  return words;
}

/** The part of some words that a selection holds; undefined if none. */
export function selectedPartToCopyAsQuote({ text, places }: WordsToQuote, selected: Range): QuoteRange | undefined {
  const isIn = ({ node, offset }: WordsToQuote['places'][number]) =>
    selected.comparePoint(node, offset) >= 0 && selected.comparePoint(node, offset + 1) <= 0;
  const start = places.findIndex(isIn);
  const end = places.findLastIndex(isIn) + 1;
  return start >= 0 && text.slice(start, end).trim() ? { start, end } : undefined;
}

/** A part of some words as a range of the page; undefined if it is empty. */
export function rangeOfCopiedQuote({ places }: WordsToQuote, { start, end }: QuoteRange): Range | undefined {
  const [first, last] = [places[start], places[end - 1]];
  if (!first || !last) return undefined;
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
