/**
 * A hexagon of a map in axial coordinates. Hexagons stand on a corner: `q` counts along a row, and each row `r` further down begins
 * half a hexagon further right. Neighbours are at a distance of 1.
 */
export interface HexPosition {
  q: number;
  r: number;
}

const directions: readonly HexPosition[] = [
  { q: 1, r: 0 },
  { q: 0, r: 1 },
  { q: -1, r: 1 },
  { q: -1, r: 0 },
  { q: 0, r: -1 },
  { q: 1, r: -1 },
];

/** The position as text, to look it up by. */
export function hexagonKey({ q, r }: HexPosition): string {
  return `${q},${r}`;
}

/** The six positions that touch a position, clockwise from the right. */
export function neighboursOfHexagon({ q, r }: HexPosition): HexPosition[] {
  return directions.map((step) => ({ q: q + step.q, r: r + step.r }));
}

/** Whether two positions touch. */
export function hexagonsTouch(one: HexPosition, other: HexPosition): boolean {
  return directions.some((step) => one.q + step.q === other.q && one.r + step.r === other.r);
}

/** The middle of a hexagon on a plane with y downwards, where neighbours are 1 apart. */
export function centreOfHexagon({ q, r }: HexPosition): { x: number; y: number } {
  return { x: q + r / 2, y: (r * Math.sqrt(3)) / 2 };
}
