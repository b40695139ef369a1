import { curveStepAfter, line } from 'd3-shape';

/** A place in a drawing, in SVG user units. */
export interface Point {
  x: number;
  y: number;
}

const straight = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
);
const step = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveStepAfter);

/** The path of a straight line through points. */
export function linePath(points: readonly Point[]): string {
  return straight(points) ?? '';
}

/** The path of a step line through points: each value holds until the next point. */
export function stepPath(points: readonly Point[]): string {
  return step(points) ?? '';
}
