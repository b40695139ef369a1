import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { isBefore } from '../../record/dates/day.ts';
import { inspectionDay, sortInspections, type Inspection } from '../../record/inspections/inspection.ts';
import { reportDay, type Report } from '../../record/reports/report.ts';

/**
 * The graded inspections after a document, oldest first: of its authority, or of all authorities that took over from it.
 * A reader of an old report should know that there is a newer one.
 */
export function inspectionsInLaterHistory(corpus: Corpus, report: Report): Inspection[] {
  const { id, until, successors } = authorityInCorpus(corpus, report.authority);
  const heirs: readonly string[] = until ? successors : [];
  const day = report.inspected?.to ?? reportDay(report);
  return sortInspections(
    corpus.inspections.filter(
      (inspection) =>
        (inspection.authority === id || heirs.includes(inspection.authority)) &&
        inspection.report !== report.id &&
        isBefore(day, inspectionDay(inspection)),
    ),
  );
}
