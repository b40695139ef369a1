import { enoughResults } from './ranking.ts';
import type { SearchHit, SearchQuery, SearchResults } from './results.ts';

/** Whether what is near to the quoted phrases of a query is wanted, and few enough paragraphs have them exactly. A name that is looked for as it is typed has nothing near. */
export function isNearToQuotedWanted({ near, asTyped }: SearchQuery, phrases: readonly string[], total: number): boolean {
  return near === true && !asTyped && phrases.length > 0 && total < enoughResults;
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
