import { paragraphsOf } from '../../record/reports/report.ts';
import type { ReportRule } from './rule.ts';

/** A report says whether a person has checked it, and one that was checked has nothing open. */
export const reportStateRule: ReportRule = ({ report, open, lineOf }, _known, tell) => {
  if (!report.checked && !report.imported) tell(lineOf('title'), 'state/not-said');
  if (!report.checked) return;
  if (report.imported) tell(lineOf('imported'), 'state/checked-and-imported');
  for (const { line, says } of open) tell(line, 'state/still-asks', { says });
  for (const { themesSuggested, line } of paragraphsOf(report)) if (themesSuggested) tell(line, 'state/still-suggested');
};
