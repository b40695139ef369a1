import { indexParagraphs, type WordIndex } from './index-paragraphs.ts';
import { readPostings, writePostings, type PostingList } from './posting-list.ts';
import type { SearchCatalogue, SearchParagraph, SearchRecord } from './records.ts';

/** Where a search finds its lists and paragraphs: in memory, or in shards that are fetched as they are needed. */
export interface SearchShelf {
  catalogue: SearchCatalogue;
  /** Every word of the index in order. */
  words: readonly string[];
  /** How common each word is: the power of two of the number of its paragraphs. */
  commonness: Uint8Array;
  /** The lists of words, given by their places. */
  lists: (words: readonly number[]) => Promise<(PostingList | undefined)[]>;
  /** Paragraphs, given by their places in the record. */
  paragraphs: (places: readonly number[]) => Promise<(SearchParagraph | undefined)[]>;
  /** How many paragraphs it is cheap to read for one search. */
  reach: number;
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
  /** What the names of shards begin with. */
  shards: string;
}

/** Up to this many signs of text an index is sent whole: less than what the vocabulary of shards would weigh. */
const wholeUpTo = 1_500_000;
const signsPerListShard = 3_000;
const paragraphsPerShard = 6;

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
  { words, lists }: WordIndex,
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
  const head = {
    form: 'shards',
    catalogue: packCatalogue(catalogue),
    words: packWords(words),
    commonness: lists.map(({ paragraphs: at }) => Math.min(35, commonnessOf(at.length)).toString(36)).join(''),
    lists: firsts,
    perShard: paragraphsPerShard,
  } as const;
  const shards = `${catalogue.edition}-${hash(JSON.stringify([head, listTexts, paragraphShards]))}`;
  return [
    { name: `${shards}.json`, text: JSON.stringify({ ...head, shards } satisfies ShardedFile) },
    ...listTexts.map((text, at) => ({ name: `${shards}-l${at}.json`, text })),
    ...paragraphShards.map((text, at) => ({ name: `${shards}-p${at}.json`, text })),
  ];
}

/** Opens an index from the text of its first file; `fetchText` brings the text of a shard, given its name. */
export function openIndex(first: string, fetchText: (name: string) => Promise<string>): SearchShelf {
  const file = JSON.parse(first) as WholeFile | ShardedFile;
  return file.form === 'whole' ? openWhole(file) : openShards(file, fetchText);
}

function openWhole({ catalogue, paragraphs }: WholeFile): SearchShelf {
  const { words, lists } = indexParagraphs({ catalogue, paragraphs });
  return {
    catalogue,
    words,
    commonness: Uint8Array.from(lists, (list) => commonnessOf(list.paragraphs.length)),
    lists: (asked) => Promise.resolve(asked.map((word) => lists[word])),
    paragraphs: (places) => Promise.resolve(places.map((place) => paragraphs[place])),
    reach: 60,
  };
}

function openShards(file: ShardedFile, fetchText: (name: string) => Promise<string>): SearchShelf {
  const words = unpackWords(file.words);
  const opened = new Map<string, Promise<unknown[]>>();
  const open = (name: string): Promise<unknown[]> => {
    let shard = opened.get(name);
    if (!shard) {
      shard = fetchText(`${file.shards}-${name}.json`).then((text) => JSON.parse(text) as unknown[]);
      // A shard that failed is asked for again the next time.
      shard.catch(() => opened.delete(name));
      opened.set(name, shard);
    }
    return shard;
  };
  const read = new Map<number, PostingList>();
  return {
    catalogue: unpackCatalogue(file.catalogue),
    words,
    commonness: Uint8Array.from(file.commonness, (sign) => parseInt(sign, 36)),
    lists: (asked) =>
      Promise.all(
        asked.map(async (word) => {
          const known = read.get(word);
          if (known) return known;
          const at = lastAtMost(file.lists, word);
          const shard = await open(`l${at}`);
          const list = readPostings(shard[word - (file.lists[at] ?? 0)] as string);
          read.set(word, list);
          return list;
        }),
      ),
    paragraphs: (places) =>
      Promise.all(
        places.map(async (place) => {
          const shard = await open(`p${Math.floor(place / file.perShard)}`);
          const [anchor, themes, text] = shard[place % file.perShard] as [string, number[], string];
          return { anchor, themes, text };
        }),
      ),
    reach: 16,
  };
}

/** The place of the last number in an ordered list that is at most the one given; 0 where there is none. */
export function lastAtMost(ordered: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ordered[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
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
