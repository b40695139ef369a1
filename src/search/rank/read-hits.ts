import type { IndexStore } from '../index/index-store.ts';
import type { Clause } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { prepareRankMatching, rankTargetsOf } from './find-matches.ts';
import { rerank } from './rerank.ts';
import type { ClauseScore } from './score-clauses.ts';
import type { TierOf } from './select-candidates.ts';
import { toRankedHit, type HitPlace, type SearchHit } from './results.ts';

/** Results in the order of their index scores, and what is to be shown of them. */
interface HitRequest {
  ordered: readonly number[];
  /** The score of each paragraph. */
  total: Float32Array;
  clauses: readonly Clause[];
  clauseScores: readonly ClauseScore[];
  phrases: readonly string[];
  /** Results of a lower tier stay before those of a higher one. */
  tierOf: TierOf;
  /** How many of the first are reranked by their text. */
  depth: number;
  /** The first one to be shown, and how many. */
  from: number;
  count: number;
}

/** Returns the reading of results: it loads their texts, reranks the first of them and returns those that are shown. */
export function prepareRankedHits(store: IndexStore, vocabulary: Vocabulary, placeOf: (paragraph: number) => HitPlace) {
  return async ({ ordered, total, clauses, clauseScores, phrases, tierOf, depth, from, count }: HitRequest): Promise<SearchHit[]> => {
    const first = ordered.slice(0, depth);
    // The scores are copied before anything is awaited: the next search writes over them.
    const scores = first.map((paragraph) => total[paragraph] ?? 0);
    await store.load({ paragraphs: [...first, ...ordered.slice(from, from + count)] });
    const match = prepareRankMatching(rankTargetsOf(clauses, vocabulary), vocabulary.stemOfTerm);
    const matchesIn = (paragraph: number) => match(store.paragraph(paragraph).tokens);
    const reranked = rerank(
      first.map((paragraph, at) => ({ paragraph, score: scores[at] ?? 0, matches: matchesIn(paragraph) })),
      clauseScores,
      tierOf,
    );
    const others = ordered.slice(first.length).map((paragraph) => ({ paragraph, matches: undefined }));
    return [...reranked, ...others]
      .slice(from, from + count)
      .map(({ paragraph, matches }) => toRankedHit(store, placeOf(paragraph), matches ?? matchesIn(paragraph), phrases));
  };
}
