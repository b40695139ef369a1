/** A place in a drawing, in SVG user units. */
export interface Point {
  x: number;
  y: number;
}

/** The path of a straight line through points. */
export function layoutLinePath(points: readonly Point[]): string {
  return joinPoints(points);
}

/** The path of a step line through points: each value holds until the next point. */
export function layoutStepPath(points: readonly Point[]): string {
  return joinPoints(
    points.flatMap((point, index) => {
      const before = points[index - 1];
      return before ? [{ x: point.x, y: before.y }, point] : [point];
    }),
  );
}

/** A line through points; of a single point it is a dot. */
function joinPoints(points: readonly Point[]): string {
  if (points.length === 0) return '';
  return `M${points.map(({ x, y }) => `${x},${y}`).join('L')}${points.length === 1 ? 'Z' : ''}`;
}
