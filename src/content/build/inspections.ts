import type { z } from 'zod';
import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import { canBeSameDay, firstDay } from '../../record/dates/day.ts';
import type { England } from '../../record/england.ts';
import { inspectionDay, sortInspections, type Inspection, type Visit } from '../../record/inspections/inspection.ts';
import { isVisitKind, type Kind } from '../../record/kinds/kinds.ts';
import { reportDay, type Report } from '../../record/reports/report.ts';
import type { eventsSchema } from '../../record/shapes/events.ts';

type ListedVisit = z.output<typeof eventsSchema>['visits'][number];

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
  const others = listed.filter((row) => !ofReports.some((other) => isSameContentInspection(other, row)));
  return sortInspections([...others, ...ofReports]);
}

/**
 * The inspections of the record, with those of its own authorities that only the list of England has: otherwise a grade or change would count as the
 * first, and an old report as the latest, on a page that lists more. A row without any grade, such as a review of a safeguarding board, is left out.
 */
export function buildContentInspectionsWithListed(
  own: readonly Inspection[],
  england: England,
  authorities: readonly { id: string }[],
): Inspection[] {
  const others = england.inspections.filter(
    (listed) =>
      authorities.some(({ id }) => id === listed.authority) &&
      Object.values(listed.given).some(Boolean) &&
      !own.some(
        (other) => isSameContentInspection(other, listed) || (other.authority === listed.authority && other.published === listed.published),
      ),
  );
  return sortInspections([...own, ...others]);
}

/** Whether two inspections are the same one, whose day one of them can give less exactly. */
export function isSameContentInspection(a: Inspection, b: Inspection): boolean {
  return a.authority === b.authority && a.framework === b.framework && canBeSameDay(inspectionDay(a), inspectionDay(b));
}

/** The visits of letters, and those of events.yml whose letter is not here, oldest first. A rule refuses kinds that are not known. */
export function buildContentJoinedVisits(listed: readonly ListedVisit[], reports: readonly Report[], kinds: readonly Kind[]): Visit[] {
  const letters = reports.filter(isVisitKind);
  const others = listed
    .filter((row) => !letters.some((letter) => compareContentVisit(row, letter) === 'same'))
    .flatMap((row) => {
      const kind = kinds.find(({ id }) => id === row.kind);
      return kind ? [{ ...stringsOfKeysInCamelCase(row), kind }] : [];
    });
  return [...others, ...letters.map(toVisit)].sort((a, b) => firstDay(a.on).localeCompare(firstDay(b.on)));
}

/**
 * Whether a letter is of a visit of events.yml: of the same authority and kind, and of the same day or month. A year alone does not say so, since there
 * can be several visits in a year.
 */
export function compareContentVisit({ authority, kind, on }: ListedVisit, letter: Report): 'same' | 'unsure' | 'other' {
  const day = reportDay(letter);
  if (letter.authority !== authority || letter.kind.id !== kind || !canBeSameDay(on, day)) return 'other';
  return on.length === 4 || day.length === 4 ? 'unsure' : 'same';
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
