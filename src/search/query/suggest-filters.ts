import type { SearchCatalogue } from '../index/records.ts';
import type { Clause } from './clause.ts';
import type { Facet, Filters } from './filters.ts';
import type { ParsedQuery } from './parse-query.ts';

/** A filter that the words of a query suggest. */
export interface SuggestedFilter {
  facet: Facet;
  value: string;
  name: string;
}

/** Filters for the authorities and years that a query names, unless they are set already. */
export function suggestQueryFilters(
  { authorities, reports }: Pick<SearchCatalogue, 'authorities' | 'reports'>,
  clauses: readonly Clause[],
  { words }: ParsedQuery,
  filters: Filters,
): SuggestedFilter[] {
  return [
    ...clauses.flatMap(({ authority }) => {
      const named = authorities.find(({ id }) => id === authority);
      return named && filters.authority !== named.id ? [{ facet: 'authority' as const, value: named.id, name: named.name }] : [];
    }),
    ...words.flatMap(({ typed, since }) =>
      !since && filters.year !== typed && reports.some(({ day }) => day.slice(0, 4) === typed)
        ? [{ facet: 'year' as const, value: typed, name: typed }]
        : [],
    ),
  ];
}
