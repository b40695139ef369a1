import type { Clause } from '../query/clause.ts';
import { coveragePower, fullMatch } from './ranking.ts';
import type { ClauseScore } from './score-clauses.ts';

/** The score of each paragraph, and the share of the query that it covers, from 0 to 1. */
export interface Scores {
  total: Float32Array;
  coverage: Float32Array;
}

/**
 * Returns the combination of clause scores: the sum of importance times value, multiplied by coverage. Its arrays hold until the next
 * combination. Where the query is nothing but phrases and exclusions, `matchesAll` says whether every paragraph scores the same.
 */
export function prepareRankCombining(count: number) {
  const total = new Float32Array(count);
  const coverage = new Float32Array(count);

  /** Adds clauses; with `onlyFound` to paragraphs alone that have a score already. */
  function add({ importance, paragraphs, values }: ClauseScore, onlyFound: boolean): void {
    for (let at = 0; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] as number;
      const value = values[at] as number;
      if (onlyFound && total[paragraph] === 0) continue;
      total[paragraph] = (total[paragraph] as number) + importance * value;
      coverage[paragraph] = (coverage[paragraph] as number) + (value < fullMatch ? (importance * value) / fullMatch : importance);
    }
  }

  return (clauses: readonly Clause[], clauseScores: readonly ClauseScore[], matchesAll: boolean): Scores => {
    total.fill(0);
    coverage.fill(0);
    const asked = clauseScores.reduce((sum, { importance }) => sum + importance, 0);
    if (asked === 0) {
      total.fill(matchesAll ? 1 : 0);
      coverage.fill(matchesAll ? 1 : 0);
      return { total, coverage };
    }
    // An authority or a year that is named beside other clauses raises what these found, and finds nothing by itself.
    const isScope = clauses.map(({ authority, year }) => authority !== undefined || year !== undefined);
    const onlyScopes = isScope.every(Boolean);
    clauseScores.forEach((score, clause) => !isScope[clause] && add(score, false));
    clauseScores.forEach((score, clause) => isScope[clause] && add(score, !onlyScopes));
    for (let paragraph = 0; paragraph < count; paragraph += 1) {
      if (!total[paragraph]) continue;
      const share = Math.min(1, (coverage[paragraph] as number) / asked);
      coverage[paragraph] = share;
      total[paragraph] = (total[paragraph] as number) * share ** coveragePower;
    }
    return { total, coverage };
  };
}
