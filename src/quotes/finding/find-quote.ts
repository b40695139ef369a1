/* Finds one quotation in the record: exactly first, then by comparing it with the paragraphs that it may be from. */
import type { IndexStore } from '../../search/index/index-store.ts';
import { stopWords } from '../../search/text/stop-words.ts';
import { leastQuoteDifference } from '../comparing/align-words.ts';
import { wordsOfQuotation } from '../reading/quoted-words.ts';
import { prepareQuoteComparison, type QuoteMatch, type QuoteToFind } from './align-with-paragraphs.ts';
import { prepareQuotePlaces } from './place-of-quote.ts';
import { prepareQuoteCandidates, type QuoteCandidates } from './quote-candidates.ts';
import { fewestQuotedWords, fewQuotedWords, isNearQuote, prepareQuoteVerdicts, type FoundQuote } from './verdict-on-quote.ts';

/** How many texts are read at once to find a quotation word for word, and the most that are. */
const textsAtOnce = 10;
const maxTexts = 100;
/** Where more paragraphs have all words of a quotation, so many of its words in a row are looked up as a phrase. */
const phraseWords = 5;
/** How many of the paragraphs that have all words are compared, though they lack them in a row: at first, and where none of those is alike. */
const firstWhole = 6;
const maxWhole = 60;
/** The most words of a quotation times paragraphs that are compared at once: a phone does that in a second or two. */
const mostCompared = 160_000;
/** A quotation of so many words may run over whole paragraphs: those between two likely ones are likely too. */
const manyWords = 60;
/** The share of a quotation's words that differ at most for a match that is not improved by reading more. */
const fewDifferences = 0.2;
/** The words in a row that make a place the closest to a quotation that is not in the record. */
const closestRow = 7;

const absent: FoundQuote = { verdict: 'absent', places: [], total: 0, closest: null };

/** Returns a function that finds a quotation in the record, once what it needs is loaded. */
export function prepareQuoteFinder(store: IndexStore): (quotation: string) => Promise<FoundQuote> {
  const candidatesOf = prepareQuoteCandidates(store);
  const places = prepareQuotePlaces(store);
  const { placeOf, inOrder, judge } = prepareQuoteVerdicts(places);
  const { hasExactly, match } = prepareQuoteComparison(store, places.follows, fewQuotedWords);
  const matchLikely = prepareLikelyMatches(store, match);
  const matchEach = (quote: QuoteToFind, paragraphs: readonly number[]) =>
    paragraphs.flatMap((paragraph) => match(quote, [paragraph]).slice(0, 1)).filter(({ cost }) => cost < leastQuoteDifference);

  /** Where the words stand exactly, among some paragraphs that may have them: read a few at a time until one has them. The others are not counted unless all read have them. */
  async function findExactly(quote: QuoteToFind, paragraphs: readonly number[], isShort = false): Promise<FoundQuote | undefined> {
    const ordered = inOrder(paragraphs).slice(0, maxTexts);
    const found: QuoteMatch[] = [];
    let read = 0;
    while (read < ordered.length && found.every(({ marksDiffer }) => marksDiffer)) {
      const some = ordered.slice(read, read + textsAtOnce);
      await store.load({ paragraphs: some });
      found.push(
        ...matchEach(
          quote,
          some.filter((paragraph) => hasExactly(paragraph, quote.quotation)),
        ),
      );
      read += some.length;
    }
    if (found.length === 0) return undefined;
    const isCounted = isShort || read === paragraphs.length || found.length === read;
    return judge(found, isCounted ? paragraphs.length - (read - found.length) : null, isShort);
  }

  async function findShort(quote: QuoteToFind): Promise<FoundQuote> {
    const [only] = quote.quoted;
    // The index has no postings of "the" and its like.
    if (quote.quoted.length === 1 && only && stopWords.has(only.word)) return { ...absent, verdict: 'short', total: null };
    const phrase = quote.quoted.map(({ word }) => word).join(' ');
    return (await findExactly(quote, [...(await store.paragraphsWithPhrase(phrase, () => true))], true)) ?? absent;
  }

  return async (quotation) => {
    const quote = { quotation, quoted: wordsOfQuotation(quotation) };
    if (quote.quoted.length === 0) return absent;
    if (quote.quoted.length < fewestQuotedWords) return findShort(quote);
    const candidates = await candidatesOf(quote.quoted);
    const { likely, whole } = candidates;
    const isPlain = quote.quoted.every(({ bracketed, afterCut }) => !bracketed && !afterCut);
    const having = !isPlain ? [] : whole.length > textsAtOnce ? await withPhrase(store, quote, whole) : whole;
    const exact = await findExactly(quote, having);
    if (exact) return exact;
    if (likely.length === 0) return absent;
    const matches = await matchLikely(quote, candidates);
    const found = matches.filter((each) => isNearQuote(each, quote.quoted.length));
    if (found.length > 0) return judge(found, whole.length > firstWhole ? null : found.length);
    const [closest] = matches;
    return { ...absent, closest: closest && closest.longestRow >= closestRow ? placeOf(closest) : null };
  };
}

