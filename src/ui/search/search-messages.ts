/* The messages between a page and its search worker. */
import type { SearchQuery, SearchResults } from '../../search/search.ts';
import type { Suggestions } from '../../search/query/suggest.ts';

/** A request from the page. `open` only loads the index, before it is needed. */
export type Request = { kind: 'open' } | { kind: 'search'; query: SearchQuery } | { kind: 'suggest'; words: string };

/** A request as sent: with a number that its answer repeats, and the URL of the index. */
export type Question = Request & { number: number; index: string };

/** The worker's answer. `overtaken`: a newer request of the same kind arrived before this one was answered. */
export type Answer = { number: number } & (
  | { state: 'ready' | 'overtaken' | 'failed' }
  | { state: 'found'; results: SearchResults }
  | { state: 'suggested'; suggestions: Suggestions }
);
