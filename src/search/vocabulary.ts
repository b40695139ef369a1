import { firstAtLeast } from './in-order.ts';
import { compareWords } from './index-paragraphs.ts';
import { prepareNearest, type NearestWords } from './nearest-words.ts';
import type { SearchShelf } from './shelf.ts';
import { stemOf } from './words.ts';

/** The words of an index and what they share. Words are named by their places, stems by numbers. */
export interface Vocabulary {
  words: readonly string[];
  /** The place of a word. */
  placeOf: (word: string) => number | undefined;
  /** The number of a stem. `/plan` is the stem of a word of headings. */
  stemNumber: (stem: string) => number | undefined;
  /** The number of the stem of each word, by the word's place. */
  stemOf: Uint32Array;
  /** The places of the words of a stem. */
  wordsOf: (stem: number) => readonly number[];
  has: (stem: string) => boolean;
  /** Whether the lists of all words of some stems are at hand. */
  atHand: (stems: readonly string[]) => boolean;
  /** How many paragraphs have the commonest word of a stem, as a power of two. */
  commonness: (stem: string) => number;
  /** How many paragraphs there are, as a power of two. */
  paragraphs: number;
  /** The places of the commonest words that begin with some letters and are at hand or cheap to bring, the commonest first. */
  beginning: (letters: string, most: number) => number[];
  /** Known words near to one that is not, nearest first. */
  nearest: NearestWords;
}

/** So many shards of lists are brought at most for a word that is still being typed: the next letter comes soon. */
const fewShards = 1;

/** Opens the vocabulary of an index; `others` are words that readers use beside those of the record, for putting mistakes right. */
export function openVocabulary(
  { words, commonness, placeOf, handy }: Pick<SearchShelf, 'words' | 'commonness' | 'placeOf' | 'handy'>,
  paragraphs: number,
  others: readonly string[],
): Vocabulary {
  const numbers = new Map<string, number>();
  const wordsOf: number[][] = [];
  const common: number[] = [];
  const stemOfWord = new Uint32Array(words.length);
  words.forEach((word, place) => {
    const stem = word.startsWith('/') ? `/${stemOf(word.slice(1))}` : word.startsWith('#') ? word : stemOf(word);
    let number = numbers.get(stem);
    if (number === undefined) {
      numbers.set(stem, (number = wordsOf.length));
      wordsOf.push([]);
      common.push(0);
    }
    stemOfWord[place] = number;
    wordsOf[number]?.push(place);
    common[number] = Math.max(common[number] ?? 0, commonness[place] ?? 0);
  });
  const commonnessOf = (place: number) => common[stemOfWord[place] ?? 0] ?? 0;
  const plain = words.filter((word) => !/^[#/]/.test(word));
  const pool = [...new Set([...plain, ...others])].filter((word) => !/\d/.test(word) && word.length > 2);
  return {
    words,
    placeOf: (word) => placeOf.get(word),
    stemNumber: (stem) => numbers.get(stem),
    stemOf: stemOfWord,
    wordsOf: (stem) => wordsOf[stem] ?? [],
    has: (stem) => numbers.has(stem),
    atHand: (stems) => {
      const places = stems.flatMap((stem) => wordsOf[numbers.get(stem) ?? -1] ?? []);
      return handy(places, 0).length === places.length;
    },
    commonness: (stem) => common[numbers.get(stem) ?? -1] ?? 0,
    paragraphs: Math.log2(Math.max(2, paragraphs)),
    beginning: (letters, most) => {
      const places: number[] = [];
      for (let place = firstAtLeast(words, letters); words[place]?.startsWith(letters); place += 1) places.push(place);
      places.sort((a, b) => commonnessOf(b) - commonnessOf(a) || compareWords(words[a] ?? '', words[b] ?? ''));
      return handy(places.slice(0, most), fewShards);
    },
    nearest: prepareNearest(pool, (word) => {
      const place = placeOf.get(word);
      return place === undefined ? 0 : 1 + (commonness[place] ?? 0);
    }),
  };
}
