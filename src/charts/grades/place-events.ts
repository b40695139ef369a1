import { reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import type { RecordedEvent, Visit } from '../../record/inspections/inspection.ts';
import type { LinkedMark } from '../drawing/mark-link.ts';
import { roundInLayout } from '../layout/round.ts';
import { spreadLayoutApart } from '../layout/spread-apart.ts';
import type { EventMark } from './grade-panel.ts';
import { describeGradesChartEvent, describeGradesVisitMark } from './mark-words.ts';
import type { BandScales, TimeScale } from './panel-scales.ts';

/** The least distance of two visits in their row. */
const visitGap = 6;
/** The least distance of two events in a row, and of two rows of them. */
const eventGap = 20;

/** The mark of each ungraded visit to an authority. */
export function placeGradesChartVisits(
  authority: Authority,
  visits: readonly Visit[],
  { at, rowAt, size, right }: BandScales,
): LinkedMark[] {
  const places = spreadLayoutApart(
    visits.map(({ on }) => at(on)),
    visitGap,
    [size.left, right],
  );
  return visits.map((visit, index) => ({
    x: roundInLayout(places[index] ?? at(visit.on)),
    y: roundInLayout(rowAt('visits')),
    words: describeGradesVisitMark(authority, visit),
    address: visit.report ? reportIdToPath(visit.report) : authority.ofstedPage,
  }));
}

/** A numbered mark for each event, oldest first, from `top` on. One that would cover another stands below it. */
export function placeGradeEvents(events: readonly RecordedEvent[], { at }: TimeScale, top: number): EventMark[] {
  const ends: number[] = [];
  return events.map((event, index) => {
    const x = at(event.on);
    const free = ends.findIndex((end) => x - end >= eventGap);
    const row = free === -1 ? ends.length : free;
    ends[row] = x;
    return { number: index + 1, x, y: roundInLayout(top + (row + 0.5) * eventGap), words: describeGradesChartEvent(event) };
  });
}
