import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { GradeMove } from '../../questions/england/england.ts';
import { grades, formatGradeShort, type Grade } from '../../record/grades/grade.ts';
import type { ChartSize } from '../chart.ts';
import type { Ring } from '../england/marked-authorities.ts';
import type { Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';
import { round } from '../layout/round.ts';
import { wrapWords } from '../layout/wrap-words.ts';

/** The moves from one grade to another, or to no grade: a square with an area in proportion to their number. */
export interface MoveCell extends Point {
  to: Grade | null;
  kind: GradeMove['kind'];
  count: number;
  /** Half the side of the square. */
  half: number;
  /** The highlighted authorities that made this move. */
  rings: Ring[];
}

/** The moves from one grade. `y` is the middle of the row. */
export interface MoveRow {
  from: Grade;
  y: number;
  /** The name of the grade, one label a line. */
  labels: Label[];
  cells: MoveCell[];
  words: string;
}

/** The head of a column. `words` is null if there is space only for the grade's shape. */
export interface MoveHead extends Point {
  to: Grade | null;
  words: string | null;
}

/** The layout of moves: a row for each grade before, a column for each grade after, in SVG user units. */
export interface MovePanel {
  width: number;
  height: number;
  plot: { left: number; right: number };
  axis: Label;
  heads: MoveHead[];
  rows: MoveRow[];
}

/** The moves of a highlighted authority. */
export interface MarkedMoves {
  counted: boolean;
  moves: readonly GradeMove[];
}

/** Sizes of a panel. `largest`: the side of the largest square. */
const sizes = {
  wide: { width: 880, left: 150, right: 10, top: 62, row: 76, largest: 60, ring: 9 },
  narrow: { width: 360, left: 86, right: 0, top: 50, row: 62, largest: 40, ring: 8 },
} as const;
const labelLineHeight = 15;
const columns = [...grades, null];

/** The scales of a panel, and its size. */
interface Scales {
  size: (typeof sizes)[ChartSize];
  column: number;
  xOf: (column: number) => number;
  sideOf: (count: number) => number;
}

/** The layout of the moves of all authorities, with rings for those of highlighted ones. */
export function placeMoves(moves: readonly GradeMove[], marked: readonly MarkedMoves[], chartSize: ChartSize): MovePanel {
  const scales = scalesOf(moves, chartSize);
  const { width, left, right, top, row } = scales.size;
  return {
    width,
    height: top + grades.length * row + 4,
    plot: { left, right: width - right },
    axis: { x: left, y: 16, words: 'To, at the next inspection', anchor: 'start' },
    heads: columns.map((to, index) => ({
      to,
      x: scales.xOf(index),
      y: top - 14,
      words: chartSize === 'wide' ? (to ? formatGradeShort(to) : 'No such grade') : null,
    })),
    rows: grades.map((from, index) => placeRow(moves, marked, from, top + (index + 0.5) * row, scales)),
  };
}

function scalesOf(moves: readonly GradeMove[], chartSize: ChartSize): Scales {
  const size = sizes[chartSize];
  const column = (size.width - size.right - size.left) / columns.length;
  const largest = max(grades.flatMap((from) => columns.map((to) => countMoves(moves, from, to)))) ?? 0;
  return {
    size,
    column,
    xOf: (index) => round(size.left + (index + 0.5) * column),
    sideOf: scaleSqrt([0, Math.max(1, largest)], [0, size.largest]),
  };
}

function countMoves(moves: readonly GradeMove[], from: Grade, to: Grade | null): number {
  return moves.filter((move) => move.from === from && move.to === to).length;
}

function placeRow(moves: readonly GradeMove[], marked: readonly MarkedMoves[], from: Grade, y: number, scales: Scales): MoveRow {
  const counts = columns.map((to) => `${countMoves(moves, from, to)} to ${to ? formatGradeShort(to).toLowerCase() : 'no such grade'}`);
  return {
    from,
    y,
    labels: wrapWords(formatGradeShort(from), 12).map((words, index, lines) => ({
      x: scales.size.left - 10,
      y: y + 4 + (index - (lines.length - 1) / 2) * labelLineHeight,
      words,
      anchor: 'end',
    })),
    cells: columns.map((to, index): MoveCell => {
      const count = countMoves(moves, from, to);
      const at = { x: scales.xOf(index), y };
      return {
        ...at,
        to,
        kind: kindOf(from, to),
        count,
        half: round(scales.sideOf(count) / 2),
        rings: placeRings(marked, from, to, at, scales),
      };
    }),
    words: `From ${formatGradeShort(from).toLowerCase()}: ${counts.join(', ')}`,
  };
}

function kindOf(from: Grade, to: Grade | null): GradeMove['kind'] {
  if (to === null) return 'ended';
  const change = grades.indexOf(to) - grades.indexOf(from);
  return change < 0 ? 'rose' : change > 0 ? 'fell' : 'stayed';
}

/** The rings of a cell, one under another in its top right corner. */
function placeRings(marked: readonly MarkedMoves[], from: Grade, to: Grade | null, { x, y }: Point, { size, column }: Scales): Ring[] {
  return marked
    .flatMap(({ counted, moves }, index) => (countMoves(moves, from, to) > 0 ? [{ number: index + 1, counted }] : []))
    .map((ring, index) => ({
      ...ring,
      x: round(x + column / 2 - size.ring - 3),
      y: round(y - size.row / 2 + size.ring + 3 + index * (2 * size.ring + 1)),
    }));
}
