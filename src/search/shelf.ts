import { lastAtMost } from './in-order.ts';
import { indexParagraphs, type WordIndex } from './index-paragraphs.ts';
import {
  exactWords,
  findPhrase,
  followPairs,
  pairWords,
  readPair,
  shardOfPair,
  waysToWrite,
  writePair,
  type ExactWord,
} from './phrases.ts';
import { noPostings, readPostings, writePostings, type PostingList } from './posting-list.ts';
import type { SearchCatalogue, SearchParagraph, SearchRecord } from './records.ts';
import { prepareTextWords, type TextWords } from './text-words.ts';

/** Where a search finds its lists and paragraphs: in memory, or in shards that are fetched as they are needed. */
export interface SearchShelf {
  catalogue: SearchCatalogue;
  /** Every word of the index in order, and the place of each. */
  words: readonly string[];
  placeOf: ReadonlyMap<string, number>;
  /** How common each word is: the power of two of the number of its paragraphs. */
  commonness: Uint8Array;
  /** Brings lists of words and paragraphs, given by their places; nothing is to be waited for where all are at hand. */
  bring: (wanted: { lists?: readonly number[]; paragraphs?: readonly number[] }) => Promise<void> | undefined;
  /** Those of some words, the foremost first, whose lists are at hand or can be had by bringing at most so many shards. */
  handy: (words: readonly number[], shards: number) => number[];
  /** The list of a word that was brought. */
  list: (word: number) => PostingList;
  /** A paragraph that was brought. */
  paragraph: (place: number) => ShelfParagraph;
  /** The paragraphs that have a phrase of several words as it stands, of those that `may` have it. */
  withPhrase: (phrase: string, may: (place: number) => boolean) => Promise<ReadonlySet<number>>;
  /** How many paragraphs it is cheap to read for one search, and how many while a word is still being typed. */
  reach: number;
  reachWhileTyping: number;
}

/** A paragraph with its words by their places in the index. */
export interface ShelfParagraph extends SearchParagraph {
  words: TextWords;
}

/** A file of the index: its name and text. */
export interface IndexFile {
  name: string;
  text: string;
}

/** The first file of an index that is sent in one piece. */
interface WholeFile extends SearchRecord {
  form: 'whole';
}

/** The first file of an index in shards: the catalogue and the vocabulary; lists and paragraphs follow as they are needed. */
interface ShardedFile {
  form: 'shards';
  catalogue: PackedCatalogue;
  /** Words in order; each begins with the number of first signs that it shares with the one before, in base 36. */
  words: string;
  /** A sign for each word: how common it is. */
  commonness: string;
  /** The place of the first word of each shard of lists. */
  lists: number[];
  /** How many paragraphs a shard of paragraphs holds. */
  perShard: number;
  /** How many shards of pairs of neighbouring words there are. */
  pairs: number;
  /** What the names of shards begin with. */
  shards: string;
}

/** Up to this many signs of text an index is sent whole: less than what the vocabulary of shards would weigh. */
const wholeUpTo = 1_500_000;
const signsPerListShard = 3_000;
const paragraphsPerShard = 6;
const signsPerPairShard = 24_000;

/** Writes the index of a record as files: one for a small record, shards for a large one. The name of the first carries what is in all. */
export function writeIndex(record: SearchRecord, hash: (text: string) => string, limit = wholeUpTo): [IndexFile, ...IndexFile[]] {
  const signs = record.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (signs <= limit) {
    const text = JSON.stringify({ form: 'whole', ...record } satisfies WholeFile);
    return [{ name: `${record.catalogue.edition}-${hash(text)}.json`, text }];
  }
  return writeShards(record, indexParagraphs(record), hash);
}

function writeShards(
  { catalogue, paragraphs }: SearchRecord,
  { words, lists, texts, kinds }: WordIndex,
  hash: (text: string) => string,
): [IndexFile, ...IndexFile[]] {
  const listShards: string[][] = [];
  const firsts: number[] = [];
  let signs = Infinity;
  lists.forEach((list, word) => {
    const written = writePostings(list);
    if (signs + written.length > signsPerListShard) {
      listShards.push([]);
      firsts.push(word);
      signs = 0;
    }
    listShards.at(-1)?.push(written);
    signs += written.length;
  });
  const paragraphShards: string[] = [];
  for (let at = 0; at < paragraphs.length; at += paragraphsPerShard) {
    paragraphShards.push(
      JSON.stringify(paragraphs.slice(at, at + paragraphsPerShard).map(({ anchor, themes, text }) => [anchor, themes, text])),
    );
  }
  const listTexts = listShards.map((shard) => JSON.stringify(shard));
  const pairTexts = writePairShards(texts, kinds);
  const head = {
    form: 'shards',
    catalogue: packCatalogue(catalogue),
    words: packWords(words),
    commonness: lists.map(({ paragraphs: at }) => Math.min(35, commonnessOf(at.length)).toString(36)).join(''),
    lists: firsts,
    perShard: paragraphsPerShard,
    pairs: pairTexts.length,
  } as const;
  const shards = `${catalogue.edition}-${hash(JSON.stringify([head, listTexts, paragraphShards, pairTexts]))}`;
  return [
    { name: `${shards}.json`, text: JSON.stringify({ ...head, shards } satisfies ShardedFile) },
    ...listTexts.map((text, at) => ({ name: `${shards}-l${at}.json`, text })),
    ...paragraphShards.map((text, at) => ({ name: `${shards}-p${at}.json`, text })),
    ...pairTexts.map((text, at) => ({ name: `${shards}-n${at}.json`, text })),
  ];
}

