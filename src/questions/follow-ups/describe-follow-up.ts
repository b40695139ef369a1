import { compareDays, type Day, formatMonthOfDay } from '../../record/dates/day.ts';
import { type FollowedItem, type LaterFinding } from './follow-up.ts';

/** What inspectors found later about an item, in few words: "7 passages, last in May 2026". */
export function answerAboutFollowUpFindings({ later, looked }: Pick<FollowedItem, 'later' | 'looked'>): string {
  const last = lastDayOfFollowUpFindings(later);
  if (!last) return looked ? 'we have found nothing' : 'we have not looked yet';
  return later.length === 1 ? `1 finding, in ${formatMonthOfDay(last)}` : `${later.length} findings, the last in ${formatMonthOfDay(last)}`;
}

/** The last day of findings about what was asked; undefined where there are none. */
export function lastDayOfFollowUpFindings(findings: readonly LaterFinding[]): Day | undefined {
  return findings
    .map(({ day }) => day)
    .sort(compareDays)
    .at(-1);
}
