import type { IndexStore } from '../index/index-store.ts';
import type { Clause } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { findRankMatches, rankTargetsOf } from './find-matches.ts';
import { describeHitParagraph, toRankedHit, type HitParagraph, type HitPlace, type SearchHit } from './results.ts';

/** How many paragraphs are kept as results have them: most are shown again with the next letter of a query. */
const maxKept = 1_000;

/** Returns the reading of results that are shown: it loads their texts and marks what matches in them. */
export function prepareRankedHits(store: IndexStore, vocabulary: Vocabulary, placeOf: (paragraph: number) => HitPlace) {
  const kept = new Map<number, HitParagraph>();
  const describe = (paragraph: number) => {
    let described = kept.get(paragraph);
    if (!described) {
      if (kept.size > maxKept) kept.clear();
      kept.set(paragraph, (described = describeHitParagraph(store, placeOf(paragraph))));
    }
    return described;
  };
  return async (paragraphs: readonly number[], clauses: readonly Clause[], phrases: readonly string[]): Promise<SearchHit[]> => {
    await store.load({ paragraphs });
    const texts = paragraphs.map((paragraph) => store.paragraph(paragraph).tokens);
    const matches = findRankMatches(rankTargetsOf(clauses, vocabulary), texts, vocabulary.stemOfTerm);
    return paragraphs.map((paragraph, at) => toRankedHit(describe(paragraph), matches[at] ?? [], { clauses, phrases }));
  };
}
