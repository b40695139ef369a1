import { compareDays, type Day } from '../../record/dates/day.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import type { ChartSize } from '../chart.ts';
import { roundInLayout } from '../layout/round.ts';
import { dateInLayout, layoutFullYearLabel, layoutShortYearLabel, layoutStartOfYear } from '../layout/time.ts';
import type { PanelFacts } from './panel-facts.ts';

/**
 * Sizes of a panel. `left`: the room for the names of rows; `longest`: the room for one line of such a name. `yearRoom`: the least distance of two years
 * that are named below. `nameYear`: a year as it is written there and beside marks.
 */
const sizes = {
  wide: { width: 640, left: 142, rightMargin: 18, rowHeight: 24, longest: 134, yearRoom: 33, nameYear: layoutFullYearLabel },
  narrow: { width: 264, left: 84, rightMargin: 12, rowHeight: 28, longest: 76, yearRoom: 25, nameYear: layoutShortYearLabel },
} as const;

/** The measures of a panel at one size. */
export type PanelSize = (typeof sizes)[ChartSize];

/** The rows of a band from top to bottom: the grades, then states without a grade, and visits. */
export type RowId = Grade | 'not-judged' | 'no-record' | 'visits';

/**
 * The horizontal scale of a panel, the same for all of its bands. It is our own arithmetic, because panels are also placed in browsers: the scales
 * of D3 would make the script of such a page 7 kB larger.
 */
export interface TimeScale {
  size: PanelSize;
  /** The right edge of the plot. */
  right: number;
  /** The first days of the first year and of the year after the last. */
  domain: [Date, Date];
  /** The x position of a date. */
  scale: (date: Date) => number;
  /** The x position of a day. Days before the first year are at the left edge. */
  at: (day: Day) => number;
}

/** The scales of the band of one authority. */
export interface BandScales extends TimeScale {
  top: number;
  bottom: number;
  rowIds: RowId[];
  rowAt: (row: RowId) => number;
}

/** Room above the middle of a band's first row and below that of its last: more if marks with labels stand there. */
const rowRoom = { empty: 12, full: 26 };
/** The height that each further line of an authority's name needs above its line. */
export const nameLineHeight = 15;

/** The time scale of a panel: from the year of its first inspection or visit to the end of the edition's year. */
export function gradeTimeScaleOf({ paths, visits }: PanelFacts, edition: Day, chartSize: ChartSize): TimeScale {
  const size = sizes[chartSize];
  const right = size.width - size.rightMargin;
  const days = [
    edition,
    ...paths.flatMap(({ findings }) => findings.map(({ inspection }) => inspectionDay(inspection))),
    ...visits.map(({ on }) => on),
  ];
  const [first = edition] = days.sort(compareDays);
  const domain: [Date, Date] = [
    layoutStartOfYear(dateInLayout(first).getUTCFullYear()),
    layoutStartOfYear(dateInLayout(edition).getUTCFullYear() + 1),
  ];
  const [start, end] = domain.map(Number) as [number, number];
  const scale = (date: Date) => size.left + ((Number(date) - start) / (end - start)) * (right - size.left);
  return { size, right, domain, scale, at: (day) => roundInLayout(Math.max(size.left, scale(dateInLayout(day)))) };
}

/** The scales of a band that begins at `top`. `used` are the rows with marks, `nameLines` the lines of the name, which may stand above them. */
export function gradeBandScales(time: TimeScale, top: number, used: ReadonlySet<RowId>, nameLines: number): BandScales {
  const { rowHeight } = time.size;
  const rowIds: RowId[] = [...grades, ...(['not-judged', 'no-record', 'visits'] as const).filter((row) => used.has(row))];
  const roomAt = (row: RowId | undefined) => (row && used.has(row) && row !== 'visits' ? rowRoom.full : rowRoom.empty);
  const firstRow = top + roomAt(rowIds[0]) + (nameLines - 1) * nameLineHeight;
  const rowAt = (row: RowId) => firstRow + rowIds.indexOf(row) * rowHeight;
  const bottom = firstRow + (rowIds.length - 1) * rowHeight + roomAt(rowIds.at(-1));
  return { ...time, top, bottom, rowIds, rowAt };
}