/** Whether a match is so good that no other place need be read: with an ellipsis or brackets, only one without other differences. */
function isAlike(match: QuoteMatch, { quoted }: QuoteToFind): boolean {
  if (match.cost < leastQuoteDifference && !match.marksDiffer) return true;
  const isPlain = quoted.every(({ bracketed, afterCut }) => !bracketed && !afterCut);
  return isPlain && match.jumps === 0 && match.cost <= fewDifferences * quoted.length && !mayRunOver(match);
}

/** Whether a quotation may run over the edge of a paragraph: its words at an end are not there, and others are, in a row. */
function mayRunOver({ steps, longestRow }: QuoteMatch): boolean {
  return longestRow >= fewestQuotedWords - 1 && (steps[0]?.kind !== 'same' || steps.at(-1)?.kind !== 'same');
}

/** Those of some paragraphs that have the middle words of a quotation in a row. */
async function withPhrase(store: IndexStore, { quoted }: QuoteToFind, paragraphs: readonly number[]): Promise<number[]> {
  const start = Math.max(0, Math.floor((quoted.length - phraseWords) / 2));
  const words = quoted.slice(start, start + phraseWords).map(({ word }) => word);
  const among = new Set(paragraphs);
  return [...(await store.paragraphsWithPhrase(words.join(' '), (paragraph) => among.has(paragraph)))];
}

/** Returns a function that finds the best matches of a quotation: with the likeliest paragraphs, with all likely ones where those are not alike, and with those beside where it may run over. */
function prepareLikelyMatches(store: IndexStore, match: (quote: QuoteToFind, paragraphs: readonly number[]) => QuoteMatch[]) {
  return async (quote: QuoteToFind, { likely, likeliest, whole }: QuoteCandidates): Promise<QuoteMatch[]> => {
    const { length } = quote.quoted;
    const matchAll = async (paragraphs: readonly number[]) => {
      const some = [...new Set(paragraphs)].slice(0, Math.floor(mostCompared / length));
      const between = length < manyWords ? [] : some.flatMap((each) => (some.includes(each + 2) ? [each + 1] : []));
      await store.load({ paragraphs: [...some, ...between] });
      return match(quote, [...some, ...between]);
    };
    const first = [...likeliest, ...whole.slice(0, firstWhole)];
    const alike = await matchAll(first);
    if (alike.some((each) => isAlike(each, quote))) return alike;
    const all = [...first, ...whole.slice(0, maxWhole), ...likely];
    const matches = await matchAll(all);
    if (!matches.some(mayRunOver)) return matches;
    const beside = likeliest.flatMap((paragraph) => [paragraph - 1, paragraph + 1]);
    return matchAll([...all, ...beside.filter((paragraph) => paragraph >= 0 && paragraph < store.catalogue.count)]);
  };
}
