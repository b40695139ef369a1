import Fuse from 'fuse.js';

/** A word near to the one typed, and by how many edits. */
export interface NearWord {
  word: string;
  edits: number;
}

/** Finds the known words nearest to one that is not known, nearest first, then the most common. */
export type NearestWords = (word: string) => NearWord[];

/** How many edits a word of a length may be away: one in short words, two in longer ones, three in the longest. */
const editsFor = (length: number) => (length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/** Prepares the finding of nearest words among known ones; `commonness` breaks ties. */
export function prepareNearest(known: readonly string[], commonness: (word: string) => number): NearestWords {
  const byLength = new Map<number, { words: string[]; letters: number[] }>();
  for (const word of known) {
    let list = byLength.get(word.length);
    if (!list) byLength.set(word.length, (list = { words: [], letters: [] }));
    list.words.push(word);
    list.letters.push(lettersOf(word));
  }
  const remembered = new Map<string, NearWord[]>();

  /** The words that can be so few edits away: of about the length, and each edit takes one letter away and brings another at most. */
  const within = (word: string, edits: number): string[] => {
    const letters = lettersOf(word);
    const near: string[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      const list = byLength.get(length);
      list?.letters.forEach((others, at) => {
        if (countBits(letters ^ others) <= edits * 2) near.push(list.words[at] ?? '');
      });
    }
    return near;
  };

  return (word) => {
    const edits = editsFor(word.length);
    if (edits === 0 || word.length > 30 || /^\d/.test(word)) return [];
    const earlier = remembered.get(word);
    if (earlier) return earlier;
    // Fuse counts two letters swapped as two edits.
    const fuse = new Fuse(within(word, edits), { threshold: (edits + 1) / word.length + 0.001, ignoreLocation: true, shouldSort: false });
    const found = fuse
      .search(word)
      .map(({ item }) => ({ word: item, edits: countEdits(word, item, edits) }))
      .filter((near) => near.edits <= edits)
      .map((near) => ({ ...near, cost: near.edits * 2 + unlikeliness(word, near.word), common: commonness(near.word) }))
      .sort((a, b) => a.cost - b.cost || b.common - a.common || (a.word < b.word ? -1 : 1))
      .map(({ word: near, edits: count }) => ({ word: near, edits: count }));
    if (remembered.size > 2_000) remembered.clear();
    remembered.set(word, found);
    return found;
  };
}

/** Which letters a word has, a bit for each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Letters are dropped or swapped more often than changed or added, and the first letter is seldom wrong. */
function unlikeliness(typed: string, word: string): number {
  const droppedOrSwapped = typed.length < word.length || (typed.length === word.length && sortLetters(typed) === sortLetters(word));
  return (droppedOrSwapped ? 0 : 0.4) + (typed[0] === word[0] ? 0 : 0.3);
}

const sortLetters = (word: string) => [...word].sort().join('');

/** How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into another; at most `limit` + 1. */
function countEdits(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[to.length] ?? limit + 1;
}
