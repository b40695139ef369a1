import { readNumber, writeNumber } from './posting-list.ts';
import type { TextWords } from './text-words.ts';
import { formsOf, visitWords } from './words.ts';

/** A word as it stands, but for capitals, accents, apostrophes and hyphens. */
export interface ExactWord {
  word: string;
  start: number;
  end: number;
  /** Whether a hyphen joins it to the next. */
  joined: boolean;
}

/** The words of a text as they stand. */
export function exactWords(text: string): ExactWord[] {
  const words: ExactWord[] = [];
  visitWords(text, (start, end) => {
    const raw = text.slice(start, end);
    let at = start;
    const parts = exactParts(raw);
    raw.split(/[‐‑-]/).forEach((part, place) => {
      const word = parts[place];
      if (word) words.push({ word, start: at, end: at + part.length, joined: at + part.length < end });
      at += part.length + 1;
    });
  });
  return words;
}

/** The parts of a word as they stand, but for capitals, accents and apostrophes: two of Wi-Fi; none of what is not indexed at all. */
function exactParts(word: string): string[] {
  if (formsOf(word).parts.length === 0) return [];
  return word.split(/[‐‑-]/).map((part) =>
    part
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}'’‘ʼ]/gu, '')
      .replace(/(?<=\d),(?=\d)/g, ''),
  );
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

/** The place of the last word where the asked words stand from `first` on; Wi-Fi may be asked for as wifi, and wifi as wi fi. */
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
    } else if (here.joined && here.word + (words[at + 1]?.word ?? ' ') === want) {
      at += 2;
      next += 1;
    } else if (want + (asked[next + 1]?.word ?? ' ') === here.word) {
      at += 1;
      next += 2;
    } else return undefined;
  }
  return at - 1;
}

/** Where a pair of neighbouring words stands: a paragraph and the place of the second word in it, then the next. */
export type PairPlaces = readonly number[];

/** Tells every pair of neighbouring words of some texts, so that phrases are found without reading the texts; Wi-Fi is also wifi. */
export function pairWords(
  texts: readonly Pick<TextWords, 'kinds'>[],
  kinds: readonly string[],
  tell: (pair: string, places: PairPlaces) => void,
): void {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const numberOf = (word: string) => {
    let number = numbers.get(word);
    if (number === undefined) {
      numbers.set(word, (number = words.length));
      words.push(word);
    }
    return number;
  };
  const partsOf = kinds.map((word) => exactParts(word).map(numberOf));
  const joinedOf = (first: number, second: number) => numberOf(`${words[first]}${words[second]}`);

  // Texts have millions of pairs: each is four numbers in a row.
  let pairs = new Uint32Array(4_096);
  let length = 0;
  texts.forEach(({ kinds: own }, paragraph) => {
    let place = 0;
    // The forms in which the word before ends: Wi-Fi ends as fi and as wifi.
    let before: number | undefined;
    let beforeJoined: number | undefined;
    const add = (second: number) => {
      for (const first of [before, beforeJoined]) {
        if (first === undefined) continue;
        if (length + 4 > pairs.length) {
          const more = new Uint32Array(pairs.length * 2);
          more.set(pairs);
          pairs = more;
        }
        pairs[length] = first;
        pairs[length + 1] = second;
        pairs[length + 2] = paragraph;
        pairs[length + 3] = place;
        length += 4;
      }
    };
    for (const kind of own) {
      const parts = partsOf[kind] ?? [];
      for (let at = 0; at < parts.length; at += 1) {
        const number = parts[at] ?? 0;
        const next = parts[at + 1];
        const last = parts[at - 1];
        add(number);
        if (next !== undefined) add(joinedOf(number, next));
        beforeJoined = last === undefined ? undefined : joinedOf(last, number);
        before = number;
        place += 1;
      }
    }
  });
  tellInOrder(pairs.subarray(0, length), words, tell);
}

/** Puts pairs, of which each is four numbers in a row, in order of their words, and tells each with all its places. */
function tellInOrder(pairs: Uint32Array, words: readonly string[], tell: (pair: string, places: PairPlaces) => void): void {
  const count = pairs.length / 4;
  // Those of the same first word together, by counting; then by the second word, with the place of the pair behind it so that the
  // order of paragraphs stays.
  const ends = new Uint32Array(words.length + 1);
  for (let at = 0; at < count; at += 1) ends[(pairs[at * 4] ?? 0) + 1] = (ends[(pairs[at * 4] ?? 0) + 1] ?? 0) + 1;
  for (let word = 1; word < ends.length; word += 1) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0);
  const ordered = new Float64Array(count);
  const filled = ends.slice();
  for (let at = 0; at < count; at += 1) {
    const first = pairs[at * 4] ?? 0;
    ordered[filled[first] ?? 0] = (pairs[at * 4 + 1] ?? 0) * count + at;
    filled[first] = (filled[first] ?? 0) + 1;
  }
  for (let first = 0; first < words.length; first += 1) {
    const own = ordered.subarray(ends[first], ends[first + 1]).sort();
    let places: number[] = [];
    for (let at = 0; at < own.length; at += 1) {
      const second = Math.floor((own[at] ?? 0) / count);
      const pair = (own[at] ?? 0) - second * count;
      places.push(pairs[pair * 4 + 2] ?? 0, pairs[pair * 4 + 3] ?? 0);
      if (at + 1 < own.length && Math.floor((own[at + 1] ?? 0) / count) === second) continue;
      tell(`${words[first]} ${words[second]}`, places);
      places = [];
    }
  }
}

/** The places of a pair as text: the step from paragraph to paragraph, then the place. */
export function writePair(places: PairPlaces): string {
  let written = '';
  let last = 0;
  for (let at = 0; at < places.length; at += 2) {
    const paragraph = places[at] ?? 0;
    written += writeNumber(paragraph - last) + writeNumber(places[at + 1] ?? 0);
    last = paragraph;
  }
  return written;
}

/** The places of a pair read back from their text. */
export function readPair(written: string): PairPlaces {
  const places: number[] = [];
  const at = { sign: 0 };
  let paragraph = 0;
  while (at.sign < written.length) {
    paragraph += readNumber(written, at);
    places.push(paragraph, readNumber(written, at));
  }
  return places;
}

/** Which of `shards` shards holds a pair (FNV-1a). */
export function shardOfPair(pair: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < pair.length; at += 1) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** The ways to write a phrase: as typed, and with two neighbouring words as one where the record has that word. */
export function waysToWrite(phrase: string, has: (word: string) => boolean): string[][] {
  const words = exactWords(phrase).map(({ word }) => word);
  const joined = words.slice(1).flatMap((word, at) => {
    const one = (words[at] ?? '') + word;
    return has(one) ? [[...words.slice(0, at), one, ...words.slice(at + 2)]] : [];
  });
  return [words, ...joined];
}

/** The paragraphs in which pairs of neighbouring words follow one another. */
export function followPairs(pairs: readonly PairPlaces[]): Set<number> {
  // A place in a paragraph as one number; a word written with a hyphen takes two places.
  const most = 2 ** 16;
  const keysOf = (pair: PairPlaces) => pair.flatMap((paragraph, at) => (at % 2 === 0 ? paragraph * most + (pair[at + 1] ?? 0) : []));
  const [first, ...others] = pairs.map(keysOf);
  let ends = first ?? [];
  for (const keys of others) {
    const before = new Set(ends);
    ends = keys.filter((key) => before.has(key - 1) || before.has(key - 2));
  }
  return new Set(ends.map((key) => Math.floor(key / most)));
}
