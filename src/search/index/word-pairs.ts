/*
 * Pairs of neighbouring words, from which quoted phrases are found without reading texts: "access to wifi" is "access to"
 * followed by "to wifi".
 */
import { exactTextParts, exactTextWords } from '../text/exact-words.ts';
import { canJoinTextParts } from '../text/tokens.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';

/** Where a pair occurs: a paragraph and the position of the second word in it, then the next occurrence. */
export type PairPositions = readonly number[];

/** Calls `visit` with every pair of neighbouring words of some texts, sorted by pair; Wi-Fi counts as wi fi and as wifi. */
export function visitIndexedWordPairs(
  texts: readonly Pick<TokenizedText, 'spellings'>[],
  spellings: readonly string[],
  visit: (pair: string, positions: PairPositions) => void,
): void {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const idOf = (word: string) => {
    let id = ids.get(word);
    if (id === undefined) {
      ids.set(word, (id = words.length));
      words.push(word);
    }
    return id;
  };
  const partsOf = spellings.map((word) => exactTextParts(word).map(idOf));
  const joinedOf = (first: number, second: number) =>
    canJoinTextParts(words[first], words[second]) ? idOf(`${words[first]}${words[second]}`) : undefined;
  const pairs = new PairBuffer();
  texts.forEach(({ spellings: own }, paragraph) => {
    let position = 0;
    // The forms in which the word before ends: Wi-Fi ends as fi and as wifi.
    let before: number | undefined;
    let beforeJoined: number | undefined;
    const add = (second: number | undefined) => {
      if (second === undefined) return;
      if (before !== undefined) pairs.add(before, second, paragraph, position);
      if (beforeJoined !== undefined) pairs.add(beforeJoined, second, paragraph, position);
    };
    for (const spelling of own) {
      const parts = partsOf[spelling] ?? [];
      for (let at = 0; at < parts.length; at += 1) {
        const word = parts[at] ?? 0;
        const next = parts[at + 1];
        const last = parts[at - 1];
        add(word);
        if (next !== undefined) add(joinedOf(word, next));
        beforeJoined = last === undefined ? undefined : joinedOf(last, word);
        before = word;
        position += 1;
      }
    }
  });
  visitInOrder(pairs.numbers(), words, visit);
}

/** Occurrences of pairs, four numbers each: first word, second word, paragraph, position. Texts have millions of them. */
class PairBuffer {
  private buffer = new Uint32Array(4_096);
  private length = 0;

  add(first: number, second: number, paragraph: number, position: number): void {
    if (this.length + 4 > this.buffer.length) {
      const larger = new Uint32Array(this.buffer.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.length] = first;
    this.buffer[this.length + 1] = second;
    this.buffer[this.length + 2] = paragraph;
    this.buffer[this.length + 3] = position;
    this.length += 4;
  }

  numbers(): Uint32Array {
    return this.buffer.subarray(0, this.length);
  }
}

/** Visits each pair with all its positions; pairs are sorted as their texts would be, since a space sorts before all characters of words. */
function visitInOrder(pairs: Uint32Array, words: readonly string[], visit: (pair: string, positions: PairPositions) => void): void {
  const count = pairs.length / 4;
  const sorted = [...words].sort();
  const rankOfWord = new Map(sorted.map((word, rank) => [word, rank]));
  const ranks = Uint32Array.from(words, (word) => rankOfWord.get(word) ?? 0);
  const firsts = new Uint32Array(count);
  const seconds = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    firsts[at] = ranks[pairs[at * 4] ?? 0] ?? 0;
    seconds[at] = ranks[pairs[at * 4 + 1] ?? 0] ?? 0;
  }
  const inTextOrder = firsts.map((_, at) => at);
  const ordered = sortedBy(firsts, sortedBy(seconds, inTextOrder, words.length), words.length);
  let positions: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const own = ordered[at] ?? 0;
    const next = ordered[at + 1] ?? 0;
    positions.push(pairs[own * 4 + 2] ?? 0, pairs[own * 4 + 3] ?? 0);
    if (at + 1 < count && firsts[own] === firsts[next] && seconds[own] === seconds[next]) continue;
    visit(`${sorted[firsts[own] ?? 0]} ${sorted[seconds[own] ?? 0]}`, positions);
    positions = [];
  }
}

/** Items sorted by their ranks, which are below `count`; those of one rank stay in their order (a counting sort). */
function sortedBy(ranks: Uint32Array, items: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const rank = ranks[item] ?? 0;
    const place = starts[rank] ?? 0;
    sorted[place] = item;
    starts[rank] = place + 1;
  }
  return sorted;
}

/** The shard, of `shards`, that holds a pair (FNV-1a hash). */
export function shardOfPair(pair: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < pair.length; at += 1) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** The ways to write a phrase: as typed, and with two neighbouring words in one where the record has that word. */
export function indexVariantsOfPhrase(phrase: string, has: (word: string) => boolean): string[][] {
  const words = exactTextWords(phrase).map(({ word }) => word);
  const joined = words.slice(1).flatMap((word, at) => {
    const one = (words[at] ?? '') + word;
    return has(one) && canJoinTextParts(words[at], word) ? [[...words.slice(0, at), one, ...words.slice(at + 2)]] : [];
  });
  return [words, ...joined];
}

/** The paragraphs in which some pairs of neighbouring words follow one another. */
export function indexedParagraphsWithPairs(pairs: readonly PairPositions[]): Set<number> {
  // Paragraph and position as one number. The next word is one position on, or two where a hyphenated word counts as one.
  const positions = 2 ** 16;
  const keysOf = (pair: PairPositions) =>
    pair.flatMap((paragraph, at) => (at % 2 === 0 ? paragraph * positions + (pair[at + 1] ?? 0) : []));
  const [first, ...others] = pairs.map(keysOf);
  let ends = first ?? [];
  for (const keys of others) {
    const before = new Set(ends);
    ends = keys.filter((key) => before.has(key - 1) || before.has(key - 2));
  }
  return new Set(ends.map((key) => Math.floor(key / positions)));
}
