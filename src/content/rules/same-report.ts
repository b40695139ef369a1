import type { Report } from '../../record/reports/report.ts';
import { reportDay } from '../../record/reports/report.ts';
import { problem } from '../problems/index.ts';
import type { RecordRule } from './rule.ts';

/** No two reports are of the same authority, kind and day. */
export const reportsOnceRule: RecordRule = ({ reports }) => {
  const seen = new Map<string, Report>();
  return reports.flatMap((report) => {
    const key = `${report.authority} ${report.kind.id} ${reportDay(report)}`;
    const earlier = seen.get(key);
    if (earlier) return [problem('report/twice', { file: report.file, line: 1 }, { earlier: earlier.file })];
    seen.set(key, report);
    return [];
  });
};
