import { readWords, stemOf, type WordInText } from './words.ts';

/** A piece of a text, marked where it matches. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** The words of a text, and where among them each stem stands. */
export interface StemmedText {
  words: WordInText[];
  places: Map<string, number[]>;
}

/** The words of a text with their stems. */
export function stemText(text: string): StemmedText {
  const words = readWords(text);
  const places = new Map<string, number[]>();
  words.forEach(({ parts, joined }, place) => {
    for (const part of joined ? [...parts, joined] : parts) {
      const stem = stemOf(part);
      const known = places.get(stem);
      if (!known) places.set(stem, [place]);
      else if (known.at(-1) !== place) known.push(place);
    }
  });
  return { words, places };
}

/** A wording to be marked: stems in their order, or one word as it is typed. */
export interface Wording {
  stems: string[];
  /** What it counts for when the best passage is chosen. */
  weight: number;
  /** Which of the asked things it answers. */
  slot: number;
}

/** A place where a wording stands, from the start of its first word to the end of its last. */
export interface Match {
  start: number;
  end: number;
  slot: number;
  weight: number;
  /** The place of its first word among the words of the text. */
  word: number;
}

/** How many words may stand between two words of a wording: "foster parents and carers" has "foster carers". */
const between = 3;

/** Where wordings stand in a text. A wording of several words is marked where its words stand near to one another. */
export function findMatches({ words, places }: StemmedText, wordings: readonly Wording[]): Match[] {
  const matches: Match[] = [];
  for (const { stems, weight, slot } of wordings) {
    const [first, ...others] = stems;
    for (const place of (first !== undefined && places.get(first)) || []) {
      const taken = [place];
      for (const stem of others) {
        const near = places.get(stem)?.find((other) => Math.abs(other - (taken.at(-1) ?? 0)) <= between && !taken.includes(other));
        if (near === undefined) break;
        taken.push(near);
      }
      if (taken.length !== stems.length) continue;
      for (const word of taken) {
        const at = words[word];
        if (at) matches.push({ start: at.start, end: at.end, slot, weight, word });
      }
    }
  }
  return matches;
}

/** A text in pieces, those that matched marked. */
export function markPieces(text: string, matches: readonly { start: number; end: number }[], from = 0, to = text.length): TextPiece[] {
  const ordered = matches.filter(({ start, end }) => start >= from && end <= to).sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: TextPiece[] = [];
  let at = from;
  for (const { start, end } of ordered) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return pieces;
}

/** Up to this many signs a paragraph is shown whole; a longer one by its best sentences, about so many signs of them. */
const wholeUpTo = 420;
const passageOf = 340;

/** The best passage of a paragraph: whole sentences that answer most of what was asked. */
export function choosePassage(text: string, matches: readonly Match[]): { from: number; to: number } {
  if (text.length <= wholeUpTo) return { from: 0, to: text.length };
  const sentences = [...text.matchAll(/[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*(?:[.!?\n]+['’”")\]]*\s*|$)/g)]
    .filter(([sentence]) => sentence !== '')
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  let best = { from: 0, to: Math.min(text.length, passageOf), worth: -1 };
  sentences.forEach(({ from }, first) => {
    let to = from;
    for (const sentence of sentences.slice(first)) {
      if (to > from && sentence.to - from > passageOf) break;
      to = sentence.to;
    }
    const slots = new Map<number, number>();
    let all = 0;
    for (const { start, end, slot, weight } of matches) {
      if (start < from || end > to) continue;
      slots.set(slot, Math.max(slots.get(slot) ?? 0, weight));
      all += weight;
    }
    const worth = [...slots.values()].reduce((sum, weight) => sum + weight, 0) + 0.02 * all;
    if (worth > best.worth + 1e-9) best = { from, to, worth };
  });
  if (best.to - best.from > passageOf * 2) best.to = endOfWord(text, best.from + passageOf * 2);
  return { from: best.from, to: trimEnd(text, best.to) };
}

function endOfWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

function trimEnd(text: string, to: number): number {
  return text.slice(0, to).trimEnd().length;
}

/** Where a phrase stands in a text, word for word; apostrophes, hyphens, signs and capitals are forgiven. */
export function findPhrase(words: readonly ExactWord[], phrase: string): { start: number; end: number }[] {
  const asked = exactWords(phrase);
  if (asked.length === 0) return [];
  const found: { start: number; end: number }[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const last = matchFrom(words, first, asked);
    if (last !== undefined) found.push({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
  }
  return found;
}

/** A word as it stands, but for capitals, accents, apostrophes and hyphens. */
export interface ExactWord {
  word: string;
  start: number;
  end: number;
}

/** The words of a text as they stand. */
export function exactWords(text: string): ExactWord[] {
  return readWords(text).flatMap(({ start, end }) => {
    const words: ExactWord[] = [];
    let at = start;
    for (const part of text.slice(start, end).split(/[‐‑-]/)) {
      words.push({ word: exactWord(part), start: at, end: at + part.length });
      at += part.length + 1;
    }
    return words;
  });
}

function exactWord(word: string): string {
  if (/^[a-zA-Z]+$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .replace(/(?<=\d),(?=\d)/g, '');
}

/** The place of the last word where the asked words stand from `first` on; one word may be two on the other side (wifi, Wi-Fi). */
function matchFrom(words: readonly ExactWord[], first: number, asked: readonly ExactWord[]): number | undefined {
  let at = first;
  let next = 0;
  while (next < asked.length) {
    const here = words[at]?.word;
    const want = asked[next]?.word;
    if (here === undefined || want === undefined) return undefined;
    if (here === want) {
      at += 1;
      next += 1;
    } else if (here + (words[at + 1]?.word ?? ' ') === want) {
      at += 2;
      next += 1;
    } else if (want + (asked[next + 1]?.word ?? ' ') === here) {
      at += 1;
      next += 2;
    } else return undefined;
  }
  return at - 1;
}
