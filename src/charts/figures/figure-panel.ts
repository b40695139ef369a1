import type { LinkedMark } from '../drawing/mark-link.ts';
import type { Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';

/** A mark for one figure, linked to the paragraph that states it. */
export interface FigureMark extends LinkedMark {
  /** The path of its claimant's shape. */
  d: string;
  /** The number of the claimant in the series, from 0. */
  claimant: number;
  label: Label;
  /** The period that it is for, if that is longer than a month and a half. */
  span: { from: number; to: number } | null;
}

/** A mark for the comparator of a figure. */
export interface ComparatorMark extends Point {
  d: string;
  words: string;
  label: Label;
}

/** A tick of the value axis, with a grid line across the plot. */
export interface ValueTick {
  y: number;
  words: string;
}

/** A tick of the time axis. */
export interface YearTick {
  x: number;
  words: string;
}

/** The layout of one measure over time, in SVG user units. */
export interface FigurePanel {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: ValueTick[];
  years: YearTick[];
  /** A thin line through the figures of each claimant with more than one. */
  lines: { d: string; claimant: number }[];
  marks: FigureMark[];
  comparators: ComparatorMark[];
}
