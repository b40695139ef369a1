import type { LinkedMark } from '../drawing/mark-link.ts';
import type { Point } from '../layout/path.ts';
import type { FigureLabel } from './figure-labels.ts';

/** A mark for one figure, linked to the paragraph that states it. */
export interface FigureMark extends LinkedMark {
  /** The path of its claimant's shape. */
  d: string;
  /** The number of the claimant in the series, from 0. */
  claimant: number;
  label: FigureLabel;
  /** The period that it is for, if its source gives both ends and it is longer than a month and a half. */
  span: { from: number; to: number } | null;
}

/** A mark for the comparator of a figure. */
export interface ComparatorMark extends Point {
  d: string;
  words: string;
  label: FigureLabel;
}

/** A tick of the value axis, with a grid line across the plot. */
export interface ValueTick {
  y: number;
  words: string;
}

/** A year of the time axis, from its turn to the next. Its number stands at its middle. */
export interface YearTick {
  from: number;
  to: number;
  words: string;
}

/** Where figures stand whose source gives no date: apart from the time axis, in the order of the series. */
export interface UndatedPart {
  left: number;
  right: number;
  words: string;
}

/** The layout of one measure over time, in SVG user units. */
export interface FigurePanel {
  /** The number of the colour of its authority, from 0. */
  colour: number;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: ValueTick[];
  years: YearTick[];
  undated: UndatedPart | null;
  /** Thin lines, each through the figures of one claimant that are for like periods. */
  lines: { d: string; claimant: number }[];
  marks: FigureMark[];
  comparators: ComparatorMark[];
}
