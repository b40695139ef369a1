import { compareDays, formatDay, formatPeriod, type Day, type Period } from './day.ts';
import type { Grade } from './grade.ts';
import type { Kind } from './kinds.ts';

/** A graded inspection of an authority. `judgements` holds only grades that were read in a source: none is inferred. */
export interface Inspection {
  authority: string;
  framework: string;
  /** "standard" or "short", where the source says which. */
  length?: string | undefined;
  /** Days on site. Unknown for some early inspections. */
  inspected?: (Period & { words?: string | undefined }) | undefined;
  published: Day;
  judgements: Record<string, Grade>;
  /** Judgements of which the report itself says that they were not judged. */
  notJudged?: string[] | undefined;
  /** Why some judgements of the framework have no grade on record here. */
  gap?: string | undefined;
  leadInspector?: string | undefined;
  /** Ofsted's own file, or else the page where the grades were read. */
  url: string;
  /** Where the grades were read, when that was not Ofsted's own file. */
  readIn?: string | undefined;
  /** The report, where this edition holds its words. */
  report?: string | undefined;
}

/** A focused or monitoring visit: a letter, no grades. */
export interface Visit {
  authority: string;
  kind: Kind;
  on: Day;
  to?: Day | undefined;
  about: string;
  readIn?: string | undefined;
  report?: string | undefined;
}

/** Something that happened to an authority, or to inspection itself where `authorities` is empty. */
export interface RecordedEvent {
  on: Day;
  what: string;
  authorities: string[];
  /** Where we read of it. */
  readIn: string;
}

/** The day that decides an inspection's place in time: its first day on site, else its publication. */
export function dayOfInspection(inspection: Inspection): Day {
  return inspection.inspected?.from ?? inspection.published;
}

/** When an inspection was, as readers see it: its days on site, else its publication. */
export function formatInspectionDates(inspection: Inspection): string {
  return inspection.inspected ? formatPeriod(inspection.inspected) : formatDay(inspection.published);
}

/** Inspections, oldest first. */
export function sortInspections(inspections: readonly Inspection[]): Inspection[] {
  return [...inspections].sort((a, b) => compareDays(dayOfInspection(a), dayOfInspection(b)));
}

/** The name of an inspection in pairs: `<authority>/<the month in which it began>`. */
export function inspectionKey(inspection: Inspection): string {
  return `${inspection.authority}/${dayOfInspection(inspection).slice(0, 7)}`;
}

/** The inspection of a name such as `kent/2026-05`, if the record has it. */
export function findInspection(inspections: readonly Inspection[], name: string): Inspection | undefined {
  return inspections.find((inspection) => inspectionKey(inspection) === name);
}
