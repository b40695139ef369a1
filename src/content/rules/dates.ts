import { isBefore, type Day } from '../../record/dates/day.ts';
import type { Tell } from '../problems/index.ts';

/** Tells where a period ends before it begins. */
export function applyRuleOfDateOrder(period: { from: Day; to?: Day | undefined } | undefined, line: number, tell: Tell): void {
  if (period?.to && isBefore(period.to, period.from)) tell(line, 'dates/reversed', { from: period.from, to: period.to });
}
