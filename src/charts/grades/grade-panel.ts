import type { Authority } from '../../record/authorities/authority.ts';
import type { Grade } from '../../record/grades/grade.ts';
import type { GradePeriod } from '../../questions/grades/grade-history.ts';
import type { LinkedMark } from '../drawing/mark-link.ts';
import type { Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';

/** The result of an inspection on a line of judgements, which decides the shape of its mark. */
export type MarkShape = Grade | 'no-record' | 'not-judged';

/** A mark for one inspection. */
export interface Mark extends LinkedMark {
  shape: MarkShape;
  /** The year of the inspection: "2020", or "’20" on a phone. */
  year: string;
  /** The year beside the mark, if there is space. */
  label: Label | null;
}

/** A part of a series without a gap: its path, its points, and where and why it ends. */
export interface Segment extends Point {
  d: string;
  points: Point[];
  ended: GradePeriod['ended'];
}

/** A row of a band: a grade, or one of the states below the grades. Its label has one line or more. */
export interface PanelRow {
  y: number;
  labels: Label[];
  grade: Grade | null;
}

/**
 * The grades of one authority, in a band of their own that no other series enters: rows, a step line with a gap where no grade is on record,
 * a mark for each inspection, and the authority's visits.
 */
export interface Series {
  authority: Authority;
  /** The number of its authority's colour, from 0. */
  colour: number;
  top: number;
  bottom: number;
  rows: PanelRow[];
  segments: Segment[];
  marks: Mark[];
  visits: LinkedMark[];
  /** The authority's name at its line, in one line of words or more. */
  label: Label[];
}

/** The vertical line of a moment, in the stretches where it is drawn, with its words above. */
export interface ReferenceLine {
  x: number;
  /** A day on which a judgement changed, or an authority handed over to others. */
  kind: 'judgement' | 'hand-over';
  stretches: { top: number; bottom: number }[];
  labels: Label[];
}

/** The period of a framework. `label` is null if its name doesn't fit. */
export interface FrameworkBand {
  from: number;
  to: number;
  label: Label | null;
}

/** A numbered event, which is described below the chart. */
export interface EventMark extends Point {
  words: string;
  number: number;
}

/** A tick of the time axis. */
export interface YearTick {
  x: number;
  top: number;
  bottom: number;
  label: Label;
}

/** The layout of one line of judgements for one or more authorities, in SVG user units. */
export interface GradePanel {
  line: string;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  years: YearTick[];
  frameworks: FrameworkBand[];
  referenceLines: ReferenceLine[];
  series: Series[];
  /** The row of events, if there are any. */
  eventRow: PanelRow | null;
  events: EventMark[];
}
