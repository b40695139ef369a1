import { compareDays, formatDay, formatPeriod, type Day } from '../dates/day.ts';
import type { Grade } from '../grades/grade.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { eventsSchema } from '../shapes/events.ts';
import type { inspectionsSchema } from '../shapes/inspections.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** A graded inspection of an authority. `judgements` holds only grades that were read in a source: none is inferred. */
export type Inspection = Omit<TypeOf<typeof inspectionsSchema>[number], 'judgements'> & {
  judgements: Record<string, Grade>;
  /** Judgements of which the report itself says that they were not judged. */
  notJudged?: string[] | undefined;
  /** The report, where this edition holds its words. */
  report?: string | undefined;
};

/** A focused or monitoring visit: a letter, no grades. */
export type Visit = Omit<TypeOf<typeof eventsSchema>['visits'][number], 'kind'> & {
  kind: Kind;
  to?: Day | undefined;
  report?: string | undefined;
};

/** Something that happened to an authority, or to inspection itself where `authorities` is empty. */
export type RecordedEvent = TypeOf<typeof eventsSchema>['events'][number];

/** The day of an inspection, for sorting and charts: its first day on site, or the day of publication if that is unknown. */
export function inspectionDay(inspection: Inspection): Day {
  return inspection.inspected?.from ?? inspection.published;
}

/** The dates of an inspection as readers see them: its days on site, or the day of publication if those are unknown. */
export function inspectionDatesInText(inspection: Inspection): string {
  return inspection.inspected ? formatPeriod(inspection.inspected) : formatDay(inspection.published);
}

/** The inspections sorted oldest first. */
export function sortInspections(inspections: readonly Inspection[]): Inspection[] {
  return [...inspections].sort((a, b) => compareDays(inspectionDay(a), inspectionDay(b)));
}

/** The key by which follow-ups name an inspection: `<authority>/<month in which it began>`. */
export function inspectionKey(inspection: Inspection): string {
  return `${inspection.authority}/${inspectionDay(inspection).slice(0, 7)}`;
}

/** The inspection with a key such as `kent/2026-05`, or undefined. */
export function findInspection(inspections: readonly Inspection[], name: string): Inspection | undefined {
  return inspections.find((inspection) => inspectionKey(inspection) === name);
}

/** The anchor of an inspection on the page of its authority: its first day on site, or the day of its report. */
export function inspectionAnchor(inspection: Inspection): string {
  return `inspected-${inspectionDay(inspection)}`;
}
