import { snippet, snippetWeights } from '../rank/ranking.ts';

/** A piece of a text, marked where it matches. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Where a text matches, and how much that counts. */
export interface WeightedMatch {
  start: number;
  end: number;
  weight: number;
}

/** A part of a text, by its first character and the one after its last. */
export interface Passage {
  from: number;
  to: number;
}

/** A text, or a part of it, in pieces, with matches marked. */
export function markMatchesInSearchText(
  text: string,
  matches: readonly { start: number; end: number }[],
  from = 0,
  to = text.length,
): TextPiece[] {
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

/** The passage of a paragraph that matches most of the query: whole sentences, or all of a short paragraph. `matches` are those of each clause. */
export function chooseTextSnippet(text: string, sentences: readonly Passage[], matches: readonly (readonly WeightedMatch[])[]): Passage {
  if (text.length <= snippet.wholeUpTo) return { from: 0, to: text.length };
  let best = { from: 0, to: Math.min(text.length, snippet.length) };
  let highest = -1;
  sentences.forEach(({ from }, first) => {
    let to = from;
    for (const sentence of sentences.slice(first)) {
      if (to > from && sentence.to - from > snippet.length) break;
      to = sentence.to;
    }
    const value = valueOf({ from, to }, matches);
    // The earlier of two equal passages is kept, whatever the rounding of their values.
    if (value <= highest + 1e-9) return;
    highest = value;
    best = { from, to };
  });
  if (best.to - best.from > snippet.length * 2) best.to = endOfWord(text, best.from + snippet.length * 2);
  return { from: best.from, to: text.slice(0, best.to).trimEnd().length };
}

/** The sentences of a text, each with the spaces after it. */
export function sentencesOfText(text: string): Passage[] {
  return [...text.matchAll(/[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*(?:[.!?\n]+['’”")\]]*\s*|$)/g)]
    .filter(([sentence]) => sentence !== '')
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** What a passage is worth: the best weight of each clause that it matches, and a little for every further match. */
function valueOf({ from, to }: Passage, matches: readonly (readonly WeightedMatch[])[]): number {
  let value = 0;
  let all = 0;
  for (const ofClause of matches) {
    let best = 0;
    for (const { start, end, weight } of ofClause) {
      if (start < from || end > to) continue;
      best = Math.max(best, weight);
      all += weight;
    }
    value += best;
  }
  return value + snippetWeights.furtherMatch * all;
}

function endOfWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}
