import { facets } from '../../search/query/filters.ts';
import type { SearchQuery } from '../../search/search.ts';

/** A search as the address of its page holds it. */
export interface SearchState {
  words: string;
  /** The value chosen in each select of the form by its name: filters, order and grouping. Empty where nothing is chosen. */
  choices: Readonly<Record<string, string>>;
}

/** The search in the query of an address: `?q=neglect&year=2020`. */
export function readSearchAddress(query: string): SearchState {
  const asked = new URLSearchParams(query);
  // Where an address names a thing twice, the first counts.
  const { q = '', ...choices } = Object.fromEntries([...asked.keys()].map((name) => [name, asked.get(name) ?? '']));
  return { words: q, choices };
}

/** The query of an address that leads to a search: `?q=neglect&year=2020`, or nothing for an empty search. */
export function writeSearchAddress({ words, choices }: SearchState): string {
  const query = new URLSearchParams(Object.entries({ q: words, ...choices }).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query}` : '';
}

/** The question for the index that a search asks. */
export function toSearchQuery({ words, choices }: SearchState): SearchQuery {
  const filters = Object.fromEntries(facets.flatMap((facet) => (choices[facet] ? [[facet, choices[facet]]] : [])));
  return { words, filters, sort: choices.sort === 'date' ? 'date' : 'relevance' };
}
