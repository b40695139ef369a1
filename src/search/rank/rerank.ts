import type { QueryForm } from '../query/query-form.ts';
import { rerankDepth, textWeights } from './ranking.ts';
import type { ClauseScore, ClauseScorer } from './score-clauses.ts';
import type { AskedQuery } from './score-query.ts';
import type { TierOf } from './select-candidates.ts';
import { rankTextCoverage, type ClauseInText } from './text-coverage.ts';

/** A candidate with its score, and what its text has of each clause. */
export interface Candidate {
  paragraph: number;
  score: number;
  inText: readonly ClauseInText[];
}

/** The paragraphs of the candidates, those of each tier ordered by their scores times what their texts add. */
export function rerank(
  candidates: readonly Candidate[],
  clauses: readonly Pick<ClauseScore, 'importance' | 'metadataMatches'>[],
  tierOf: TierOf = () => 0,
  form: QueryForm = 'keywords',
): number[] {
  if (clauses.length === 0) return candidates.map(({ paragraph }) => paragraph);
  const importances = clauses.map(({ importance }) => importance);
  return candidates
    .map(({ paragraph, score, inText }) => {
      const inMetadata = (clause: number) =>
        (clauses[clause]?.metadataMatches ?? []).some(([from, to]) => from <= paragraph && paragraph < to);
      const { coverage, earliness } = rankTextCoverage(inText, importances, inMetadata);
      const text = 1 + textWeights.coverage * coverage + textWeights.earliness[form] * earliness;
      return { paragraph, tier: tierOf(paragraph), score: score * text };
    })
    .sort((a, b) => a.tier - b.tier || b.score - a.score || a.paragraph - b.paragraph)
    .map(({ paragraph }) => paragraph);
}

/** Candidates with the first of them reranked by what their texts have; `total` is the score of each paragraph. */
export function rerankFirst(
  scorer: ClauseScorer,
  ordered: readonly number[],
  total: Float32Array,
  { clauses, form }: Pick<AskedQuery, 'clauses' | 'form'>,
  clauseScores: readonly ClauseScore[],
  tierOf: TierOf,
): number[] {
  const inText = clauses.map((clause) => scorer.textMatch(clause));
  const first = ordered.slice(0, rerankDepth).map((paragraph) => ({
    paragraph,
    score: total[paragraph] ?? 0,
    inText: inText.map((match) => match(paragraph)),
  }));
  return [...rerank(first, clauseScores, tierOf, form), ...ordered.slice(first.length)];
}
