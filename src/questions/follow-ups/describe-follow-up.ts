import { compareDays, formatDay, type Day } from '../../record/dates/day.ts';
import { type FollowedItem, type LaterFinding } from './follow-up.ts';

/** What inspectors found later about an item, in few words: "7 passages, last in May 2026". */
export function answerAboutFollowUpFindings({ later }: Pick<FollowedItem, 'later'>): string {
  const last = lastDayOf(later);
  if (!last) return 'we have found nothing';
  return later.length === 1 ? `1 finding, in ${formatMonth(last)}` : `${later.length} findings, the last in ${formatMonth(last)}`;
}

function lastDayOf(findings: readonly LaterFinding[]): Day | undefined {
  return findings
    .map(({ day }) => day)
    .sort(compareDays)
    .at(-1);
}

const formatMonth = (day: Day): string => formatDay(day.slice(0, 7));
