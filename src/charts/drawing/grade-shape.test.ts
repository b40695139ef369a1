import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import { describe, expect, it } from 'vitest';
import { drawingOfGradeShape } from './grade-shape.ts';

/** The corners of an outline, clockwise from the top, in whatever way its edges are written. */
function cornersOf(path: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  const corners = [...path.matchAll(/([MLhv])(-?[\d.]+)(?:,(-?[\d.]+))?/g)].map(([, step, first, second]): [number, number] => {
    if (step === 'h') x += Number(first);
    else if (step === 'v') y += Number(first);
    else [x, y] = [Number(first), Number(second)];
    return [x, y];
  });
  const angle = ([across, down]: [number, number]) => Math.atan2(-across, down - 0.01);
  return corners.sort((one, other) => angle(one) - angle(other));
}

describe('the shape of a grade', () => {
  it.each([
    ['outstanding', symbolStar],
    ['requires-improvement', symbolTriangle],
    ['inadequate', symbolSquare],
    ['no-record', symbolDiamond],
    ['not-judged', symbolCross],
  ] as const)('%s has the corners of the symbol of D3 with the same area', (grade, type) => {
    for (const area of [80, 90, 110]) {
      const [own, theirs] = [cornersOf(drawingOfGradeShape(grade, area)), cornersOf(symbol(type, area).digits(3)() ?? '')];
      expect(own.length).toBe(theirs.length);
      const furthest = Math.max(
        ...own.flatMap(([x, y], at) => [Math.abs(x - (theirs[at]?.[0] ?? 99)), Math.abs(y - (theirs[at]?.[1] ?? 99))]),
      );
      expect(furthest).toBeLessThan(0.1);
    }
  });

  it('good is the circle of D3', () => {
    expect(drawingOfGradeShape('good')).toBe(symbol(symbolCircle, 110).digits(1)());
  });
});
