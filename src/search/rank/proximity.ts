import type { Match } from './find-matches.ts';
import { earlinessHalvesAt, proximityHalvesAt } from './ranking.ts';

/**
 * How much of the query a text has, and how early, each from 0 to 1; first words say what a paragraph is about. Clauses count by their
 * importance; one that `matchesMetadata` counts as if it stood at the beginning.
 */
export function rankTextCoverage(
  matches: readonly Match[],
  importances: readonly number[],
  matchesMetadata: (clause: number) => boolean,
): { coverage: number; earliness: number } {
  const best = new Float64Array(importances.length);
  const earliest = new Float64Array(importances.length);
  for (const { clause, weight, token } of matches) {
    if (clause < 0) continue;
    const value = Math.min(1, weight);
    best[clause] = Math.max(best[clause] ?? 0, value);
    earliest[clause] = Math.max(earliest[clause] ?? 0, value / (1 + token / earlinessHalvesAt));
  }
  let asked = 0;
  let coverage = 0;
  let earliness = 0;
  importances.forEach((importance, clause) => {
    const byMetadata = matchesMetadata(clause);
    asked += importance;
    coverage += importance * (byMetadata ? 1 : (best[clause] ?? 0));
    earliness += importance * (byMetadata ? 1 : (earliest[clause] ?? 0));
  });
  return asked > 0 ? { coverage: coverage / asked, earliness: earliness / asked } : { coverage: 0, earliness: 0 };
}

/** How near to one another the matches of neighbouring clauses are, from 0 to 1. */
export function proximity(matches: readonly Match[], importances: readonly number[]): number {
  if (importances.length < 2) return 0;
  const tokensOf: number[][] = importances.map(() => []);
  for (const { clause, token } of matches) tokensOf[clause]?.push(token);
  let near = 0;
  let highest = 0;
  for (let clause = 1; clause < importances.length; clause += 1) {
    const importance = Math.min(importances[clause - 1] ?? 0, importances[clause] ?? 0);
    highest += importance;
    let distance = Infinity;
    for (const a of tokensOf[clause - 1] ?? [])
      for (const b of tokensOf[clause] ?? []) if (a !== b) distance = Math.min(distance, Math.abs(a - b));
    if (distance < Infinity) near += importance / (1 + Math.max(0, distance - 1) / proximityHalvesAt);
  }
  return highest > 0 ? near / highest : 0;
}
