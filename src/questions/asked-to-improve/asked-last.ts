import type { Corpus } from '../../record/corpus/corpus.ts';
import { findReportInCorpus, reportsInCorpusOf } from '../../record/corpus/corpus.ts';
import { compareDays, type Day } from '../../record/dates/day.ts';
import { inspectionDay, findInspection, type Inspection } from '../../record/inspections/inspection.ts';
import { reportDay, speakerOfReport, type Report } from '../../record/reports/report.ts';
import {
  listFollowUpItems,
  followUpFindingsOnAllItems,
  reportsWithFollowUps,
  type FindingOnAllItems,
  type FollowedItem,
} from '../follow-ups/follow-up.ts';

/** What inspectors asked an authority to improve, at one inspection or visit: in their words where the record holds them, otherwise in ours. */
export type AskedToImprove =
  | { kind: 'held'; day: Day; report: Report; items: FollowedItem[]; ofAll: FindingOnAllItems[] }
  | { kind: 'outside'; day: Day; inspection: Inspection; items: string[] };

/** What inspectors asked an authority to improve, newest first. */
export function authorityAskedToImprove(corpus: Corpus, id: string): AskedToImprove[] {
  const byInspectors = reportsInCorpusOf(corpus, id).filter((report) => speakerOfReport(report) === 'inspectors');
  const held = reportsWithFollowUps(byInspectors).map((report): AskedToImprove => ({
    kind: 'held',
    day: reportDay(report),
    report,
    items: listFollowUpItems(corpus, report),
    ofAll: followUpFindingsOnAllItems(corpus, report),
  }));
  const outside = corpus.followUps.askedLater.flatMap(({ inspection: name, items }): AskedToImprove[] => {
    const inspection = findInspection(corpus.inspections, name);
    // Once its report is here, its own words say it.
    if (inspection?.authority !== id || (inspection.report && findReportInCorpus(corpus, inspection.report))) return [];
    return [{ kind: 'outside', day: inspectionDay(inspection), inspection, items }];
  });
  return [...held, ...outside].sort((a, b) => compareDays(b.day, a.day));
}
