import { formsOfTextWord, canJoinTextParts, visitTextWords } from './tokens.ts';

/** A word as written, without capitals, accents, apostrophes and hyphens: quoted phrases are compared by these. */
export interface ExactWord {
  word: string;
  start: number;
  end: number;
  /** Whether a hyphen joins it to the next. */
  joined: boolean;
}

/** The exact words of a text, in order; a hyphenated word gives one for each part. */
export function exactTextWords(text: string): ExactWord[] {
  const words: ExactWord[] = [];
  visitTextWords(text, (start, end) => {
    const raw = text.slice(start, end);
    let at = start;
    const parts = exactTextParts(raw);
    raw.split(/[‐‑-]/).forEach((part, index) => {
      const word = parts[index];
      if (word) words.push({ word, start: at, end: at + part.length, joined: at + part.length < end });
      at += part.length + 1;
    });
  });
  return words;
}

const known = new Map<string, string[]>();

/** The exact words of one word as written: two of Wi-Fi; none where the word is not indexed. */
export function exactTextParts(word: string): readonly string[] {
  let parts = known.get(word);
  if (!parts) {
    if (known.size > 100_000) known.clear();
    known.set(word, (parts = readExactParts(word)));
  }
  return parts;
}

function readExactParts(word: string): string[] {
  if (formsOfTextWord(word).parts.length === 0) return [];
  return word.split(/[‐‑-]/).map((part) =>
    part
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}'’‘ʼ]|,(?=\d{3})/gu, ''),
  );
}

/** Where a phrase occurs in a text, word for word; capitals, accents, apostrophes, hyphens and punctuation may differ. */
export function findPhraseInText(words: readonly ExactWord[], phrase: string): { start: number; end: number }[] {
  const asked = exactTextWords(phrase);
  if (asked.length === 0) return [];
  const found: { start: number; end: number }[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const last = matchFrom(words, first, asked);
    if (last !== undefined) found.push({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
  }
  return found;
}

const isJoined = (one: string, other: string | undefined, word: string) => one + other === word && canJoinTextParts(one, other);

/** The index of the last word, where the asked words occur from `first` on; "wifi" matches Wi-Fi, and "wi fi" matches wifi. */
function matchFrom(words: readonly ExactWord[], first: number, asked: readonly ExactWord[]): number | undefined {
  let at = first;
  let next = 0;
  while (next < asked.length) {
    const here = words[at];
    const want = asked[next]?.word;
    if (here === undefined || want === undefined) return undefined;
    if (here.word === want) {
      at += 1;
      next += 1;
    } else if (here.joined && isJoined(here.word, words[at + 1]?.word, want)) {
      at += 2;
      next += 1;
    } else if (isJoined(want, asked[next + 1]?.word, here.word)) {
      at += 1;
      next += 2;
    } else return undefined;
  }
  return at - 1;
}
