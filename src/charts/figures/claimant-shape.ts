import { symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from 'd3-shape';

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond2];

/** The path of a claimant's shape, by its number in a series. */
export function figureClaimantMark(claimant: number): string {
  return symbol(shapes[claimant % shapes.length], 90).digits(1)() ?? '';
}

/** The path of the shape for a comparator. */
export function figureComparatorMark(): string {
  return symbol(symbolDiamond2, 70).digits(1)() ?? '';
}
