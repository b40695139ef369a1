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
  /** The year of the inspection: "2020". */
  year: string;
  /** Its grade and year, if there is space: "Good 2020". */
  label: Label | null;
}

/** A part of a series without a gap: its path, its points, and where and why it ends. */
export interface Segment extends Point {
  d: string;
  points: Point[];
  ended: GradePeriod['ended'];
}

/** The grades of one authority: a step line, with a gap where no grade is on record, and a mark for each inspection. */
export interface Series {
  authority: Authority;
  /** The number of its line style and colour, from 0. A predecessor and its successors share one. */
  style: number;
  /** True for an authority shown only for context. */
  faint: boolean;
  segments: Segment[];
  marks: Mark[];
  /** The authority's name beside one of its marks. */
  label: Label | null;
}

/** A vertical line at the day on which a judgement changed, or an authority handed over to others. */
export interface ReferenceLine {
  x: number;
  /** The top of the line, at its first line of text. */
  top: number;
  bottom: number;
  kind: 'judgement' | 'hand-over';
  /** The line style of the authorities in a hand-over. */
  style: number | null;
  labels: Label[];
}

/** The period of a framework. `label` is null if its name doesn't fit. */
export interface FrameworkBand {
  from: number;
  to: number;
  top: number;
  bottom: number;
  label: Label | null;
}

/** An ungraded visit, on the row of visits. */
export interface VisitMark extends LinkedMark {
  style: number;
}

/** A numbered event, which is described below the chart. */
export interface EventMark extends Point {
  words: string;
  number: number;
}

/** A row of the panel: a grade, or one of the states below the grades. */
export interface PanelRow {
  y: number;
  label: Label;
  grade: Grade | null;
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
  rows: PanelRow[];
  years: YearTick[];
  frameworks: FrameworkBand[];
  referenceLines: ReferenceLine[];
  series: Series[];
  visits: VisitMark[];
  events: EventMark[];
}
