import type { Authority } from '../../record/authority.ts';
import type { Grade } from '../../record/grade.ts';
import type { GradePeriod } from '../../questions/grades/grade-history.ts';
import type { LinkedMark } from '../drawing/mark-link.ts';
import type { Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';

/** What an inspection said of a line of judgements, as the shape that its mark has. */
export type MarkShape = Grade | 'no-record' | 'not-judged';

/** A mark for one inspection. */
export interface Mark extends LinkedMark {
  shape: MarkShape;
  /** The year of the inspection: "2020". */
  year: string;
  /** Its grade and year beside it, where there is room: "Good 2020". */
  label: Label | null;
}

/** A stretch of a series without a gap: its path, its corners, and why and where it ends. */
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
  /** True for an authority that is shown for context only. */
  faint: boolean;
  segments: Segment[];
  marks: Mark[];
  /** The authority's name beside one of its marks. */
  label: Label | null;
}

/** A vertical line at a day on which a judgement changed, or on which an authority handed over to others. */
export interface ReferenceLine {
  x: number;
  /** It begins at its first line of words. */
  top: number;
  bottom: number;
  kind: 'judgement' | 'hand-over';
  /** The line style of the authorities that a hand-over concerns. */
  style: number | null;
  labels: Label[];
}

/** The years in which a framework held. `label` is null where its name doesn't fit. */
export interface FrameworkBand {
  from: number;
  to: number;
  top: number;
  bottom: number;
  label: Label | null;
}

/** An ungraded visit, on a row of its own. */
export interface VisitMark extends LinkedMark {
  style: number;
}

/** A numbered event, which is told beside the chart. */
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

/** One line of judgements, placed for one or several authorities. Units are SVG user units. */
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
