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

/** A posting list as text: for each posting, the gap since the last paragraph, and one character for impact and place. */
export function encodePostings({ paragraphs, impacts, places }: PlacedPostingList): string {
  let encoded = '';
  let last = -1;
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at] ?? 0;
    encoded += encodeNumber(paragraph - last - 1) + digits.charAt(levelOf(impacts[at] ?? 0) + impactLevelCount * (places[at] ?? 0));
    last = paragraph;
  }
  return encoded;
}

/** The posting list that a text encodes. */
export function decodePostings(encoded: string): PlacedPostingList {
  const paragraphs = new Uint32Array(encoded.length >> 1);
  const impacts = new Uint8Array(encoded.length >> 1);
  const places = new Uint8Array(encoded.length >> 1);
  let count = 0;
  let last = -1;
  const cursor = { at: 0 };
  while (cursor.at < encoded.length) {
    last += 1 + decodeNumber(encoded, cursor);
    paragraphs[count] = last;
    const value = valueOf[encoded.charCodeAt(cursor.at++)] ?? 0;
    impacts[count] = impactLevels.least + impactLevels.step * (value & (impactLevelCount - 1));
    places[count] = value / impactLevelCount;
    count += 1;
  }
  return { paragraphs: paragraphs.slice(0, count), impacts: impacts.slice(0, count), places: places.slice(0, count) };
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

/** Sorted terms as text (front coding): each starts with how many characters it shares with the one before, in base 36. */
export function encodeTerms(terms: readonly string[]): string {
  let last = '';
  return terms
    .map((term) => {
      let shared = 0;
      while (shared < 35 && shared < term.length && term[shared] === last[shared]) shared += 1;
      last = term;
      return shared.toString(36) + term.slice(shared);
    })
    .join(' ');
}

/** The terms that a text encodes. */
export function decodeTerms(encoded: string): string[] {
  let last = '';
  return encoded.split(' ').map((term) => (last = last.slice(0, parseInt(term.charAt(0), 36)) + term.slice(1)));
}

/** A base-36 digit for each term: its document frequency as a rounded power of two. */
export function encodeFrequencies(frequencies: ArrayLike<number>): string {
  return Array.from(frequencies, (power) => Math.min(35, power).toString(36)).join('');
}

/** The frequencies that a text encodes. */
export function decodeFrequencies(encoded: string): Uint8Array {
  return Uint8Array.from(encoded, (digit) => parseInt(digit, 36));
}
