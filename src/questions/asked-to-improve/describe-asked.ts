import { formatMonthOfDay } from '../../record/dates/day.ts';
import { formatCountInText } from '../../record/strings/count-in-text.ts';
import type { AskedToImprove } from './asked-last.ts';

/** What inspectors asked for, as a heading: "In October 2024, on a focused visit, inspectors asked for two things to improve". */
export function answerAboutAskedToImprove(asked: AskedToImprove): string {
  const visit = asked.kind === 'held' ? asked.report.kind.visit : undefined;
  const things = asked.items.length === 1 ? 'one thing' : `${formatCountInText(asked.items.length)} things`;
  return `In ${formatMonthOfDay(asked.day)}${visit ? `, on a ${visit.toLowerCase()},` : ''} inspectors asked for ${things} to improve`;
}
