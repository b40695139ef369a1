/* Checks the quotations of a text against the record. The same code runs in a worker of the page and in the command. */
import type { IndexStore } from '../search/index/index-store.ts';
import { exactTextWords } from '../search/text/exact-words.ts';
import { prepareQuoteFinder } from './finding/find-quote.ts';
import type { FoundQuote } from './finding/verdict-on-quote.ts';
import { quoteHasNoDifference, type QuoteFinding } from './quote-finding.ts';
import { findQuotations, sentencesToCheckAsQuotations, type Quotation } from './reading/find-quotations.ts';
import { sentencesToCopyAsQuotes, type QuoteRange } from './reading/quote-range.ts';

/** What of a text is checked: its quotations, or each sentence where it has none; or each sentence in any case. */
export type QuoteCheckScope = 'quotations' | 'sentences';

/** What a check says of a text. */
export interface QuoteCheck {
  /** What was checked. */
  scope: QuoteCheckScope;
  /** In the order of the text. */
  findings: QuoteFinding[];
}

/** A text of up to this many words may be one sentence of a report that quotes something: it is looked for as a whole too. */
const fewWords = 120;
/** A sentence that has fewer words beside what it quotes is checked by its quotation. */
const fewestWordsBeside = 3;
/** A longer quotation is checked part by part: the time of an alignment grows with the words. */
const maxQuotedWords = 2_000;

/** Returns a function that checks the quotations of a text; `tell` is told of progress, as a share of 1. */
export function prepareQuoteCheck(store: IndexStore) {
  const find = prepareQuoteFinder(store);

  async function check(text: string, { start, end, inner }: Quotation): Promise<QuoteFinding[]> {
    const quotation = text.slice(start, end);
    if (exactTextWords(quotation).length > maxQuotedWords) return checkParts(text, { start, end, inner });
    const whole = await find(quotation);
    if (whole.verdict !== 'absent') return [finish(quotation, start, end, whole)];
    const nested = (await Promise.all(inner.map((each) => check(text, each)))).flat();
    const parts = await checkSentences(quotation, start);
    if (parts.some(isInRecord)) return parts;
    return [finish(quotation, start, end, whole), ...nested];
  }

  /** The findings on the parts of a quotation that is too long to be checked at once. */
  async function checkParts(text: string, { start, end, inner }: Quotation): Promise<QuoteFinding[]> {
    const parts = partsOfLongQuotation(text.slice(start, end)).map((part) => ({ start: start + part.start, end: start + part.end }));
    const findings = await Promise.all(
      parts.map((part) => check(text, { ...part, inner: inner.filter((each) => each.start >= part.start && each.end <= part.end) })),
    );
    return findings.flat().map((finding) => ({
      ...finding,
      places: finding.places.map((place) => ({ ...place, traits: [...new Set([...place.traits, 'part' as const])] })),
    }));
  }

  /** The findings on the sentences of a quotation that is not in the record as a whole; none where it is one sentence. */
  async function checkSentences(quotation: string, start: number): Promise<QuoteFinding[]> {
    const ranges = sentencesToCopyAsQuotes(quotation);
    if (ranges.length < 2) return [];
    return Promise.all(
      ranges.map(async (range) => {
        const own = quotation.slice(range.start, range.end);
        return finish(own, start + range.start, start + range.end, await find(own));
      }),
    );
  }

  async function checkAll(text: string, quotations: readonly Quotation[], tell: (share: number) => void): Promise<QuoteFinding[]> {
    let done = 0;
    const findings = await Promise.all(
      quotations.map(async (quotation) => {
        const own = await check(text, quotation);
        tell((done += 1) / quotations.length);
        return own;
      }),
    );
    return findings.flat();
  }

  return async (
    text: string,
    scope: QuoteCheckScope = 'quotations',
    tell: (share: number) => void = () => undefined,
  ): Promise<QuoteCheck> => {
    const quotations = scope === 'quotations' ? findQuotations(text) : [];
    if (quotations.length === 0) return { scope: 'sentences', findings: await checkAll(text, sentencesOrWhole(text), tell) };
    const findings = await checkAll(text, quotations, tell);
    const isShort = exactTextWords(text).length <= fewWords;
    const sentences = isShort ? await checkAll(text, sentencesToCheckAsQuotations(text), () => undefined) : [];
    return { scope: 'quotations', findings: preferSentences(findings, sentences) };
  };
}

const isInRecord = ({ verdict }: QuoteFinding) => verdict === 'exact' || verdict === 'near' || verdict === 'summary';

/** Whether a quotation stands in the record word for word, in words of its publisher or in ours. */
function isWordForWord({ verdict, places }: QuoteFinding): boolean {
  const [place] = places;
  return verdict === 'exact' || (verdict === 'summary' && place !== undefined && quoteHasNoDifference(place));
}

/** Findings in which a sentence that is in the record takes the place of what it quotes itself: a sentence of a report can quote something. */
function preferSentences(findings: readonly QuoteFinding[], sentences: readonly QuoteFinding[]): QuoteFinding[] {
  let taken = [...findings];
  for (const sentence of sentences) {
    const own = findings.filter(({ start, end }) => start > sentence.start && end < sentence.end);
    const wordsBeside =
      exactTextWords(sentence.quotation).length - own.reduce((sum, { quotation }) => sum + exactTextWords(quotation).length, 0);
    const isBetter = isWordForWord(sentence) || (isInRecord(sentence) && !own.some(isInRecord));
    if (own.length > 0 && wordsBeside >= fewestWordsBeside && isBetter) taken = [...taken.filter((each) => !own.includes(each)), sentence];
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** The sentences of a text; the whole text where it is a few words. */
function sentencesOrWhole(text: string): Quotation[] {
  const sentences = sentencesToCheckAsQuotations(text);
  const trimmed = text.trim();
  if (sentences.length > 0 || trimmed === '') return sentences;
  const start = text.indexOf(trimmed);
  return [{ start, end: start + trimmed.length, inner: [] }];
}

/** The parts of a sentence that has more words than are checked at once; the sentence where it has not. */
function splitLongSentence(text: string, sentence: QuoteRange): QuoteRange[] {
  const words = exactTextWords(text.slice(sentence.start, sentence.end));
  if (words.length <= maxQuotedWords) return [sentence];
  return Array.from({ length: Math.ceil(words.length / maxQuotedWords) }, (_, part) => {
    const own = words.slice(part * maxQuotedWords, (part + 1) * maxQuotedWords);
    return { start: sentence.start + (own[0]?.start ?? 0), end: sentence.start + (own.at(-1)?.end ?? 0) };
  });
}

/** The parts of a quotation that has more words than are checked at once: as many whole sentences as can be. */
function partsOfLongQuotation(quotation: string): QuoteRange[] {
  const parts: (QuoteRange & { words: number })[] = [];
  for (const { start, end } of sentencesToCopyAsQuotes(quotation).flatMap((sentence) => splitLongSentence(quotation, sentence))) {
    const words = exactTextWords(quotation.slice(start, end)).length;
    const last = parts.at(-1);
    if (last && last.words + words <= maxQuotedWords) Object.assign(last, { end, words: last.words + words });
    else parts.push({ start, end, words });
  }
  return parts;
}

function finish(quotation: string, start: number, end: number, found: FoundQuote): QuoteFinding {
  const { places } = found;
  const overtaken =
    found.verdict !== 'short' && places.length > 0 && places.every(({ parts }) => parts.some(({ report }) => report.later !== ''));
  return { quotation, start, end, overtaken, ...found };
}
