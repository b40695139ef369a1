import { readFileSync } from 'node:fs';

/** A query with its relevant paragraphs, as people judged them. */
export interface JudgedQuery {
  query: string;
  /** Used for tuning, held back, or written and judged by a reader who knew neither the search nor its vocabulary. */
  set: 'tuned' | 'held' | 'fresh';
  /** How well each paragraph answers, by id: 3 fully, 2 in part, 1 a little. */
  grades: Record<string, number>;
}

/** Every judged query. */
export function readJudgedQueries(): JudgedQuery[] {
  return JSON.parse(readFileSync('tests/search/judged-queries.json', 'utf8')) as JudgedQuery[];
}

/** nDCG@10 of the results of a query, by their ids: 1 where the best ten paragraphs are in the best order. */
export function ndcg(ids: readonly string[], { grades }: Pick<JudgedQuery, 'grades'>): number {
  const best = Object.values(grades).sort((a, b) => b - a);
  return gain(ids.map((id) => grades[id] ?? 0)) / gain(best);
}

/** Discounted cumulative gain of the first ten grades. */
function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
