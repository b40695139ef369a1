import type { ExactWord } from '../text/exact-words.ts';

/**
 * Where words follow one another in a text, exactly as written but for capitals, accents, apostrophes and hyphens. A hyphenated word of the
 * text counts as its parts, and also as two neighbouring parts in one: "access to wifi" is found in "access to Wi-Fi".
 */
export function findWordSequences(text: readonly ExactWord[], words: readonly string[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (words.length === 0) return found;
  for (let first = 0; first < text.length; first += 1) {
    const end = endOfSequence(text, first, words);
    if (end !== undefined) found.push({ start: text[first]?.start ?? 0, end });
  }
  return found;
}

function endOfSequence(text: readonly ExactWord[], first: number, words: readonly string[]): number | undefined {
  let at = first;
  for (const word of words) {
    const here = text[at];
    if (here?.word === word) at += 1;
    else if (here?.joined && here.word + (text[at + 1]?.word ?? ' ') === word) at += 2;
    else return undefined;
  }
  return text[at - 1]?.end;
}
