/** A part of a paragraph's text, from one index to another. */
export interface QuoteRange {
  start: number;
  end: number;
}

const isWordCharacter = (character: string | undefined) => /[\p{L}\p{N}’'-]/u.test(character ?? ' ');

/** A range widened to whole words, without space at its ends; undefined if it has no words. A quote of half a word is a misquote. */
export function wholeWordsOfCopiedQuote(text: string, { start, end }: QuoteRange): QuoteRange | undefined {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (from >= to) return undefined;
  while (from > 0 && isWordCharacter(text[from - 1]) && isWordCharacter(text[from])) from -= 1;
  while (to < text.length && isWordCharacter(text[to - 1]) && isWordCharacter(text[to])) to += 1;
  return { start: from, end: to };
}

/** The sentences of a paragraph's text. Each line of a list is one or more by itself. */
export function sentencesToCopyAsQuotes(text: string): QuoteRange[] {
  const sentences: QuoteRange[] = [];
  for (const { segment, index } of new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)) {
    const last = sentences.at(-1);
    const range = wholeWordsOfCopiedQuote(text, { start: index, end: index + segment.length });
    if (!range) continue;
    // A full stop before a small letter belongs to an abbreviation, as in "e.g. plans".
    const goesOn = last && /^\p{Ll}/u.test(text.slice(range.start)) && !text.slice(last.end, range.start).includes('\n');
    if (goesOn) last.end = range.end;
    else sentences.push(range);
  }
  return sentences;
}

/** The sentence with the most of some words in it, the first of those with equally many. */
export function sentenceToCopyAsQuote(text: string, words: readonly string[]): QuoteRange | undefined {
  const countIn = ({ start, end }: QuoteRange) => words.filter((word) => text.slice(start, end).includes(word)).length;
  return sentencesToCopyAsQuotes(text)
    .filter((sentence) => countIn(sentence) > 0)
    .sort((a, b) => countIn(b) - countIn(a) || a.start - b.start)[0];
}
