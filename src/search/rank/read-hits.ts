import type { IndexStore } from '../index/index-store.ts';
import type { Clause } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { prepareRankMatching, rankTargetsOf } from './find-matches.ts';
import {
  describeClauseInHit,
  describeHitParagraph,
  toRankedHit,
  type ClauseInHit,
  type HitParagraph,
  type HitPlace,
  type SearchHit,
} from './results.ts';

/** How many paragraphs are kept as results have them: most are shown again with the next letter of a query. */
const maxKept = 1_000;

/** Returns the reading of results that are shown: it loads their texts and marks what matches in them. */
export function prepareRankedHits(store: IndexStore, vocabulary: Vocabulary, placeOf: (paragraph: number) => HitPlace) {
  const findMatches = prepareRankMatching(vocabulary.stemOfTerm);
  const kept = new Map<number, HitParagraph>();
  const describe = (paragraph: number) => {
    let described = kept.get(paragraph);
    if (!described) {
      if (kept.size > maxKept) kept.clear();
      kept.set(paragraph, (described = describeHitParagraph(store, placeOf(paragraph))));
    }
    return described;
  };

  // What paragraphs have of a clause is kept with the clause, since most of a query stays as it is while it is typed on.
  const keptOfClauses = new WeakMap<Clause, Map<number, ClauseInHit>>();
  /** What each of some paragraphs has of a clause. */
  function inEach(clause: Clause, paragraphs: readonly number[]): ReadonlyMap<number, ClauseInHit> {
    let known = keptOfClauses.get(clause);
    if (!known) keptOfClauses.set(clause, (known = new Map<number, ClauseInHit>()));
    const missing = paragraphs.filter((paragraph) => !known.has(paragraph));
    if (missing.length > 0) {
      const texts = missing.map((paragraph) => store.paragraph(paragraph).tokens);
      findMatches(rankTargetsOf(clause, vocabulary), texts).forEach((matches, at) => {
        const paragraph = missing[at] as number;
        known.set(paragraph, describeClauseInHit(clause, matches, describe(paragraph)));
      });
    }
    return known;
  }

  return async (paragraphs: readonly number[], clauses: readonly Clause[], phrases: readonly string[]): Promise<SearchHit[]> => {
    await store.load({ paragraphs });
    const ofClauses = clauses.map((clause) => inEach(clause, paragraphs));
    return paragraphs.map((paragraph) =>
      toRankedHit(
        describe(paragraph),
        ofClauses.flatMap((inParagraphs) => inParagraphs.get(paragraph) ?? []),
        phrases,
      ),
    );
  };
}
