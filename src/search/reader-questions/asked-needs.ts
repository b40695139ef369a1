import { areNeedsTakenFromQuery, meaningsOfAskedNeeds, type SearchedMeaning } from '../query/meanings.ts';
import { needMatch } from '../rank/ranking.ts';
import type { SearchQuery } from '../rank/results.ts';
import type { QuestionIndex, QuestionMatches } from './question-index.ts';

/** A need that a query is taken to have: its line, as far as it is known, its nearness, and the grades of the paragraphs that answer it. */
export interface AskedNeed {
  line: string;
  near: number;
  answers: ReadonlyMap<number, number>;
}

/** How a reader asks: what they have taken away, and whether results are wanted at once. */
export type Asking = Pick<SearchQuery, 'without' | 'typing' | 'quick'>;

/** The needs of a query that its reader has not taken away, and the meanings by which readers see them. */
interface AskedNeeds {
  needs: AskedNeed[];
  meanings: SearchedMeaning[];
  /** Whether the lines are still to be loaded. */
  isUnnamed: boolean;
}

/** Returns a function that gives the needs of a query, by its matches. */
export function prepareAskedNeeds(loadLines: () => Promise<readonly string[]> = () => Promise.resolve([])) {
  let lines: readonly string[] | undefined;
  return async (
    { answersOf }: Pick<QuestionIndex, 'answersOf'>,
    matches: QuestionMatches,
    { without = [], typing, quick }: Asking,
  ): Promise<AskedNeeds> => {
    const near = nearestNeeds(matches);
    // The first results don't wait for the lines, unless these say which needs the reader has taken away.
    const waits = areNeedsTakenFromQuery(without) || !(typing || quick);
    // Where the lines can't be loaded, needs count as ever.
    if (near.length > 0 && waits) lines ??= await loadLines().catch(() => undefined);
    const { meanings, kept } = meaningsOfAskedNeeds(lines ?? [], near, without);
    const needs = kept.map(([need, near]) => ({ line: lines?.[need] ?? '', near, answers: answersOf(need) }));
    return { meanings, needs, isUnnamed: near.length > 0 && !lines && !waits };
  };
}

/** The few needs that are nearest to a query, the nearest first, each with its nearness. */
function nearestNeeds({ needs }: QuestionMatches): [need: number, near: number][] {
  return [...needs]
    .filter(([, near]) => near >= needMatch.least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, needMatch.most);
}
