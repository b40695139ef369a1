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
  const byLength = new Map<number, string[]>();
  for (const word of known) {
    const list = byLength.get(word.length);
    if (list) list.push(word);
    else byLength.set(word.length, [word]);
  }
  const fuses = new Map<number, Fuse<string>>();
  const remembered = new Map<string, NearWord[]>();

  // One Fuse for each length of what is typed: it looks only at words of about that length, and only so far as edits go.
  const fuseFor = (length: number): Fuse<string> => {
    let fuse = fuses.get(length);
    if (!fuse) {
      const edits = editsFor(length);
      const near = Array.from({ length: edits * 2 + 1 }, (_, step) => byLength.get(length - edits + step) ?? []).flat();
      // Fuse counts two letters swapped as two edits.
      fuse = new Fuse(near, { threshold: (edits + 1) / length + 0.001, ignoreLocation: true, shouldSort: false });
      fuses.set(length, fuse);
    }
    return fuse;
  };

  return (word) => {
    const edits = editsFor(word.length);
    if (edits === 0 || word.length > 30 || /^\d/.test(word)) return [];
    const earlier = remembered.get(word);
    if (earlier) return earlier;
    const found = fuseFor(word.length)
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
