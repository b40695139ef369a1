import type { z } from 'zod';
import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import { firstDay, isBefore } from '../../record/dates/day.ts';
import { inspectionDay, sortInspections, type Inspection, type Visit } from '../../record/inspections/inspection.ts';
import { isVisitKind, type Kind } from '../../record/kinds/kinds.ts';
import { reportDay, type Report } from '../../record/reports/report.ts';
import type { eventsSchema } from '../../record/shapes/events.ts';

/** The inspection that a report is of, if it is of one. */
export function buildContentInspection(report: Report): Inspection | undefined {
  if (!report.framework || !report.published) return undefined;
  return {
    authority: report.authority,
    framework: report.framework,
    length: report.length,
    inspected: report.inspected,
    published: report.published,
    judgements: report.judgements,
    ...(report.notJudged && { notJudged: report.notJudged }),
    leadInspector: report.leadInspector,
    url: report.source.url,
    report: report.id,
  };
}

/** The inspections of reports, with those of the list that no report is of. */
export function buildContentJoinedInspections(listed: readonly Inspection[], reports: readonly Report[]): Inspection[] {
  const ofReports = reports.map(buildContentInspection).filter((inspection) => inspection !== undefined);
  const others = listed.filter((row) => !ofReports.some((other) => other.authority === row.authority && isSameInspection(other, row)));
  return sortInspections([...others, ...ofReports]);
}

function isSameInspection(a: Inspection, b: Inspection): boolean {
  const [one, other] = [inspectionDay(a), inspectionDay(b)];
  return a.framework === b.framework && !isBefore(one, other) && !isBefore(other, one);
}

/** The visits of letters, and those of events.yml whose letter is not here, oldest first. A rule refuses kinds that are not known. */
export function buildContentJoinedVisits(
  listed: z.output<typeof eventsSchema>['visits'],
  reports: readonly Report[],
  kinds: readonly Kind[],
): Visit[] {
  const ofEvents = listed.flatMap((row) => {
    const kind = kinds.find(({ id }) => id === row.kind);
    return kind ? [{ ...stringsOfKeysInCamelCase(row), kind }] : [];
  });
  const ofLetters = reports.filter(isVisitKind).map(toVisit);
  const others = ofEvents.filter((row) => !ofLetters.some((letter) => isSameVisit(letter, row)));
  return [...others, ...ofLetters].sort((a, b) => firstDay(a.on).localeCompare(firstDay(b.on)));
}

function isSameVisit(a: Visit, b: Visit): boolean {
  return a.authority === b.authority && a.kind.id === b.kind.id && !isBefore(a.on, b.on) && !isBefore(b.on, a.on);
}

function toVisit(report: Report): Visit {
  return {
    authority: report.authority,
    kind: report.kind,
    on: reportDay(report),
    to: report.inspected?.to,
    about: report.subject ?? '',
    report: report.id,
  };
}
