import { loadParagraphToCopyAsQuote } from './load-quoted.ts';
import { wholeWordsOfCopiedQuote, type QuoteRange } from '../../quotes/reading/quote-range.ts';
import { readWordsToCopyAsQuote, selectedPartToCopyAsQuote, type WordsToQuote } from './read-words.ts';
import { writeCopiedQuote, type WrittenQuote } from './write-quote.ts';

/** Words of one paragraph that a reader can copy as a quote. */
export interface QuoteOffer {
  /** The id of the paragraph. */
  id: string;
  words: WordsToQuote;
  range: QuoteRange;
}

const containers = '.words, .result-words';

/** The id of the paragraph that an element is in; undefined if it is in none of the record. */
function paragraphIdAround(element: Element): string | undefined {
  const named = element.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph;
  if (named) return named;
  const anchor = element.closest('.paragraph[id]')?.id;
  const report = element.closest<HTMLElement>('[data-report]')?.dataset.report;
  return anchor && report && `${report}/${anchor}`;
}

/** The words of a paragraph, as an offer without a range yet; undefined if the element has no words of the record. */
export function wordsToCopyAsQuote(paragraph: Element): Omit<QuoteOffer, 'range'> | undefined {
  const container = paragraph.matches(containers) ? paragraph : paragraph.querySelector(containers);
  const id = container && paragraphIdAround(container);
  return container instanceof HTMLElement && id ? { id, words: readWordsToCopyAsQuote(container) } : undefined;
}

/** What a selection offers to quote: whole words, paragraph by paragraph. */
export function offersToCopyQuotes(selected: Range): QuoteOffer[] {
  const within = selected.commonAncestorContainer;
  const around = within instanceof Element ? within : within.parentElement;
  const own = around?.closest(containers);
  const touched = own ? [own] : [...(around?.querySelectorAll(containers) ?? [])].filter((each) => selected.intersectsNode(each));
  return touched.flatMap((container): QuoteOffer[] => {
    const found = wordsToCopyAsQuote(container);
    const part = found && selectedPartToCopyAsQuote(found.words, selected);
    const range = part && wholeWordsOfCopiedQuote(found.words.text, part);
    return range ? [{ ...found, range }] : [];
  });
}

/** The quotes of offers, in the record's own words. Throws if a file could not be loaded; undefined if the record has other words. */
export async function writeCopiedQuotes(offers: readonly QuoteOffer[]): Promise<WrittenQuote[] | undefined> {
  const written = await Promise.all(
    offers.map(async ({ id, words, range }) => {
      const paragraph = await loadParagraphToCopyAsQuote(id);
      return paragraph && writeCopiedQuote(paragraph, words.text, range);
    }),
  );
  return written.every((each) => each !== undefined) ? written : undefined;
}
