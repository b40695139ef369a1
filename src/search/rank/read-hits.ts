import type { IndexStore } from '../index/index-store.ts';
import type { Clause } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { prepareRankMatching, rankTargetsOf } from './find-matches.ts';
import { toRankedHit, type HitPlace, type SearchHit } from './results.ts';

/** Returns the reading of results that are shown: it loads their texts and marks what matches in them. */
export function prepareRankedHits(store: IndexStore, vocabulary: Vocabulary, placeOf: (paragraph: number) => HitPlace) {
  return async (paragraphs: readonly number[], clauses: readonly Clause[], phrases: readonly string[]): Promise<SearchHit[]> => {
    await store.load({ paragraphs });
    const match = prepareRankMatching(rankTargetsOf(clauses, vocabulary), vocabulary.stemOfTerm);
    return paragraphs.map((paragraph) =>
      toRankedHit(store, placeOf(paragraph), match(store.paragraph(paragraph).tokens), { clauses, phrases }),
    );
  };
}
