import type { IndexStore } from '../../search/index/index-store.ts';
import { exactTextWords, findPhraseInText } from '../../search/text/exact-words.ts';
import { alignQuote, makeQuotedWordNumbers, prepareTextsForQuote, type QuoteAlignment } from '../comparing/align-words.ts';
import { readQuoteAlignment, type ReadAlignment, type TextWord } from '../comparing/quote-pieces.ts';
import type { QuotedWord } from '../reading/quoted-words.ts';

/** How a quotation is made from paragraphs of the record, and what that says of it. */
export type QuoteMatch = QuoteAlignment & ReadAlignment;

/** A quotation and its words. */
export interface QuoteToFind {
  quotation: string;
  quoted: readonly QuotedWord[];
}

/**
 * Returns what compares quotations with loaded paragraphs; `follows` says whether a paragraph goes on where another ends. A quotation of fewer
 * words than `fewestToJump` is not put together from several places.
 */
export function prepareQuoteComparison(
  store: Pick<IndexStore, 'paragraph'>,
  follows: (before: number, paragraph: number) => boolean,
  fewestToJump: number,
) {
  const wordsByParagraph = new Map<number, TextWord[]>();
  const textOf = (paragraph: number) => store.paragraph(paragraph).text;
  const wordsOf = (paragraph: number): TextWord[] => {
    let words = wordsByParagraph.get(paragraph);
    if (!words) wordsByParagraph.set(paragraph, (words = exactTextWords(textOf(paragraph)).map((word) => ({ ...word, paragraph }))));
    return words;
  };
  return {
    /** Whether a paragraph has a quotation word for word. */
    hasExactly: (paragraph: number, quotation: string) => findPhraseInText(wordsOf(paragraph), quotation).length > 0,
    /** The best matches of a quotation with some paragraphs: one, or several that are as good. */
    match: ({ quotation, quoted }: QuoteToFind, paragraphs: readonly number[]): QuoteMatch[] => {
      const ordered = [...new Set(paragraphs)].sort((a, b) => a - b);
      const words: (TextWord | undefined)[] = [];
      const texts = ordered.map((paragraph, at) => {
        const isNext = at > 0 && follows(ordered[at - 1] ?? 0, paragraph);
        if (at > 0 && !isNext) words.push(undefined);
        const own = wordsOf(paragraph);
        words.push(...own);
        return { words: own.map(({ word }) => word), follows: isNext };
      });
      const numbers = numberWords(quoted);
      const options = { mayJump: quoted.length >= fewestToJump, groupOf: (at: number) => words[at]?.paragraph ?? -1 };
      const matches = new Map<string, QuoteMatch>();
      for (const alignment of alignQuote(quoted, prepareTextsForQuote(texts, numbers), numbers, options)) {
        const own = { ...alignment, ...readQuoteAlignment(alignment, { quotation, quoted, words, textOf }) };
        const key = own.parts.map(({ paragraph, start }) => `${paragraph} ${start}`).join();
        if (!matches.has(key)) matches.set(key, own);
      }
      return [...matches.values()];
    },
  };
}

/** Numbers for the words of a quotation, and for each two that a text may write as one. */
function numberWords(quoted: readonly QuotedWord[]) {
  const numbers = makeQuotedWordNumbers();
  quoted.forEach(({ word }, at) => {
    numbers.numberOf(word);
    const next = quoted[at + 1];
    if (next) numbers.numberOf(word + next.word);
  });
  return numbers;
}
