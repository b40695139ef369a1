import type { PackedCatalogue, PackedParagraphs } from './columns.ts';
import type { SearchCatalogue } from './records.ts';

/** A file of the index: its name and text. */
export interface IndexFile {
  name: string;
  text: string;
}

/** The only file of a small index: the record itself, which the browser indexes. */
export interface WholeFile {
  form: 'whole';
  catalogue: SearchCatalogue;
  paragraphs: PackedParagraphs;
}

/** The first file of an index in shards: the catalogue and the vocabulary. Postings, paragraphs and word pairs are fetched as they are needed. */
export interface ShardedFile {
  form: 'shards';
  catalogue: PackedCatalogue;
  /** The sorted words of texts, front coded. The terms before them come from the catalogue. */
  words: string;
  /** A base-36 digit for each term: its document frequency as a power of two. */
  commonness: string;
  /** The first term of each shard of postings, and the first paragraph of each shard of paragraphs, by their place in the order of files. */
  lists: number[];
  texts: number[];
  /** How many shards of word pairs there are. */
  pairs: number;
  /** Whether there is a file of needs. */
  needs: boolean;
  /** What the names of all shards start with. */
  shards: string;
}

/** The name of a shard: postings are `l`, paragraphs `p`, word pairs `n`; exact counts of postings `c`, and totals of words `w`; needs `q`. */
export const shardName = {
  postings: (shard: number) => `l${shard}`,
  paragraphs: (shard: number) => `p${shard}`,
  pairs: (shard: number) => `n${shard}`,
  counts: (shard: number) => `c${shard}`,
  words: (shard: number) => `w${shard}`,
  needs: (shard: number) => `q${shard}`,
};

/** The document frequency of a term as a rounded power of two. */
export function indexFrequencyLog2(paragraphs: number): number {
  return Math.max(0, Math.round(Math.log2(Math.max(1, paragraphs))));
}
