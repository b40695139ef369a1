import { quoteForCitation } from '../../publish/citation/quote-forms.ts';
import { writeTextFragmentOfHref } from '../../site/hrefs/text-fragment.ts';
import { fragmentOfCopiedQuote } from '../../quotes/comparing/quote-fragment.ts';
import type { QuoteRange } from '../../quotes/reading/quote-range.ts';

/** A quotation ready to be pasted, and the link to exactly its words. */
export interface WrittenQuote {
  words: string;
  link: string;
  text: string;
}

/** What the record holds of a paragraph that is quoted. */
export interface QuotedParagraph {
  /** The canonical address of the paragraph. */
  address: string;
  text: string;
  citation: string;
}

/**
 * The quotation of a part of a paragraph. The words come from the record, so they are word for word: undefined if the record's text of the
 * paragraph does not hold what the page shows. A page may show an excerpt, so `shown` is looked for in the whole text.
 */
export function writeCopiedQuote(paragraph: QuotedParagraph, shown: string, { start, end }: QuoteRange): WrittenQuote | undefined {
  const { text, address, citation } = paragraph;
  const excerpt = shown.replace(/^… /, '').replace(/ …$/, '');
  const cut = shown.startsWith('… ') ? 2 : 0;
  const at = text.indexOf(excerpt);
  if (at < 0) return undefined;
  const range = { start: Math.max(at, at + start - cut), end: Math.min(at + excerpt.length, at + end - cut) };
  if (range.start >= range.end) return undefined;
  const words = text.slice(range.start, range.end);
  const link = `${address}${address.includes('#') ? '' : '#'}:~:${writeTextFragmentOfHref(fragmentOfCopiedQuote(text, range))}`;
  return { words, link, text: `${quoteForCitation(words)}\n${citation}\n${link}` };
}
