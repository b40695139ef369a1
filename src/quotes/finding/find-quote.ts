/* Finds one quotation in the record: exactly first, then by comparing it with the paragraphs that it may be from. */
import type { IndexStore } from '../../search/index/index-store.ts';
import { stopWords } from '../../search/text/stop-words.ts';
import { leastQuoteDifference } from '../comparing/align-words.ts';
import { wordsOfQuotation } from '../reading/quoted-words.ts';
import { prepareQuoteComparison, type QuoteToFind } from './align-with-paragraphs.ts';
import { prepareQuotePlaces } from './place-of-quote.ts';
import { prepareQuoteCandidates } from './quote-candidates.ts';
import { fewestQuotedWords, fewQuotedWords, isNearQuote, prepareQuoteVerdicts, type FoundQuote } from './verdict-on-quote.ts';

/** The most texts that are read to find a quotation word for word. */
const maxTexts = 40;
/** The likeliest paragraphs of which those beside them are read too: a quotation may run over. */
const besideOf = 6;
/** The words in a row that make a place the closest to a quotation that is not in the record. */
const closestRow = 7;

const absent: FoundQuote = { verdict: 'absent', places: [], total: 0, closest: null };

/** Returns a function that finds a quotation in the record, once what it needs is loaded. */
export function prepareQuoteFinder(store: IndexStore): (quotation: string) => Promise<FoundQuote> {
  const candidatesOf = prepareQuoteCandidates(store);
  const places = prepareQuotePlaces(store);
  const { placeOf, inOrder, judge } = prepareQuoteVerdicts(places);
  const { hasExactly, match } = prepareQuoteComparison(store, places.follows, fewQuotedWords);
  const matchEach = (quote: QuoteToFind, paragraphs: readonly number[]) =>
    paragraphs.flatMap((paragraph) => match(quote, [paragraph]).slice(0, 1)).filter(({ cost }) => cost < leastQuoteDifference);

  /** Where the words stand exactly, by the index: for quotations that many paragraphs have. */
  async function findByIndex(quote: QuoteToFind, isShort: boolean): Promise<FoundQuote | undefined> {
    const phrase = quote.quoted.map(({ word }) => word).join(' ');
    const all = inOrder(await store.paragraphsWithPhrase(phrase, () => true));
    const read = all.slice(0, maxTexts);
    await store.load({ paragraphs: read });
    const found = matchEach(quote, read);
    return found.length > 0 ? judge(found, all.length - (read.length - found.length), isShort) : undefined;
  }

  async function findShort(quote: QuoteToFind): Promise<FoundQuote> {
    const [only] = quote.quoted;
    // The index has no postings of "the" and its like.
    if (quote.quoted.length === 1 && only && stopWords.has(only.word)) return { ...absent, verdict: 'short', total: null };
    return (await findByIndex(quote, true)) ?? absent;
  }

  async function findNear(quote: QuoteToFind, likely: readonly number[], read: readonly number[]): Promise<FoundQuote> {
    const beside = likely.slice(0, besideOf).flatMap((paragraph) => [paragraph - 1, paragraph + 1]);
    const inRecord = beside.filter((paragraph) => paragraph >= 0 && paragraph < store.catalogue.count);
    await store.load({ paragraphs: inRecord });
    const matches = match(quote, [...read, ...inRecord]);
    const found = matches.filter((each) => isNearQuote(each, quote.quoted.length));
    if (found.length > 0) return judge(found, found.length);
    const [closest] = matches;
    return { ...absent, closest: closest && closest.longestRow >= closestRow ? placeOf(closest) : null };
  }

  return async (quotation) => {
    const quote = { quotation, quoted: wordsOfQuotation(quotation) };
    if (quote.quoted.length === 0) return absent;
    if (quote.quoted.length < fewestQuotedWords) return findShort(quote);
    const { likely, whole } = await candidatesOf(quote.quoted);
    const isPlain = quote.quoted.every(({ bracketed, afterCut }) => !bracketed && !afterCut);
    const counted = isPlain && whole.length > maxTexts ? await findByIndex(quote, false) : undefined;
    if (counted) return counted;
    const read = [...new Set([...likely, ...whole.slice(0, maxTexts)])];
    if (read.length === 0) return absent;
    await store.load({ paragraphs: read });
    const exact = isPlain ? read.filter((paragraph) => hasExactly(paragraph, quotation)) : [];
    const found = matchEach(quote, exact);
    return found.length > 0 ? judge(found, found.length) : findNear(quote, likely, read);
  };
}
