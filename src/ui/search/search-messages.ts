/* The messages between a page and its search worker. */
import type { IndexFileFault } from '../../search/index/sealed-file.ts';
import type { CouncilMatch, NamedCouncils } from '../../search/councils/find-councils.ts';
import type { SearchAnswer } from '../../search/intents/search-answer.ts';
import type { SearchQuery, SearchResults } from '../../search/search.ts';
import type { Suggestions } from '../../search/query/suggest.ts';

/** A request from the page. `open` only loads what a box needs, before it is needed. `save` is a search for a file. `councils` finds councils and needs no index. */
export type Request =
  | { kind: 'open' }
  | { kind: 'search' | 'save'; query: SearchQuery }
  | { kind: 'suggest'; words: string }
  | { kind: 'councils'; words: string };

/** The URLs of what is searched: the first file of the index, which a box that finds councils only does without, and the file of councils. */
export interface SearchAddresses {
  index?: string | undefined;
  councils: string;
}

/** What a search found, and the councils that its words name. */
export interface AnsweredSearch {
  results: SearchResults;
  named: NamedCouncils;
  /** The line that answers the query above its results, where it has one. */
  answer?: SearchAnswer | undefined;
}

/** What is suggested under a search box: themes and paragraphs, and councils. */
export interface AnsweredSuggestions extends Suggestions {
  councils: CouncilMatch[];
  /** Questions near to what is typed; none until their file is loaded. */
  questions: string[];
}

/** A request as sent: with a number that its answer repeats, and the URLs of what is searched. */
export type Question = Request & { number: number; addresses: SearchAddresses };

/** The worker's answer. `overtaken`: a newer request of the same kind arrived before this one was answered. */
export type Answer = { number: number } & (
  | { state: 'ready' | 'overtaken' }
  | { state: 'failed'; fault?: IndexFileFault }
  | { state: 'found'; found: AnsweredSearch }
  | { state: 'suggested'; suggestions: AnsweredSuggestions }
  | { state: 'councils'; councils: CouncilMatch[] }
);
