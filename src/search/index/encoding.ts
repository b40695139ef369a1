/*
 * Numbers, postings, word pairs and the vocabulary as text of 64 characters, so that an index file is JSON that compresses well.
 * The format is described in ../README.md.
 */
import { impactLevels } from '../rank/ranking.ts';
import type { PlacedPostingList } from './posting-list.ts';
import type { PairPositions } from './word-pairs.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Uint8Array(128);
for (let value = 0; value < 64; value += 1) valueOf[digits.charCodeAt(value)] = value;

/** What is between the lists of a file. */
const space = 32;

/** How many levels of impact there are. */
const impactLevelCount = 16;

/** A position in an encoded text, moved on by each read. */
interface Cursor {
  at: number;
}

/** A number as characters of five bits each, the lowest first; the sixth bit says that another character follows. */
export function encodeNumber(value: number): string {
  let encoded = '';
  let rest = value;
  while (rest >= 32) {
    encoded += digits.charAt((rest & 31) + 32);
    rest >>>= 5;
  }
  return encoded + digits.charAt(rest);
}

/** The number at the cursor, which moves on behind it. */
export function decodeNumber(encoded: string, cursor: Cursor): number {
  let number = 0;
  let shift = 0;
  let value = valueOf[encoded.charCodeAt(cursor.at++)] ?? 0;
  while (value >= 32) {
    number |= (value - 32) << shift;
    shift += 5;
    value = valueOf[encoded.charCodeAt(cursor.at++)] ?? 0;
  }
  return number | (value << shift);
}

/** Numbers as text, one after another. */
export function encodeNumbers(numbers: ArrayLike<number>): string {
  return Array.from(numbers, encodeNumber).join('');
}

/** The numbers that a text encodes. */
export function decodeNumbers(encoded: string): number[] {
  const numbers: number[] = [];
  for (const cursor = { at: 0 }; cursor.at < encoded.length;) numbers.push(decodeNumber(encoded, cursor));
  return numbers;
}

/** A posting list as two texts: the gaps between its paragraphs, and a character for the impact and place of each. */
export interface EncodedPostings {
  gaps: string;
  levels: string;
}

/** A posting list encoded. */
export function encodePostings({ paragraphs, impacts, places }: PlacedPostingList): EncodedPostings {
  const level = (at: number) => digits.charAt(levelOf(impacts[at] ?? 0) + impactLevelCount * (places[at] ?? 0));
  return {
    gaps: encodeNumbers(Array.from(paragraphs, (paragraph, at) => paragraph - (paragraphs[at - 1] ?? -1) - 1)),
    levels: Array.from(paragraphs, (_, at) => level(at)).join(''),
  };
}

/** The posting list that two texts encode. */
export function decodePostings({ gaps, levels }: EncodedPostings): PlacedPostingList {
  const paragraphs = new Uint32Array(levels.length);
  const impacts = new Uint8Array(levels.length);
  const places = new Uint8Array(levels.length);
  const cursor = { at: 0 };
  let last = -1;
  for (let at = 0; at < levels.length; at += 1) {
    paragraphs[at] = last += 1 + decodeNumber(gaps, cursor);
    const value = valueOf[levels.charCodeAt(at)] ?? 0;
    impacts[at] = impactLevels.least + impactLevels.step * (value & (impactLevelCount - 1));
    places[at] = value / impactLevelCount;
  }
  return { paragraphs, impacts, places };
}

/** Encoded posting lists as a file has them: the gaps of all, with spaces between lists, then what belongs to each posting. That is a tenth less than list after list. */
export function joinEncodedPostings(lists: readonly EncodedPostings[]): EncodedPostings {
  return { gaps: lists.map(({ gaps }) => gaps).join(' '), levels: lists.map(({ levels }) => levels).join('') };
}

/** The encoded posting lists of a file. */
export function splitEncodedPostings({ gaps, levels }: EncodedPostings): EncodedPostings[] {
  const lists: EncodedPostings[] = [];
  let start = 0;
  let levelsStart = 0;
  // The last character of each number is less than 32, so these tell how many levels a list has. A large record has megabytes of them.
  let levelsEnd = 0;
  for (let at = 0; at <= gaps.length; at += 1) {
    const code = at < gaps.length ? gaps.charCodeAt(at) : space;
    if (code !== space) {
      if ((valueOf[code] ?? 0) < 32) levelsEnd += 1;
      continue;
    }
    lists.push({ gaps: gaps.slice(start, at), levels: levels.slice(levelsStart, levelsEnd) });
    start = at + 1;
    levelsStart = levelsEnd;
  }
  return lists;
}

/** An impact rounded to the nearest that the index can hold. */
export function roundIndexImpact(impact: number): number {
  return impactLevels.least + impactLevels.step * levelOf(impact);
}

function levelOf(impact: number): number {
  return Math.min(impactLevelCount - 1, Math.max(0, Math.round((impact - impactLevels.least) / impactLevels.step)));
}

/** The positions of a word pair as text: for each, the gap since the last paragraph and the position in the paragraph. */
export function encodePair(positions: PairPositions): string {
  let encoded = '';
  let last = 0;
  for (let at = 0; at < positions.length; at += 2) {
    const paragraph = positions[at] ?? 0;
    encoded += encodeNumber(paragraph - last) + encodeNumber(positions[at + 1] ?? 0);
    last = paragraph;
  }
  return encoded;
}

/** The positions of a word pair that a text encodes. */
export function decodePair(encoded: string): PairPositions {
  const positions: number[] = [];
  const cursor = { at: 0 };
  let paragraph = 0;
  while (cursor.at < encoded.length) {
    paragraph += decodeNumber(encoded, cursor);
    positions.push(paragraph, decodeNumber(encoded, cursor));
  }
  return positions;
}

const capitalA = 65;

/** Sorted terms as text (front coding): each starts with a capital letter for how many characters it shares with the one before. Terms have no capitals. */
export function encodeTerms(terms: readonly string[]): string {
  let last = '';
  return terms
    .map((term) => {
      let shared = 0;
      while (shared < 25 && shared < term.length && term[shared] === last[shared]) shared += 1;
      last = term;
      return String.fromCharCode(capitalA + shared) + term.slice(shared);
    })
    .join('');
}

/** The terms that a text encodes. */
export function decodeTerms(encoded: string): string[] {
  let last = '';
  return (encoded.match(/[A-Z][^A-Z]*/g) ?? []).map((term) => (last = last.slice(0, term.charCodeAt(0) - capitalA) + term.slice(1)));
}
