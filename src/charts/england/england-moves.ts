import { scaleSqrt } from 'd3-scale';
import type { GradeMove } from '../../questions/england/england.ts';
import { grades, shortenGrade, type Grade } from '../../record/grade.ts';
import { round } from '../drawing/drawing.ts';

/** One move: from a grade to one, or to none: a square as large as there are such moves. */
export interface MoveCell {
  to: Grade | null;
  kind: GradeMove['kind'];
  count: number;
  x: number;
  y: number;
  /** Half the side of the square. */
  half: number;
  /** The numbers of marked authorities that made it. */
  rings: { x: number; y: number; number: number; counted: boolean }[];
}

/** The moves from one grade. */
export interface MoveRow {
  from: Grade;
  label: { x: number; y: number; words: string };
  y: number;
  cells: MoveCell[];
  words: string;
}

/** From which grade to which: a row for each grade before, a column for each after. Units are SVG user units. */
export interface MovePanel {
  width: number;
  height: number;
  heads: { to: Grade | null; x: number; y: number; words: string | null }[];
  rows: MoveRow[];
  plot: { left: number; right: number; top: number; bottom: number };
  /** Says which way is which. */
  axis: { x: number; y: number; words: string };
}

/** A marked authority's moves. */
export interface MarkedMoves {
  counted: boolean;
  moves: readonly GradeMove[];
}

const sizes = {
  wide: { width: 880, left: 150, right: 10, top: 62, row: 76, most: 60, ring: 9 },
  narrow: { width: 360, left: 86, right: 0, top: 50, row: 62, most: 40, ring: 8 },
} as const;

/** Places the moves of all authorities, and those of the marked ones. */
export function placeMoves(moves: readonly GradeMove[], marked: readonly MarkedMoves[], size: 'wide' | 'narrow'): MovePanel {
  const { width, left, right, top, row, most, ring } = sizes[size];
  const columns = [...grades, null];
  const column = (width - right - left) / columns.length;
  const count = (from: Grade, to: Grade | null) => moves.filter((move) => move.from === from && move.to === to).length;
  const largest = Math.max(1, ...grades.flatMap((from) => columns.map((to) => count(from, to))));
  const side = scaleSqrt([0, largest], [0, most]);
  const middle = (index: number) => round(left + (index + 0.5) * column);
  return {
    width,
    height: top + grades.length * row + 4,
    plot: { left, right: width - right, top, bottom: top + grades.length * row },
    axis: { x: left, y: 16, words: 'To, at the next inspection' },
    heads: columns.map((to, index) => ({
      to,
      x: middle(index),
      y: top - 14,
      words: size === 'wide' ? (to ? shortenGrade(to) : 'No such grade') : null,
    })),
    rows: grades.map((from, down): MoveRow => {
      const y = top + (down + 0.5) * row;
      return {
        from,
        y,
        label: { x: left - 10, y: y + 4, words: shortenGrade(from) },
        cells: columns.map((to, across): MoveCell => {
          const many = count(from, to);
          const x = middle(across);
          const here = marked.flatMap((each, index) =>
            each.moves.some((move) => move.from === from && move.to === to) ? [{ number: index + 1, counted: each.counted }] : [],
          );
          return {
            to,
            kind: to === null ? 'ended' : across < down ? 'rose' : across > down ? 'fell' : 'stayed',
            count: many,
            x,
            y,
            half: round(side(many) / 2),
            rings: here.map((each, index) => ({
              ...each,
              x: round(x + column / 2 - ring - 3),
              y: round(y - row / 2 + ring + 3 + index * (2 * ring + 1)),
            })),
          };
        }),
        words: `From ${shortenGrade(from).toLowerCase()}: ${columns
          .map((to) => `${count(from, to)} to ${to ? shortenGrade(to).toLowerCase() : 'no such grade'}`)
          .join(', ')}`,
      };
    }),
  };
}
