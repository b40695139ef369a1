import type { PackedCatalogue, PackedParagraphs } from './columns.ts';
import { postingShardsPerCounts } from './shard-limits.ts';

/** A file of the index: its name and text. */
export interface IndexFile {
  name: string;
  text: string;
}

/** The only file of a small index: the record itself, which the browser indexes. */
export interface WholeFile {
  form: 'whole';
  catalogue: PackedCatalogue;
  paragraphs: PackedParagraphs;
}

/** The first file of an index in shards: the catalogue and the vocabulary. Postings, paragraphs and word pairs are fetched as they are needed. */
export interface ShardedFile {
  form: 'shards';
  catalogue: PackedCatalogue;
  /** The sorted words of texts, front coded. The terms before them come from the catalogue. */
  words: string;
  /** How often each term is. */
  frequencies: PackedFrequencies;
  /** The older documents, and the newest ones where they have files of their own: a new report then changes no file of the older ones. */
  parts: IndexPart[];
  /** Whether there is a file of needs. */
  needs: boolean;
  /** The start of the hash of each shard, in the order of `listIndexShards`: a shard of another edition is not of this index. */
  seals: string;
}

/**
 * How often each term is, as the first file has it. A kind is a base-36 digit, the document frequency as a power of two, and a character for each part:
 * `-` where it lacks the term, `!` where the term is common there. There are some thirty kinds, and each term has the number of one, the commonest first.
 */
export interface PackedFrequencies {
  kinds: string[];
  ofTerms: string;
}

/** The shards of some documents, whose paragraphs follow one another. */
export interface IndexPart {
  /** Its first paragraph. */
  start: number;
  /** The first term of each shard of postings, and the first paragraph of each shard of paragraphs, by their place in the part's order of files. */
  lists: number[];
  texts: number[];
  /** How many shards of word pairs there are. */
  pairs: number;
}

/** The name of the file that browsers load first. It is always the same, so that a new report does not change each page. */
export const firstIndexFile = 'first.json';

/** How many characters of a shard's hash the first file has. */
const sealLength = 6;

/** The files of a part, by its place among the parts: postings are `l`, paragraphs `p`, word pairs `n`, exact counts of postings `c`. Those of the newest documents start with `new-`. */
export function nameIndexShards(part: number) {
  const start = part === 0 ? '' : 'new-';
  return {
    postings: (shard: number) => `${start}l${shard}.json`,
    paragraphs: (shard: number) => `${start}p${shard}.json`,
    pairs: (shard: number) => `${start}n${shard}.json`,
    /** The file with the counts of a shard of postings. */
    counts: (shard: number) => `${start}c${Math.floor(shard / postingShardsPerCounts)}.json`,
  };
}

/** Shards of postings in the groups that share a file of counts. */
export function groupByCountsFile<Shard>(shards: readonly Shard[]): Shard[][] {
  return shards.flatMap((_, at) => (at % postingShardsPerCounts === 0 ? [shards.slice(at, at + postingShardsPerCounts)] : []));
}

/** The first shard of postings whose counts are in the file with those of another. */
export function firstShardInCounts(shard: number): number {
  return shard - (shard % postingShardsPerCounts);
}

/** The file of the words of sections and the totals of terms, and that of needs. */
export const [wordTotalsFile, needsFile] = ['w0.json', 'q0.json'];

/** The names of all shards of an index, in the order of their seals. */
export function listIndexShards({ parts, needs }: Pick<ShardedFile, 'parts' | 'needs'>): string[] {
  const numbers = (length: number) => Array.from({ length }, (_, shard) => shard);
  const names = parts.flatMap(({ lists, texts, pairs }, part) => {
    const name = nameIndexShards(part);
    return [
      ...numbers(lists.length).map(name.postings),
      ...numbers(texts.length).map(name.paragraphs),
      ...numbers(pairs).map(name.pairs),
      ...new Set(numbers(lists.length).map(name.counts)),
    ];
  });
  return [...names, wordTotalsFile, ...(needs ? [needsFile] : [])];
}

/** The seals of shards, one after another, as the first file has them. */
export function sealIndexShards(texts: readonly string[], hash: (text: string) => string): string {
  return texts.map((text) => hash(text).slice(0, sealLength).padEnd(sealLength)).join('');
}

/** Returns the seal of a shard, by its name. */
export function readIndexSeals(file: ShardedFile): (name: string) => string | undefined {
  const seals = new Map(
    listIndexShards(file).map((name, at) => [name, file.seals.slice(at * sealLength, (at + 1) * sealLength).trimEnd()]),
  );
  return (name) => seals.get(name);
}

/** The document frequency of a term as a rounded power of two. */
export function indexFrequencyLog2(paragraphs: number): number {
  return Math.max(0, Math.round(Math.log2(Math.max(1, paragraphs))));
}
