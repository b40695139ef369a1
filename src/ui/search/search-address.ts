import { facets } from '../../search/query/filters.ts';
import type { SearchQuery } from '../../search/search.ts';

/** A search as stored in the URL of its page. */
export interface SearchState {
  words: string;
  /** The value of each select and checkbox of the form by its name: filters, order and grouping. Empty if nothing is chosen. */
  choices: Readonly<Record<string, string>>;
  /** The keys of the meanings that the reader has taken away. */
  without?: readonly string[];
}

/** The search in the query of a URL: `?q=neglect&year=2020`. */
export function readSearchPageAddress(query: string): SearchState {
  const asked = new URLSearchParams(query);
  // The first of repeated parameters counts.
  const { q = '', without = '', ...choices } = Object.fromEntries([...asked.keys()].map((name) => [name, asked.get(name) ?? '']));
  return { words: q, choices, ...(without ? { without: without.split('|') } : {}) };
}

/** A search as the query of a URL: `?q=neglect&year=2020`, or '' for an empty search. */
export function writeSearchPageAddress({ words, choices, without = [] }: SearchState): string {
  const values = Object.entries({ q: words, ...choices, without: without.join('|') });
  const query = new URLSearchParams(values.filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

/** The filters that the reader chose. */
export function filtersChosenOnSearchPage({ choices }: SearchState): NonNullable<SearchQuery['filters']> {
  return Object.fromEntries(facets.flatMap((facet) => (choices[facet] ? [[facet, choices[facet]]] : [])));
}

/** Whether a search asks for anything: words or filters. */
export function isAskedOnSearchPage(state: SearchState): boolean {
  return state.words.trim() !== '' || Object.keys(filtersChosenOnSearchPage(state)).length > 0;
}

/** The order of results: inspectors' words come first unless the reader chose another order. */
export function orderChosenOnSearchPage({ choices }: SearchState): NonNullable<SearchQuery['sort']> {
  return choices.sort === 'date' || choices.sort === 'relevance' ? choices.sort : 'inspectors';
}

/** The query to the index for a search. */
export function toSearchPageQuery(state: SearchState): SearchQuery {
  const { words, without } = state;
  return { words, filters: filtersChosenOnSearchPage(state), sort: orderChosenOnSearchPage(state), ...(without ? { without } : {}) };
}
