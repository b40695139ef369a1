import type { Grade } from '../../record/grades/grade.ts';
import type { Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';

/** A corner of an outline. */
type Corner = readonly [x: number, y: number];

/** Corners around 0,0 at the given distances in turn, the first one at the top, clockwise. */
function cornersAround(count: number, ...distances: readonly number[]): Corner[] {
  return Array.from({ length: count }, (_, index): Corner => {
    const [angle, distance] = [(index / count) * 2 * Math.PI, distances[index % distances.length] ?? 0];
    return [Math.sin(angle) * distance, -Math.cos(angle) * distance];
  });
}

/** The corners of a plus sign whose arms are `arm` wide, from the left one clockwise. */
function plusCorners(arm: number): Corner[] {
  const [half, end] = [arm / 2, arm * 1.5];
  const quarter: Corner[] = [
    [-end, -half],
    [-half, -half],
    [-half, -end],
  ];
  const turn = ([x, y]: Corner): Corner => [-y, x];
  const second = quarter.map(turn);
  const third = second.map(turn);
  return [...quarter, ...second, ...third, ...third.map(turn)];
}

const outline = (corners: readonly Corner[], at: Point) =>
  `M${corners.map(([x, y]) => `${roundInLayout(at.x + x)},${roundInLayout(at.y + y)}`).join('L')}Z`;

const starInside = Math.sin(Math.PI / 10) / Math.sin((Math.PI * 3) / 10);

const outlines: Record<Grade | 'no-record' | 'not-judged', (area: number, at: Point) => string> = {
  outstanding: (area, at) => {
    const outer = Math.sqrt(area / (5 * starInside * Math.sin(Math.PI / 5)));
    return outline(cornersAround(10, outer, outer * starInside), at);
  },
  good: (area, { x, y }) => {
    const r = roundInLayout(Math.sqrt(area / Math.PI));
    const [left, right] = [roundInLayout(x - r), roundInLayout(x + r)];
    return `M${right},${y}A${r},${r},0,1,1,${left},${y}A${r},${r},0,1,1,${right},${y}`;
  },
  'requires-improvement': (area, at) => outline(cornersAround(3, Math.sqrt((area * 4) / (3 * Math.sqrt(3)))), at),
  inadequate: (area, at) => {
    const half = Math.sqrt(area) / 2;
    const corners: Corner[] = [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
    return outline(corners, at);
  },
  'no-record': (area, at) => {
    const high = Math.sqrt((area * Math.sqrt(3)) / 2);
    return outline(cornersAround(4, high, high / Math.sqrt(3)), at);
  },
  'not-judged': (area, at) => outline(plusCorners(Math.sqrt(area / 5)), at),
};

/**
 * The path of a grade's shape around a point, 0,0 unless it is given, with an area in square units. Grades differ by shape, not only by colour. These are the symbols of
 * D3 (a test compares them), without its script of 4 kB: browsers draw them too.
 */
export function drawingOfGradeShape(grade: Grade | 'no-record' | 'not-judged', area = 110, at: Point = { x: 0, y: 0 }): string {
  return outlines[grade](area, at);
}
