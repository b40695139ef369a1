import { enoughResults } from './ranking.ts';
import type { SearchHit, SearchQuery, SearchResults } from './results.ts';

/** Whether a query has quoted phrases that so few paragraphs have exactly that a reader is helped by what is near to them. A name that is looked for as it is typed is not. */
export function isQuotedAndRare({ typing, asTyped, from, count }: SearchQuery, phrases: readonly string[], total: number): boolean {
  return phrases.length > 0 && total < enoughResults && !typing && !asTyped && !from && count !== 0;
}

/** The paragraphs that are near to quoted words, beside those that have them exactly. `searchForWords` takes quoted words as plain words. */
export async function findNearToQuoted(
  query: SearchQuery,
  exact: readonly SearchHit[],
  searchForWords: (query: SearchQuery) => Promise<SearchResults>,
): Promise<SearchHit[]> {
  const { hits } = await searchForWords({
    ...query,
    count: enoughResults,
    sort: query.sort === 'inspectors' ? query.sort : 'relevance',
  });
  return hits.filter(({ id }) => !exact.some((hit) => hit.id === id)).slice(0, enoughResults - exact.length);
}
