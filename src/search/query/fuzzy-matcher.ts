import Fuse from 'fuse.js/basic';
import type { IndexStore } from '../index/index-store.ts';
import { editCost, rankingMaxEdits } from '../rank/ranking.ts';
import { canBeMistyped, type FuzzyMatch, type FuzzyMatcher } from './mistyped-words.ts';

/**
 * Returns a fuzzy matcher among the words of an index and of the glossary, which the record may lack. The more frequent of two equally near
 * words comes first.
 */
export function prepareFuzzyQueryMatcher(
  { terms, termIds, frequencies }: Pick<IndexStore, 'terms' | 'termIds' | 'frequencies'>,
  readerWords: readonly string[],
): FuzzyMatcher {
  const textTerms = terms.filter((term) => !/^[!#/]/.test(term));
  const known = [...new Set([...textTerms, ...readerWords])].filter((word) => !/\d/.test(word) && word.length > 2);
  const candidates = prepareCandidates(known);
  const frequencyOf = (word: string) => {
    const term = termIds.get(word);
    return term === undefined ? 0 : 1 + (frequencies[term] ?? 0);
  };
  const remembered = new Map<string, FuzzyMatch[]>();
  return (word) => {
    if (!canBeMistyped(word)) return [];
    const edits = rankingMaxEdits(word.length);
    const earlier = remembered.get(word);
    if (earlier) return earlier;
    // Fuse counts two letters swapped as two edits, so it may return more than are wanted.
    const threshold = (edits + 1) / word.length + 0.001;
    const fuse = new Fuse(candidates(word, edits), { threshold, ignoreLocation: true, shouldSort: false });
    const found = fuse
      .search(word)
      .map(({ item }) => ({ word: item, edits: countEdits(word, item, edits) }))
      .filter((match) => match.edits <= edits)
      .map((match) => ({ match, cost: costOf(word, match), frequency: frequencyOf(match.word) }))
      .sort((a, b) => a.cost - b.cost || b.frequency - a.frequency || (a.match.word < b.match.word ? -1 : 1))
      .map(({ match }) => match);
    if (remembered.size > 2_000) remembered.clear();
    remembered.set(word, found);
    return found;
  };
}

/** Returns the known words that can be so few edits away: of about the length, as one edit removes one letter and brings one at most. */
function prepareCandidates(known: readonly string[]): (word: string, edits: number) => string[] {
  const byLength = new Map<number, { words: string[]; letters: number[] }>();
  for (const word of known) {
    let list = byLength.get(word.length);
    if (!list) byLength.set(word.length, (list = { words: [], letters: [] }));
    list.words.push(word);
    list.letters.push(lettersOf(word));
  }
  return (word, edits) => {
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
}

/** The letters of a word, a bit for each. */
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

/** The cost of a match. Letters are dropped or swapped more often than changed or added, and the first letter is seldom wrong. */
function costOf(typed: string, { word, edits }: FuzzyMatch): number {
  const droppedOrSwapped = typed.length < word.length || (typed.length === word.length && sortLetters(typed) === sortLetters(word));
  const firstLetter = typed[0] === word[0] ? 0 : editCost.firstLetter;
  return edits * editCost.edit + ((droppedOrSwapped ? 0 : editCost.changedOrAdded) + firstLetter);
}

const sortLetters = (word: string) => [...word].sort().join('');

/** How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into another (optimal string alignment); at most `limit` + 1. */
function countEdits(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
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
