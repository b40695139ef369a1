/* The messages between a page and the worker that searches for it. */
import type { SearchQuery, SearchResults } from '../../search/search.ts';
import type { Suggestions } from '../../search/suggest.ts';

/** A question of the page. `open` only loads the index, before it is needed. */
export type Request = { kind: 'open' } | { kind: 'search'; query: SearchQuery } | { kind: 'suggest'; words: string };

/** A question as it is sent: with a number that its answer repeats, and the address of the index. */
export type Question = Request & { number: number; index: string };

/** The worker's answer. `overtaken`: a newer question of the same kind came before this one was answered. */
export type Answer = { number: number } & (
  | { state: 'ready' | 'overtaken' | 'failed' }
  | { state: 'found'; results: SearchResults }
  | { state: 'suggested'; suggestions: Suggestions }
);
