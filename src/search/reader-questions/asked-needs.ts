import { areNeedsTakenFromQuery, meaningsOfAskedNeeds, type SearchedMeaning } from '../query/meanings.ts';
import { needMatch } from '../rank/ranking.ts';
import type { QuestionIndex, QuestionMatches } from './question-index.ts';

/** A need that a query is taken to have: its line, as far as it is known, its nearness, and the grades of the paragraphs that answer it. */
export interface AskedNeed {
  line: string;
  near: number;
  answers: ReadonlyMap<number, number>;
}

/** How a reader asks: what they have taken away, and whether results are wanted at once. */
export interface Asking {
  without?: readonly string[];
  typing?: boolean;
  quick?: boolean;
}

/** The needs of a query, by its matches, that its reader has not taken away, and the meanings by which readers see them. */
export async function needsAskedInQuery(
  index: Pick<QuestionIndex, 'answersOf'> | undefined,
  matches: QuestionMatches | undefined,
  { without = [], typing, quick }: Asking,
  loadLines?: () => Promise<readonly string[]>,
): Promise<{ meanings: SearchedMeaning[]; needs: AskedNeed[] }> {
  const near = matches ? nearestNeeds(matches) : [];
  // The first results don't wait for the lines, unless these say which needs the reader has taken away.
  const waits = areNeedsTakenFromQuery(without) || !(typing || quick);
  // Where the lines can't be loaded, needs count as ever.
  const lines = (near.length > 0 && waits ? await loadLines?.().catch(() => undefined) : undefined) ?? [];
  const { meanings, kept } = meaningsOfAskedNeeds(lines, near, without);
  return {
    meanings,
    needs: kept.map(([need, near]) => ({ line: lines[need] ?? '', near, answers: index?.answersOf(need) ?? new Map<number, number>() })),
  };
}

/** The few needs that are nearest to a query, the nearest first, each with its nearness. */
function nearestNeeds({ needs }: QuestionMatches): [need: number, near: number][] {
  return [...needs]
    .filter(([, near]) => near >= needMatch.least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, needMatch.most);
}
