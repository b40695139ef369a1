import { isBefore } from '../../record/dates/day.ts';
import { isDraft } from '../../record/reports/reading-state.ts';
import { applyRuleOfDateOrder } from './dates.ts';
import type { ReportRule } from './rule.ts';

/** A report has a day, and its days come in the order in which things happen: inspected, published, checked. */
export const reportDatesRule: ReportRule = ({ report, lineOf }, _known, tell) => {
  const { inspected, published, dated } = report;
  if (!published && !dated && !isDraft(report)) tell(lineOf('title'), 'report/not-dated');
  applyRuleOfDateOrder(inspected, lineOf('inspected'), tell);
  const end = inspected?.to ?? inspected?.from;
  const { visits = [] } = report;
  visits.forEach((visit, index) => {
    const before = visits[index - 1];
    applyRuleOfDateOrder(visit, lineOf('visits'), tell);
    if (before) applyRuleOfDateOrder({ from: before.to ?? before.from, to: visit.from }, lineOf('visits'), tell);
  });
  const [first, lastVisit] = [visits[0], visits.at(-1)];
  if (first && lastVisit && (first.from !== inspected?.from || (lastVisit.to ?? lastVisit.from) !== end))
    tell(lineOf('visits'), 'dates/other-visits', { from: inspected?.from, to: end });
  for (const [field, day] of [
    ['published', published],
    ['dated', dated],
  ] as const) {
    if (day && end && isBefore(day, end)) tell(lineOf(field), 'dates/before-the-end', { field, day, end });
  }
  const last = published ?? dated;
  if (last && report.checked && isBefore(report.checked, last))
    tell(lineOf('checked'), 'report/checked-too-early', { checked: report.checked, last });
};
