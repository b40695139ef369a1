import type { SearchResults } from '../../search/search.ts';
import { writeWordsOverTimeAddress } from './words-over-time.ts';

/** So many words may be a quotation, which another page checks word for word. */
const quotationWords = 8;

/** A question is no quotation. */
const asksSomething = /\?$|^(?:what|why|how|who|do|does|did|is|are|can|could|should|will)\b/iu;

const find = (id: string) => document.getElementById(id) as HTMLAnchorElement;

/** Offers what other pages can do with the words of a search: count them over time where any were found, and check them as a quotation. */
export function offerOtherPagesForSearch(typed: string, { total, corrections }: Pick<SearchResults, 'total' | 'corrections'>): void {
  const words = typed.trim();
  const [overTime, toCheck] = [find('words-over-time'), find('check-quotation')];
  // After # the words stay in the browser.
  toCheck.hidden = words.split(/\s+/).length < quotationWords || asksSomething.test(words);
  toCheck.hash = `${new URLSearchParams({ text: words })}`;
  overTime.hidden = total === 0 || words === '';
  overTime.search = writeWordsOverTimeAddress(words, corrections);
}
