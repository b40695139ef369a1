import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { isBefore } from '../../record/dates/day.ts';
import { inspectionDay, sortInspections, type Inspection } from '../../record/inspections/inspection.ts';
import { reportDay, type Report } from '../../record/reports/report.ts';

/** Pages ask for each of their paragraphs: to look through all inspections each time takes a hundredth of a build. */
const inspectionsByAuthority = oncePerCorpus(({ inspections }: Corpus) => Map.groupBy(inspections, ({ authority }) => authority));

/**
 * The graded inspections after a document, oldest first: of its authority, or of all authorities that took over from it.
 * A reader of an old report should know that there is a newer one.
 */
export function inspectionsInLaterHistory(corpus: Corpus, report: Report): Inspection[] {
  const { id, until, successors } = authorityInCorpus(corpus, report.authority);
  const heirs: readonly string[] = until ? successors : [];
  const day = report.inspected?.to ?? reportDay(report);
  // Inspections of one day stay in the order of the record.
  const theirs =
    heirs.length > 0
      ? corpus.inspections.filter(({ authority }) => authority === id || heirs.includes(authority))
      : (inspectionsByAuthority(corpus).get(id) ?? []);
  return sortInspections(theirs.filter((inspection) => inspection.report !== report.id && isBefore(day, inspectionDay(inspection))));
}