/** The shards of pairs of neighbouring words, each pair in the shard that its own signs name. */
function writePairShards(texts: readonly TextWords[], kinds: readonly string[]): string[] {
  const pairs: [string, string][] = [];
  let signs = 0;
  pairWords(texts, kinds, (pair, places) => {
    const written = writePair(places);
    pairs.push([pair, written]);
    signs += pair.length + written.length;
  });
  const shards: string[][] = Array.from({ length: Math.ceil(signs / signsPerPairShard) || 1 }, () => []);
  for (const [pair, written] of pairs) shards[shardOfPair(pair, shards.length)]?.push(pair, written);
  return shards.map((shard) => JSON.stringify(shard));
}

/** How many paragraphs are read while a word is still being typed: the next letter comes soon, and each fetch keeps a slow phone busy. */
export const readWhileTyping = { whole: 10, shards: 3 };

/** Opens an index from the text of its first file; `fetchText` brings the text of a shard, given its name. */
export function openIndex(first: string, fetchText: (name: string) => Promise<string>): SearchShelf {
  const file = JSON.parse(first) as WholeFile | ShardedFile;
  return file.form === 'whole' ? openWhole(file) : openShards(file, fetchText);
}

function openWhole({ catalogue, paragraphs }: WholeFile): SearchShelf {
  const { words, lists, texts } = indexParagraphs({ catalogue, paragraphs });
  const whole = paragraphs.map((paragraph, place): ShelfParagraph => ({ ...paragraph, words: texts[place] as TextWords }));
  const exact = new Map<number, ExactWord[]>();
  // Letters alone, made when a phrase is first asked for: most texts lack one of its words even so.
  let plain: string[] | undefined;
  const exactWordsOf = (place: number) => {
    let known = exact.get(place);
    if (!known) exact.set(place, (known = exactWords(whole[place]?.text ?? '')));
    return known;
  };
  return {
    catalogue,
    words,
    placeOf: placesByWord(words),
    commonness: Uint8Array.from(lists, (list) => commonnessOf(list.paragraphs.length)),
    bring: () => undefined,
    handy: (some) => [...some],
    list: (word) => lists[word] ?? noPostings,
    paragraph: (place) => whole[place] as ShelfParagraph,
    withPhrase: (phrase, may) => {
      const lettersOf = (plain ??= whole.map(({ text }) => onlyLetters(text)));
      const asked = exactWords(phrase).map(({ word }) => onlyLetters(word));
      const found = new Set<number>();
      lettersOf.forEach((letters, place) => {
        if (!may(place) || !asked.every((word) => letters.includes(word))) return;
        if (findPhrase(exactWordsOf(place), phrase).length > 0) found.add(place);
      });
      return Promise.resolve(found);
    },
    reach: 100,
    reachWhileTyping: readWhileTyping.whole,
  };
}

