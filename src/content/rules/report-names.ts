import { parseReportId } from '../../record/ids-and-paths/ids.ts';
import { reportDay } from '../../record/reports/report.ts';
import { ruleKnownIds, ruleKnowsId } from './known.ts';
import type { ReportRule } from './rule.ts';

/** The file is named for the authority, month and kind that its fields give, and these are known. */
export const reportNamesRule: ReportRule = ({ report, lineOf }, known, tell) => {
  const name = parseReportId(report.id);
  if (!name) {
    tell(1, 'report/file-name');
    return;
  }
  const { authority } = report;
  if (!ruleKnowsId(known.authorities, authority))
    tell(lineOf('authority'), 'report/unknown-authority', { authority, known: known.authorities });
  else if (name.authority !== authority) tell(lineOf('authority'), 'report/other-folder', { authority, folder: name.authority });
  const kind = report.kind.id;
  if (!ruleKnowsId(ruleKnownIds(known.kinds), kind))
    tell(lineOf('kind'), 'report/unknown-kind', { kind, known: ruleKnownIds(known.kinds) });
  else if (name.kind !== kind) tell(lineOf('kind'), 'report/other-file-name', { kind, named: name.kind });
  const month = reportDay(report).slice(0, 7);
  if (month && month !== name.month)
    tell(lineOf(report.inspected ? 'inspected' : 'dated'), 'report/other-month', { named: name.month, month });
};
