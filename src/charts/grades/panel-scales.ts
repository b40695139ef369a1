import { min } from 'd3-array';
import { utcYear } from 'd3-time';
import type { Authority } from '../../record/authorities/authority.ts';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import type { ChartSize } from '../chart.ts';
import { round } from '../layout/round.ts';
import { dateOf } from '../layout/time.ts';
import type { PanelFacts } from './panel-facts.ts';

/** Sizes of a panel. `every`: years between two ticks. `character`: the mean width of a character. `inside`: row labels are inside the plot. */
const sizes = {
  wide: { width: 880, left: 150, rightMargin: 46, rowHeight: 48, every: 1, character: 6.7, inside: false },
  narrow: { width: 340, left: 10, rightMargin: 12, rowHeight: 50, every: 2, character: 6.3, inside: true },
} as const;

/** The measures of a panel at one size. */
export type PanelSize = (typeof sizes)[ChartSize];

/** The rows of a panel from top to bottom: the grades, then states without a grade, visits and events. */
export type RowId = Grade | 'not-judged' | 'no-record' | 'visits' | 'events';

/**
 * The horizontal scale of a panel. It is made first, because it decides the height of the text above the plot. It is our own arithmetic,
 * because panels are also placed in browsers: the scales of D3 would make the script of such a page 7 kB larger.
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

/** The scales of a panel, which position everything in it. */
export interface PanelScales extends TimeScale {
  plot: { left: number; right: number; top: number; bottom: number };
  rowIds: RowId[];
  rowAt: (row: RowId) => number;
  /** The line style number of an authority. */
  styleOf: (authority: Authority) => number;
  /** The offset of an authority's line from the middle of a row, so that lines on one grade don't overlap. */
  laneOf: (authority: Authority) => number;
}

/** The time scale of a panel: from the year of its first inspection or visit to the end of the edition's year. */
export function gradeTimeScaleOf({ paths, visits }: PanelFacts, edition: Day, chartSize: ChartSize): TimeScale {
  const size = sizes[chartSize];
  const right = size.width - size.rightMargin;
  const days = [
    edition,
    ...paths.flatMap(({ findings }) => findings.map(({ inspection }) => inspectionDay(inspection))),
    ...visits.map(({ on }) => on),
  ];
  const first = dateOf(min(days, firstDay) ?? edition);
  const domain: [Date, Date] = [utcYear.floor(first), utcYear.offset(utcYear.floor(dateOf(edition)), 1)];
  const [start, end] = domain.map(Number) as [number, number];
  const scale = (date: Date) => size.left + ((Number(date) - start) / (end - start)) * (right - size.left);
  return { size, right, domain, scale, at: (day) => round(Math.max(size.left, scale(dateOf(day)))) };
}

/** The scales of a panel with the top of its plot at `top`. */
export function gradePanelScales(facts: PanelFacts, time: TimeScale, top: number): PanelScales {
  const { left, rowHeight } = time.size;
  const rowIds = rowsOf(facts);
  const bottom = top + rowIds.length * rowHeight;
  return {
    ...time,
    plot: { left, right: time.right, top, bottom },
    rowIds,
    rowAt: (row) => top + (rowIds.indexOf(row) + 0.5) * rowHeight,
    styleOf: (authority) => styleIn(facts, authority),
    laneOf: (authority) => laneIn(facts, authority),
  };
}

function rowsOf({ states, visits, events }: PanelFacts): RowId[] {
  return [
    ...grades,
    ...(['not-judged', 'no-record'] as const).filter((state) => states.has(state)),
    ...(visits.length > 0 ? (['visits'] as const) : []),
    ...(events.length > 0 ? (['events'] as const) : []),
  ];
}

function styleIn({ families }: PanelFacts, authority: Authority): number {
  return families.findIndex((family) => family.includes(authority));
}

/** Lineages are 13 units apart. The second successor is 7 units below the first, because both have the style of their predecessor. */
function laneIn(facts: PanelFacts, authority: Authority): number {
  const { families } = facts;
  const family = styleIn(facts, authority);
  const inFamily = families[family]?.indexOf(authority) ?? 0;
  const spread = families.length > 1 ? (family - (families.length - 1) / 2) * 13 : 0;
  return spread + (inFamily > 1 ? 7 : 0);
}
