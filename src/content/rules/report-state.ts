import { hashReportForProof } from '../proof/hash-report.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import type { ReportRule } from './rule.ts';

/** A report says whether a person has checked it or two readings prove it. One that was checked or proved has nothing open, and a proof is of the words as they stand. */
export const reportStateRule: ReportRule = ({ report, open, lineOf }, _known, tell) => {
  if (!report.checked && !report.imported) tell(lineOf('title'), 'state/not-said');
  if (report.proved && report.checked) tell(lineOf('proved'), 'state/checked-and-proved');
  else if (report.proved) {
    if (report.proved.sha256 !== hashReportForProof(report)) tell(lineOf('proved'), 'state/proof-void');
    for (const { line, says } of open) tell(line, 'state/proved-and-asks', { says });
  }
  if (!report.checked) return;
  if (report.imported) tell(lineOf('imported'), 'state/checked-and-imported');
  for (const { line, says } of open) tell(line, 'state/still-asks', { says });
  for (const { themesSuggested, line } of paragraphsOf(report)) if (themesSuggested) tell(line, 'state/still-suggested');
};
