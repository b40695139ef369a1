import { compareDays, type Day, formatMonthOfDay } from '../../record/dates/day.ts';
import { type FollowedItem, type LaterFinding } from './follow-up.ts';

/**
 * What stands where nothing later is linked to what was asked. It says no more than that: the record does not hold whether somebody looked and found
 * nothing.
 */
export function describeNothingLinked(by: 'inspectors' | 'the council or others' = 'inspectors', to = 'this'): string {
  return `We have linked nothing later by ${by} to ${to} yet`;
}

/** What inspectors found later about an item, in few words: "What inspectors found later: 7 findings, the last in May 2026". */
export function answerAboutFollowUpFindings({ later }: Pick<FollowedItem, 'later'>): string {
  const last = lastDayOfFollowUpFindings(later);
  if (!last) return describeNothingLinked();
  const count = later.length === 1 ? '1 finding,' : `${later.length} findings, the last`;
  return `What inspectors found later: ${count} in ${formatMonthOfDay(last)}`;
}

/** The last day of findings about what was asked; undefined where there are none. */
export function lastDayOfFollowUpFindings(findings: readonly LaterFinding[]): Day | undefined {
  return findings
    .map(({ day }) => day)
    .sort(compareDays)
    .at(-1);
}
