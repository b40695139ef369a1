import type { TextWords } from './text-words.ts';

/** A piece of a text, marked where it matches. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** A wording to be marked: stems in their order, or one word as it is typed. */
export interface Wording {
  /** Stems by number. */
  stems: number[];
  /** What it counts for when the best passage is chosen. */
  weight: number;
  /** Which of the asked things it answers. */
  slot: number;
}

/** A place where a word of a wording stands. */
export interface Match {
  start: number;
  end: number;
  slot: number;
  weight: number;
  /** The place of the word among the words of the text. */
  word: number;
}

/** At this word of a text an answer counts half as early as at the first. */
const earlyWithin = 20;

/** How many words may stand between two words of a wording: "foster parents and carers" has "foster carers". */
const between = 3;

/** Prepares the finding of wordings in texts; `stemOf` gives the number of the stem of each form of the index. */
export function prepareMatches(wordings: readonly Wording[], stemOf: Uint32Array): (text: TextWords) => Match[] {
  const wanted = new Map<number, number>();
  for (const { stems } of wordings) for (const stem of stems) if (!wanted.has(stem)) wanted.set(stem, wanted.size);
  const asked = wordings.map(({ stems, ...rest }) => ({ ...rest, stems: stems.map((stem) => wanted.get(stem) ?? 0) }));

  return ({ starts, ends, forms, wordOf }) => {
    // Where each wanted stem stands.
    const places: number[][] = Array.from({ length: wanted.size }, () => []);
    for (let at = 0; at < forms.length; at += 1) {
      const which = wanted.get(stemOf[forms[at] ?? 0] ?? 0);
      if (which === undefined) continue;
      const word = wordOf[at] ?? 0;
      const known = places[which];
      if (known && known.at(-1) !== word) known.push(word);
    }
    const matches: Match[] = [];
    for (const { stems, weight, slot } of asked) {
      const [first, ...others] = stems;
      for (const place of (first !== undefined && places[first]) || []) {
        const taken = [place];
        for (const stem of others) {
          const near = places[stem]?.find((other) => Math.abs(other - (taken.at(-1) ?? 0)) <= between && !taken.includes(other));
          if (near === undefined) break;
          taken.push(near);
        }
        if (taken.length !== stems.length) continue;
        for (const word of taken) matches.push({ start: starts[word] ?? 0, end: ends[word] ?? 0, slot, weight, word });
      }
    }
    return matches;
  };
}

/**
 * How much of what was asked a text answers, in words that stand together, and how early, each from 0 to 1: a paragraph's first words
 * say what it is about. `worths` says what each asked thing counts, `otherwise` which of them is answered but by the text.
 */
export function answeredShares(
  matches: readonly Match[],
  worths: readonly number[],
  otherwise: (slot: number) => boolean,
): { answered: number; early: number } {
  const best = new Float64Array(worths.length);
  const earliest = new Float64Array(worths.length);
  for (const { slot, weight, word } of matches) {
    if (slot < 0) continue;
    const answer = Math.min(1, weight);
    best[slot] = Math.max(best[slot] ?? 0, answer);
    earliest[slot] = Math.max(earliest[slot] ?? 0, answer / (1 + word / earlyWithin));
  }
  let asked = 0;
  let answered = 0;
  let early = 0;
  worths.forEach((worth, slot) => {
    const given = otherwise(slot);
    asked += worth;
    answered += worth * (given ? 1 : (best[slot] ?? 0));
    early += worth * (given ? 1 : (earliest[slot] ?? 0));
  });
  return asked > 0 ? { answered: answered / asked, early: early / asked } : { answered: 0, early: 0 };
}

/** How near the words that answer neighbouring asked things stand to one another, from 0 to 1. */
export function nearness(matches: readonly Match[], worths: readonly number[]): number {
  if (worths.length < 2) return 0;
  const bySlot: number[][] = worths.map(() => []);
  for (const { slot, word } of matches) bySlot[slot]?.push(word);
  let near = 0;
  let most = 0;
  for (let slot = 1; slot < worths.length; slot += 1) {
    const worth = Math.min(worths[slot - 1] ?? 0, worths[slot] ?? 0);
    most += worth;
    let least = Infinity;
    for (const a of bySlot[slot - 1] ?? []) for (const b of bySlot[slot] ?? []) if (a !== b) least = Math.min(least, Math.abs(a - b));
    if (least < Infinity) near += worth / (1 + Math.max(0, least - 1) / 4);
  }
  return most > 0 ? near / most : 0;
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
