import { formatMonthOfDay, type Day } from '../../record/dates/day.ts';
import { formatCountInText } from '../../record/strings/count-in-text.ts';
import type { AskedToImprove } from './asked-last.ts';

/** What inspectors asked for, as a heading: "In October 2024, on a focused visit, inspectors asked for two things to improve". */
export function answerAboutAskedToImprove(asked: AskedToImprove): string {
  const visit = asked.kind === 'held' ? asked.report.kind.visit : undefined;
  const things = asked.items.length === 1 ? 'one thing' : `${formatCountInText(asked.items.length)} things`;
  return `In ${formatMonthOfDay(asked.day)}${visit ? `, on a ${visit.toLowerCase()},` : ''} inspectors asked for ${things} to improve`;
}

/** What later documents say about one item, as the words of a link: "What inspectors said later: 3 findings, the last in May 2026". */
export function answerAboutAskedToImproveLater(later: readonly { day: Day }[]): string | undefined {
  const last = later.at(-1);
  if (!last) return undefined;
  const count = later.length === 1 ? 'one finding,' : `${later.length} findings, the last`;
  return `What inspectors said later: ${count} in ${formatMonthOfDay(last.day)}`;
}
