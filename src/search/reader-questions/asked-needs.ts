import { needMatch } from '../rank/ranking.ts';
import type { QuestionMatches } from './question-index.ts';

/** The few needs that a query is taken to have, the nearest first, each with its nearness. */
export function needsAskedInQuery({ needs }: QuestionMatches): [need: number, near: number][] {
  return [...needs]
    .filter(([, near]) => near >= needMatch.least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, needMatch.most);
}
