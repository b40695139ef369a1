import type { PackedQuestions } from '../reader-questions/pack-questions.ts';
import type { SearchCatalogue, SearchParagraph } from './records.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';
import type { PlacedPostingList } from './posting-list.ts';

/** Where a search reads postings and paragraphs: in memory, or from shards that are fetched as they are needed. */
export interface IndexStore {
  catalogue: SearchCatalogue;
  /** Whether what a query needs has to be fetched. */
  isInShards: boolean;
  /** Every term, sorted; its id is its index. */
  terms: readonly string[];
  termIds: ReadonlyMap<string, number>;
  /** The document frequency of each term as a rounded power of two. */
  frequencies: Uint8Array;
  /** Loads postings of terms and paragraphs; returns nothing where all are loaded already. */
  load: (wanted: { terms?: readonly number[]; paragraphs?: readonly number[] }) => Promise<void> | undefined;
  /** Terms whose postings are loaded, or load with at most `maxShards` fetches; earlier terms have precedence. */
  loadableTerms: (terms: readonly number[], maxShards: number) => number[];
  /** The first of some paragraphs, as far as they are loaded or load with at most `maxShards` fetches. */
  loadableParagraphs: (paragraphs: readonly number[], maxShards: number) => readonly number[];
  /** The postings of a term; they must be loaded. */
  postings: (term: number) => PlacedPostingList;
  /** A paragraph; it must be loaded. */
  paragraph: (paragraph: number) => StoredParagraph;
  /** The paragraphs with a phrase of several words, exactly as written, among those that `accepts` lets through. */
  paragraphsWithPhrase: (phrase: string, accepts: (paragraph: number) => boolean) => Promise<ReadonlySet<number>>;
  /** Loads what people want to know, where a record has needs and they are in a file of their own: first results do not wait for it. */
  loadNeeds?: () => Promise<PackedQuestions>;
  /** How many results are read and shown while a word is being typed. */
  depthWhileTyping: number;
}

/** A paragraph with its tokens. */
export interface StoredParagraph extends SearchParagraph {
  tokens: TokenizedText;
}
