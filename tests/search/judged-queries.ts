import { readFileSync } from 'node:fs';

/** A query with its relevant paragraphs, as people judged them. */
export interface JudgedQuery {
  query: string;
  /**
   * Where the query is from. All but the last are used for tuning by now. The strangers' were written by personas and judged twice, blind, by
   * readers who knew neither the search nor its vocabulary; a third settled where they differed.
   */
  set: 'tuned' | 'held' | 'fresh' | 'strangers-tuned' | 'strangers-new' | 'strangers-latest' | 'strangers-held-out';
  /** What a stranger's query looks like: a plain question, keywords, or another (misspelt, abbreviated, quoted, with a council's name). */
  kind?: 'question' | 'keywords' | 'other';
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
