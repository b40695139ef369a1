import { areNeedsTakenFromQuery, meaningsOfAskedNeeds, type SearchedMeaning } from '../query/meanings.ts';
import { needMatch } from '../rank/ranking.ts';
import type { QuestionIndex, QuestionMatches } from './question-index.ts';

/** A need that a query is taken to have: its line, as far as it is known, its nearness, and the grades of the paragraphs that answer it. */
export interface AskedNeed {
  line: string;
  near: number;
  answers: ReadonlyMap<number, number>;
}

/** Returns a function that gives the needs of a query that its reader has not taken away, and the meanings by which readers see them. */
export function prepareAskedNeeds({ answersOf }: QuestionIndex, loadLines?: () => Promise<readonly string[]>) {
  return async (
    matches: QuestionMatches,
    { without = [], typing, quick }: { without?: readonly string[]; typing?: boolean; quick?: boolean },
  ): Promise<{ meanings: SearchedMeaning[]; needs: AskedNeed[] }> => {
    const near = nearestNeeds(matches);
    // The first results don't wait for the lines, unless these say which needs the reader has taken away.
    const waits = areNeedsTakenFromQuery(without) || !(typing || quick);
    // Where the lines can't be loaded, needs count as ever.
    const lines = (near.length > 0 && waits ? await loadLines?.().catch(() => undefined) : undefined) ?? [];
    const { meanings, kept } = meaningsOfAskedNeeds(lines, near, without);
    return { meanings, needs: kept.map(([need, near]) => ({ line: lines[need] ?? '', near, answers: answersOf(need) })) };
  };
}

/** The few needs that are nearest to a query, the nearest first, each with its nearness. */
function nearestNeeds({ needs }: QuestionMatches): [need: number, near: number][] {
  return [...needs]
    .filter(([, near]) => near >= needMatch.least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, needMatch.most);
}
