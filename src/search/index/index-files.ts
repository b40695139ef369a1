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
  /** The sorted terms, front coded. */
  words: string;
  /** A base-36 digit for each term: its document frequency as a power of two. */
  commonness: string;
  /** The id of the first term of each shard of postings. */
  lists: number[];
  /** How many paragraphs a shard of paragraphs holds. */
  perShard: number;
  /** How many shards of word pairs there are. */
  pairs: number;
  /** What the names of all shards start with. */
  shards: string;
}

/** A paragraph in its shard. */
export type PackedParagraph = [anchor: string, themes: number[], text: string, page: number | null, claimant: number];

/** The name of a shard: postings are `l`, paragraphs `p`, word pairs `n`. */
export const shardName = {
  postings: (shard: number) => `l${shard}`,
  paragraphs: (shard: number) => `p${shard}`,
  pairs: (shard: number) => `n${shard}`,
};

/** The document frequency of a term as a rounded power of two. */
export function indexFrequencyLog2(paragraphs: number): number {
  return Math.max(0, Math.round(Math.log2(Math.max(1, paragraphs))));
}
