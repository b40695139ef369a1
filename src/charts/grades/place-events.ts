import { reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import type { RecordedEvent, Visit } from '../../record/inspections/inspection.ts';
import type { LinkedMark } from '../drawing/mark-link.ts';
import { roundInLayout } from '../layout/round.ts';
import type { EventMark } from './grade-panel.ts';
import { describeGradesChartEvent, describeGradesVisitMark } from './mark-words.ts';
import type { BandScales, TimeScale } from './panel-scales.ts';

/** The least distance of two visits in one row. */
const visitGap = 12;
/** The distance of two rows of visits: the height of their strokes, and room between. */
export const visitRowHeight = 17;
/** The least distance of two events in a row, and of two rows of them. */
const eventGap = 20;

/** The row of each of some days, from 0: a mark at its own day that would lie too near to one before stands in a row below. */
function rowsOfMarks(places: readonly number[], gap: number): number[] {
  const rows: number[] = [];
  const ends: number[] = [];
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  for (const index of order) {
    const x = places[index] ?? 0;
    const free = ends.findIndex((end) => x - end >= gap);
    const row = free === -1 ? ends.length : free;
    ends[row] = x;
    rows[index] = row;
  }
  return rows;
}

/** The row of each visit in the rows of visits of a band. */
export function rowsOfGradesChartVisits(visits: readonly Visit[], { at }: TimeScale): number[] {
  return rowsOfMarks(
    visits.map(({ on }) => at(on)),
    visitGap,
  );
}

/** The mark of each ungraded visit to an authority, at its day. Visits too near to one another stand one below another. */
export function placeGradesChartVisits(authority: Authority, visits: readonly Visit[], scales: BandScales): LinkedMark[] {
  const rows = rowsOfGradesChartVisits(visits, scales);
  return visits.map((visit, index) => ({
    x: scales.at(visit.on),
    y: roundInLayout(scales.rowAt('visits') + (rows[index] ?? 0) * visitRowHeight),
    words: describeGradesVisitMark(authority, visit),
    address: visit.report ? reportIdToPath(visit.report) : authority.ofstedPage,
  }));
}

/** A numbered mark for each event, oldest first, from `top` on. One that would cover another stands below it. */
export function placeGradeEvents(events: readonly RecordedEvent[], { at }: TimeScale, top: number): EventMark[] {
  const places = events.map(({ on }) => at(on));
  const rows = rowsOfMarks(places, eventGap);
  return events.map((event, index) => ({
    number: index + 1,
    x: places[index] ?? 0,
    y: roundInLayout(top + ((rows[index] ?? 0) + 0.5) * eventGap),
    words: describeGradesChartEvent(event),
  }));
}
