import { facets } from '../../search/query/filters.ts';
import type { SearchQuery } from '../../search/search.ts';

/** A search as stored in the URL of its page. */
export interface SearchState {
  words: string;
  /** The value of each select and checkbox of the form by its name: filters, order and grouping. Empty if nothing is chosen. */
  choices: Readonly<Record<string, string>>;
}

/** The search in the query of a URL: `?q=neglect&year=2020`. */
export function readSearchPageAddress(query: string): SearchState {
  const asked = new URLSearchParams(query);
  // The first of repeated parameters counts.
  const { q = '', ...choices } = Object.fromEntries([...asked.keys()].map((name) => [name, asked.get(name) ?? '']));
  return { words: q, choices };
}

/** A search as the query of a URL: `?q=neglect&year=2020`, or '' for an empty search. */
export function writeSearchPageAddress({ words, choices }: SearchState): string {
  const query = new URLSearchParams(Object.entries({ q: words, ...choices }).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

/** The order of results: inspectors' words come first unless the reader chose another order. */
export function orderChosenOnSearchPage({ choices }: SearchState): NonNullable<SearchQuery['sort']> {
  return choices.sort === 'date' || choices.sort === 'relevance' ? choices.sort : 'inspectors';
}

/** The query to the index for a search. */
export function toSearchPageQuery(state: SearchState): SearchQuery {
  const { words, choices } = state;
  const filters = Object.fromEntries(facets.flatMap((facet) => (choices[facet] ? [[facet, choices[facet]]] : [])));
  return { words, filters, sort: orderChosenOnSearchPage(state) };
}