function openShards(file: ShardedFile, fetchText: (name: string) => Promise<string>): SearchShelf {
  const words = unpackWords(file.words);
  const placeOf = placesByWord(words);
  const { read: readWordsOf } = prepareTextWords((form) => placeOf.get(form));
  const opened = new Map<string, Promise<unknown>>();
  const open = (name: string): Promise<unknown> => {
    let shard = opened.get(name);
    if (!shard) {
      shard = fetchText(`${file.shards}-${name}.json`).then((text) => JSON.parse(text) as unknown);
      // A shard that failed is asked for again the next time.
      shard.catch(() => opened.delete(name));
      opened.set(name, shard);
    }
    return shard;
  };
  // What was brought: lists as they were written until they are read.
  const written = new Map<number, string>();
  const read = new Map<number, PostingList>();
  const paragraphs = new Map<number, ShelfParagraph>();
  const bringLists = async (shard: number) => {
    const first = file.lists[shard] ?? 0;
    ((await open(`l${shard}`)) as string[]).forEach((list, at) => written.set(first + at, list));
  };
  const bringParagraphs = async (shard: number) => {
    ((await open(`p${shard}`)) as [string, number[], string][]).forEach(([anchor, themes, text], at) => {
      const place = shard * file.perShard + at;
      if (paragraphs.has(place)) return;
      // Most of the paragraphs that come along are not read.
      let own: TextWords | undefined;
      paragraphs.set(place, {
        anchor,
        themes,
        text,
        get words() {
          return (own ??= readWordsOf(text));
        },
      });
    });
  };
  return {
    catalogue: unpackCatalogue(file.catalogue),
    words,
    placeOf,
    commonness: Uint8Array.from(file.commonness, (sign) => parseInt(sign, 36)),
    bring: ({ lists = [], paragraphs: places = [] }) => {
      const listShards = new Set(lists.filter((word) => !written.has(word)).map((word) => lastAtMost(file.lists, word)));
      const paragraphShards = new Set(places.filter((place) => !paragraphs.has(place)).map((place) => Math.floor(place / file.perShard)));
      if (listShards.size + paragraphShards.size === 0) return undefined;
      return Promise.all([...[...listShards].map(bringLists), ...[...paragraphShards].map(bringParagraphs)]).then(() => undefined);
    },
    handy: (some, most) => {
      const shards = new Set<number>();
      return some.filter((word) => {
        if (written.has(word)) return true;
        const shard = lastAtMost(file.lists, word);
        return shards.has(shard) || (shards.size < most && shards.add(shard) !== undefined);
      });
    },
    list: (word) => {
      let list = read.get(word);
      if (!list) {
        const brought = written.get(word);
        if (brought === undefined) throw new Error(`The list of “${words[word]}” was not brought.`);
        read.set(word, (list = readPostings(brought)));
      }
      return list;
    },
    paragraph: (place) => paragraphs.get(place) as ShelfParagraph,
    withPhrase: async (phrase, may) => {
      const ways = waysToWrite(phrase, (word) => placeOf.has(word));
      const found = await Promise.all(
        ways.map(async (way): Promise<Iterable<number>> => {
          const one = way.length === 1 ? placeOf.get(way[0] ?? '') : undefined;
          if (one !== undefined) {
            await bringLists(lastAtMost(file.lists, one));
            return readPostings(written.get(one) ?? '').paragraphs;
          }
          const pairs = way.slice(1).map((word, at) => `${way[at]} ${word}`);
          const shards = await Promise.all(pairs.map((pair) => open(`n${shardOfPair(pair, file.pairs)}`)));
          return followPairs(pairs.map((pair, at) => readPair(placesOfPair(shards[at] as string[], pair))));
        }),
      );
      return new Set(found.flatMap((places) => [...places]).filter(may));
    },
    reach: 16,
    reachWhileTyping: readWhileTyping.shards,
  };
}

/** What stands behind a pair in its shard, in which pairs and their places take turns. A pair has a space in it, places have none. */
function placesOfPair(shard: readonly string[], pair: string): string {
  const at = shard.indexOf(pair);
  return at < 0 ? '' : (shard[at + 1] ?? '');
}

/** A text in small letters without accents and signs within words. */
function onlyLetters(text: string): string {
  const small = text.toLowerCase();
  const plain = /[^\x00-\x7f]/.test(small) ? small.normalize('NFKD').replace(/\p{M}/gu, '') : small;
  return plain.replace(/[’‘ʼ‐‑',-]/g, '');
}

function placesByWord(words: readonly string[]): Map<string, number> {
  return new Map(words.map((word, place) => [word, place]));
}

function commonnessOf(paragraphs: number): number {
  return Math.max(0, Math.round(Math.log2(Math.max(1, paragraphs))));
}

function packWords(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === last[shared]) shared += 1;
      last = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

function unpackWords(packed: string): string[] {
  let last = '';
  return packed.split(' ').map((word) => (last = last.slice(0, parseInt(word.charAt(0), 36)) + word.slice(1)));
}

/** A catalogue whose reports and sections, of which there can be thousands, stand in columns, with each name once. */
type PackedCatalogue = Omit<SearchCatalogue, 'reports' | 'sections'> & {
  reports: Columns;
  sections: Columns;
};

type Columns = Record<string, { values: (string | number | boolean)[]; rows: number[] } | { steps: number[] }>;

function packCatalogue(catalogue: SearchCatalogue): PackedCatalogue {
  return { ...catalogue, reports: toColumns(catalogue.reports), sections: toColumns(catalogue.sections) };
}

function unpackCatalogue(packed: PackedCatalogue): SearchCatalogue {
  return { ...packed, reports: fromColumns(packed.reports), sections: fromColumns(packed.sections) };
}

function toColumns(rows: readonly object[]): Columns {
  const keys = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => {
      const column = rows.map((row) => (row as Record<string, string | number | boolean>)[key] ?? '');
      if (key === 'first') return [key, { steps: column.map((value, at) => Number(value) - Number(column[at - 1] ?? 0)) }];
      const values = [...new Set(column)];
      const placeOf = new Map(values.map((value, at) => [value, at]));
      return [key, { values, rows: column.map((value) => placeOf.get(value) ?? 0) }];
    }),
  );
}

function fromColumns<Row>(columns: Columns): Row[] {
  const rows: Record<string, unknown>[] = [];
  for (const [key, column] of Object.entries(columns)) {
    if ('steps' in column) {
      let sum = 0;
      column.steps.forEach((step, at) => ((rows[at] ??= {})[key] = sum += step));
    } else column.rows.forEach((value, at) => ((rows[at] ??= {})[key] = column.values[value]));
  }
  return rows as Row[];
}
