import { isOutsideAuthorityLife } from '../../record/authorities/authority.ts';
import type { Day } from '../../record/dates/day.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import { isGradedKind, isVisitKind } from '../../record/kinds/kinds.ts';
import { reportDay } from '../../record/reports/report.ts';
import { problem } from '../problems/index.ts';
import type { Problem } from '../problems/problem.ts';
import type { RecordRule } from './rule.ts';

/**
 * An authority is inspected and visited between its first and its last day. Reports and letters can be published later, and other documents can
 * speak of its area later.
 */
export const authorityLivesRule: RecordRule = ({ sources, listed, checked, files }) => {
  const { inspections, events } = sources;
  const linesOf = new Map(files.flatMap(({ report, lineOf }) => (report ? [[report, lineOf] as const] : [])));
  const days: { authority: string; day: Day; isOfVisit: boolean; file: string; line: number }[] = [
    ...listed.map((row, index) => ({
      authority: row.authority,
      day: inspectionDay(row),
      isOfVisit: row.inspected !== undefined,
      file: inspections.file,
      line: inspections.lineOf(index, row.inspected ? 'inspected' : 'published'),
    })),
    ...(events.value?.visits ?? []).map(({ authority, on }, index) => ({
      authority,
      day: on,
      isOfVisit: true,
      file: events.file,
      line: events.lineOf('visits', index, 'on'),
    })),
    ...checked
      .filter((report) => isGradedKind(report) || isVisitKind(report))
      .map((report) => ({
        authority: report.authority,
        day: reportDay(report),
        isOfVisit: report.inspected !== undefined,
        file: report.file,
        line: linesOf.get(report)?.(report.inspected ? 'inspected' : report.dated ? 'dated' : 'published') ?? 1,
      })),
  ];
  return days.flatMap(({ authority: id, day, isOfVisit, file, line }): Problem[] => {
    const authority = sources.authorities.value?.find((each) => each.id === id);
    const { name = id, from, until } = authority ?? {};
    if (day === '' || !isOutsideAuthorityLife(isOfVisit ? { from, until } : { from }, day)) return [];
    const life = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
    return [problem('authorities/outside-life', { file, line }, { day, name, life })];
  });
};

/** An authority whose documents are published here is one whose documents are read: lists and topics go by that. */
export const featuredRule: RecordRule = ({ sources: { authorities }, checked }) => {
  const list = authorities.value ?? [];
  const featured = new Set(list.flatMap(({ id, role }) => (role === 'featured' ? [id] : [])));
  return list.flatMap(({ id }, index): Problem[] => {
    const own = featured.has(id) ? undefined : checked.find(({ authority }) => authority === id);
    if (!own) return [];
    const place = { file: authorities.file, line: authorities.lineOf(index, 'role') };
    return [problem('authorities/context-with-documents', place, { id, report: own.id })];
  });
};
