/*
 * Numbers, postings, word pairs and the vocabulary as text of 64 characters, so that an index file is JSON that compresses well.
 * The format is described in ../README.md.
 */
import { impactLevels } from '../rank/ranking.ts';
import type { PlacedPostingList } from './posting-list.ts';
import type { PairPositions } from './word-pairs.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The value of each digit, by its code. Computed, so that the script that only reads does without the list of digits, which compresses badly. */
const valueOf = Uint8Array.from({ length: 128 }, (_, code) =>
  code > 96 ? code - 71 : code === 95 ? 63 : code > 64 ? code - 65 : code > 47 ? code + 4 : 62,
);

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
export function encodeNumbers(numbers: Iterable<number>): string {
  const codes: number[] = [];
  for (const number of numbers) addNumber(codes, number);
  return textOfCodes(codes);
}

/*
 * Long texts are put together from the codes of their characters: one that grows character by character is a chain of pieces for V8, and takes a build longer
 * to join than to make.
 */

/** Adds the codes of a number's characters, as `encodeNumber` has them. */
function addNumber(codes: number[], value: number): void {
  let rest = value;
  for (; rest >= 32; rest >>>= 5) codes.push(digits.charCodeAt((rest & 31) + 32));
  codes.push(digits.charCodeAt(rest));
}

/** As many arguments as every engine takes. */
const mostCodes = 4_096;

function textOfCodes(codes: readonly number[]): string {
  if (codes.length <= mostCodes) return String.fromCharCode(...codes);
  let text = '';
  for (let at = 0; at < codes.length; at += mostCodes) text += String.fromCharCode(...codes.slice(at, at + mostCodes));
  return text;
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
  const gaps: number[] = [];
  const levels: number[] = [];
  let last = -1;
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at] ?? 0;
    addNumber(gaps, paragraph - last - 1);
    levels.push(digits.charCodeAt(levelOf(impacts[at] ?? 0) + impactLevelCount * (places[at] ?? 0)));
    last = paragraph;
  }
  return { gaps: textOfCodes(gaps), levels: textOfCodes(levels) };
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

/** Where a word pair occurs as two texts: the gaps between its paragraphs, and its position in each. */
export interface EncodedPair {
  gaps: string;
  positions: string;
}

/** Word pairs as a file has them: the pairs sorted and front coded, then the gaps and the positions of all, with spaces between pairs. That is a tenth less than pair after pair. */
export interface EncodedPairs extends EncodedPair {
  pairs: string;
}

/** The occurrences of a word pair encoded. */
export function encodePair(positions: PairPositions): EncodedPair {
  const gaps: number[] = [];
  const places: number[] = [];
  let last = 0;
  for (let at = 0; at < positions.length; at += 2) {
    const paragraph = positions[at] ?? 0;
    addNumber(gaps, paragraph - last);
    addNumber(places, positions[at + 1] ?? 0);
    last = paragraph;
  }
  return { gaps: textOfCodes(gaps), positions: textOfCodes(places) };
}

/** The occurrences of a word pair that two texts encode. */
export function decodePair({ gaps, positions }: EncodedPair): PairPositions {
  const positionOf = decodeNumbers(positions);
  let paragraph = 0;
  return decodeNumbers(gaps).flatMap((gap, at) => [(paragraph += gap), positionOf[at] ?? 0]);
}

/** Encoded word pairs, sorted by pair, as a file has them. */
export function joinEncodedPairs(sorted: readonly (readonly [pair: string, encoded: EncodedPair])[]): EncodedPairs {
  return {
    pairs: encodeTerms(sorted.map(([pair]) => pair)),
    gaps: sorted.map(([, { gaps }]) => gaps).join(' '),
    positions: sorted.map(([, { positions }]) => positions).join(' '),
  };
}

/** A word pair of a file; without occurrences where the file lacks it. */
export function findEncodedPair({ pairs, gaps, positions }: EncodedPairs, pair: string): EncodedPair {
  const at = decodeTerms(pairs).indexOf(pair);
  return at < 0 ? { gaps: '', positions: '' } : { gaps: gaps.split(' ')[at] ?? '', positions: positions.split(' ')[at] ?? '' };
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
