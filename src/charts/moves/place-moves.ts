import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { GradeMove } from '../../questions/england/england.ts';
import { notJudgedOnItsOwn } from '../../questions/grades/describe-grades.ts';
import { grades, formatGradeShort, type Grade } from '../../record/grades/grade.ts';
import type { ChartSize } from '../chart.ts';
import { ringRadius, type Ring } from '../england/marked-authorities.ts';
import { textSize, type Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { spreadLayoutApart } from '../layout/spread-apart.ts';
import { layoutWordsWidth } from '../layout/words-width.ts';
import { wrapWordsInLayout } from '../layout/wrap-words.ts';

/** The moves from one grade to another, or to no grade: a square with an area in proportion to their number, which stands beside it. */
export interface MoveCell extends Point {
  to: Grade | null;
  kind: GradeMove['kind'];
  count: number;
  /** Half the side of the square. */
  half: number;
  /** The number of moves, to the right of the square. */
  label: Label;
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

/** The head of a column: the shape of the grade, and its name above. */
export interface MoveHead extends Point {
  to: Grade | null;
  labels: Label[];
}

/** The layout of moves: a row for each grade before, a column for each grade after, in SVG user units. */
export interface MovePanel {
  width: number;
  height: number;
  plot: { left: number; right: number };
  /** The font size of the numbers of moves. */
  fontSize: number;
  /** The heights of the rules above, between and below rows. */
  rules: number[];
  axis: Label;
  heads: MoveHead[];
  rows: MoveRow[];
}

/** The moves of a highlighted authority. */
export interface MarkedMoves {
  counted: boolean;
  colour: number;
  moves: readonly GradeMove[];
}

/**
 * Sizes of a panel. `left`: the room for the names of rows; on a phone they stand above their row instead, so that columns have room for theirs.
 * `largest`: the side of the largest square.
 */
const sizes = {
  wide: { width: 640, left: 92, right: 4, head: 74, row: 58, rowName: 0, largest: 50, fontSize: 14 },
  narrow: { width: 264, left: 0, right: 0, head: 96, row: 34, rowName: 20, largest: 26, fontSize: 13 },
} as const;
const labelLineHeight = 14;
/** The least distance of two rings, and the height of their row. */
const ringGap = 2 * ringRadius + 3;
const ringRoom = 2 * ringRadius + 5;
const columns = [...grades, null];

/** The scales of a panel, and its size. */
interface Scales {
  size: (typeof sizes)[ChartSize];
  column: number;
  xOf: (column: number) => number;
  sideOf: (count: number) => number;
}

/** Words for an inspection that gave no grade on a line: the grade had ended, or the subject was judged together with another. */
export const moveWithoutGrade = {
  ended: { kind: 'No longer graded', head: 'This grade had ended', column: 'Grade had ended', why: 'the grade had ended' },
  open: {
    kind: notJudgedOnItsOwn,
    head: 'No judgement of its own',
    column: notJudgedOnItsOwn,
    why: 'it was not judged on its own',
  },
} as const;

export type MoveWithoutGrade = (typeof moveWithoutGrade)[keyof typeof moveWithoutGrade];

/** The layout of the moves of all authorities, with rings for those of highlighted ones. */
export function placeMoves(
  moves: readonly GradeMove[],
  marked: readonly MarkedMoves[],
  chartSize: ChartSize,
  without: MoveWithoutGrade = moveWithoutGrade.ended,
): MovePanel {
  const scales = scalesOf(moves, chartSize);
  const { width, left, right, head, row, rowName } = scales.size;
  const rules: number[] = [head];
  const rows = grades.map((from) => {
    const top = rules.at(-1) ?? head;
    const rings = placeRings(marked, from, top + rowName + ringRadius + 4, scales);
    const ringsEnd = top + rowName + (rings.length > 0 ? ringRoom : 6);
    rules.push(ringsEnd + row);
    return placeRow(moves, from, { top, y: ringsEnd + row / 2, rings, without }, scales);
  });
  return {
    width,
    height: (rules.at(-1) ?? head) + 4,
    plot: { left, right: width - right },
    fontSize: scales.size.fontSize,
    rules,
    axis: { x: left + 2, y: 13, words: 'Grade at the next inspection:', anchor: 'start' },
    heads: columns.map((to, index) => placeHead(to ? formatGradeShort(to) : without.column, to, index, scales)),
    rows,
  };
}

/** The head of a column. Where columns are narrow, the name of every second one stands in a line of its own, so that no two run together. */
function placeHead(name: string, to: Grade | null, index: number, { size, column, xOf }: Scales): MoveHead {
  const isNarrow = layoutWordsWidth('Outstanding', textSize) > column;
  const lines = wrapWordsInLayout(name, isNarrow || layoutWordsWidth(name, textSize) > column ? 11 : name.length);
  const x = xOf(index);
  const y = size.head - 12;
  const last = y - 14 - (isNarrow && index % 2 === 0 ? labelLineHeight + 4 : 0);
  const half = Math.max(...lines.map((words) => layoutWordsWidth(words, textSize))) / 2;
  const middle = Math.min(Math.max(x, half), size.width - half);
  return {
    to,
    x,
    y,
    labels: lines.map((words, line) => ({
      x: roundInLayout(middle),
      y: last - (lines.length - 1 - line) * labelLineHeight,
      words,
      anchor: 'middle',
    })),
  };
}

function scalesOf(moves: readonly GradeMove[], chartSize: ChartSize): Scales {
  const size = sizes[chartSize];
  const column = (size.width - size.right - size.left) / columns.length;
  const largest = max(grades.flatMap((from) => columns.map((to) => countMoves(moves, from, to)))) ?? 0;
  return {
    size,
    column,
    xOf: (index) => roundInLayout(size.left + (index + 0.5) * column),
    sideOf: scaleSqrt([0, Math.max(1, largest)], [0, size.largest]),
  };
}

function countMoves(moves: readonly GradeMove[], from: Grade, to: Grade | null): number {
  return moves.filter((move) => move.from === from && move.to === to).length;
}

/** Where a row stands: its top, the middle of its squares, and its rings; and its words for moves to no grade. */
interface RowPlace {
  top: number;
  y: number;
  rings: readonly PlacedRing[];
  without: MoveWithoutGrade;
}

type PlacedRing = Ring & { to: Grade | null };

function placeRow(moves: readonly GradeMove[], from: Grade, { top, y, rings, without }: RowPlace, { size, xOf, sideOf }: Scales): MoveRow {
  const counts = columns.map(
    (to) => `${countMoves(moves, from, to)} to ${to ? formatGradeShort(to).toLowerCase() : `none, as ${without.why}`}`,
  );
  return {
    from,
    y,
    labels: placeRowName(from, top, y, size),
    cells: columns.map((to, index): MoveCell => {
      const count = countMoves(moves, from, to);
      const half = roundInLayout(sideOf(count) / 2);
      const words = String(count);
      // The square and its number stand together around the middle of the column.
      const length = 2 * half + (half > 0 ? 5 : 0) + layoutWordsWidth(words, size.fontSize, true);
      const start = xOf(index) - length / 2;
      const at = { x: roundInLayout(start + half), y };
      return {
        ...at,
        to,
        kind: kindOf(from, to),
        count,
        half,
        label: { x: roundInLayout(start + 2 * half + (half > 0 ? 5 : 0)), y: y + 5, words, anchor: 'start' },
        rings: rings.filter((ring) => ring.to === to),
      };
    }),
    words: `From ${formatGradeShort(from).toLowerCase()}: ${counts.join(', ')}`,
  };
}

/** The name of a row: left of the plot, or above the row's cells. */
function placeRowName(from: Grade, top: number, y: number, { left, rowName }: Scales['size']): Label[] {
  if (rowName > 0) return [{ x: 2, y: top + 15, words: `From ${formatGradeShort(from).toLowerCase()}`, anchor: 'start' }];
  return wrapWordsInLayout(`From ${formatGradeShort(from).toLowerCase()}`, 13).map((words, index, lines) => ({
    x: left - 10,
    y: y + 4 + (index - (lines.length - 1) / 2) * labelLineHeight,
    words,
    anchor: 'end',
  }));
}

function kindOf(from: Grade, to: Grade | null): GradeMove['kind'] {
  if (to === null) return 'ended';
  const change = grades.indexOf(to) - grades.indexOf(from);
  return change < 0 ? 'rose' : change > 0 ? 'fell' : 'stayed';
}

/** The rings of a row, above the squares of their moves: side by side where they would cover one another. */
function placeRings(marked: readonly MarkedMoves[], from: Grade, y: number, { size, xOf }: Scales): PlacedRing[] {
  const rings = columns.flatMap((to, column) =>
    marked.flatMap(({ counted, colour, moves }, index) =>
      countMoves(moves, from, to) > 0 ? [{ to, number: index + 1, colour, counted, x: xOf(column), y }] : [],
    ),
  );
  const places = spreadLayoutApart(
    rings.map(({ x }) => x),
    ringGap,
    [size.left + ringRadius + 1, size.width - ringRadius - 1],
  );
  return rings.map((ring, index) => ({ ...ring, x: roundInLayout(places[index] ?? ring.x) }));
}
