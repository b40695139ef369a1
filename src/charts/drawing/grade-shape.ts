import type { Grade } from '../../record/grades/grade.ts';
import { round } from '../layout/round.ts';

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

const outline = (corners: readonly Corner[]) => `M${corners.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;

const starInside = Math.sin(Math.PI / 10) / Math.sin((Math.PI * 3) / 10);

const outlines: Record<Grade | 'no-record' | 'not-judged', (area: number) => string> = {
  outstanding: (area) => {
    const outer = Math.sqrt(area / (5 * starInside * Math.sin(Math.PI / 5)));
    return outline(cornersAround(10, outer, outer * starInside));
  },
  good: (area) => {
    const r = round(Math.sqrt(area / Math.PI));
    return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0`;
  },
  'requires-improvement': (area) => outline(cornersAround(3, Math.sqrt((area * 4) / (3 * Math.sqrt(3))))),
  inadequate: (area) => {
    const half = Math.sqrt(area) / 2;
    return outline([
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ]);
  },
  'no-record': (area) => {
    const high = Math.sqrt((area * Math.sqrt(3)) / 2);
    return outline(cornersAround(4, high, high / Math.sqrt(3)));
  },
  'not-judged': (area) => outline(plusCorners(Math.sqrt(area / 5))),
};

/**
 * The path of a grade's shape around 0,0 with an area in square units. Grades differ by shape, not only by colour. These are the symbols of
 * D3 (a test compares them), without its script of 4 kB: browsers draw them too.
 */
export function gradeShape(grade: Grade | 'no-record' | 'not-judged', area = 110): string {
  return outlines[grade](area);
}
