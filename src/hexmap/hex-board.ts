import { centreOfHexagon, neighboursOfHexagon, hexagonKey, type HexPosition } from '../record/hexagons/hex-position.ts';

/** A finite board of hexagons, numbered, with what the search asks of each many times over. */
export interface HexBoard {
  positions: HexPosition[];
  centres: { x: number; y: number }[];
  /** The numbers of the hexagons that touch each one; fewer than six at the edge. */
  neighbours: number[][];
}

/** The board that covers a rectangle of the plane, in units of the distance between neighbours. */
export function hexLayoutBoardOver(left: number, top: number, right: number, bottom: number): HexBoard {
  const height = Math.sqrt(3) / 2;
  const positions: HexPosition[] = [];
  for (let r = Math.floor(top / height); r <= Math.ceil(bottom / height); r += 1)
    for (let q = Math.floor(left - r / 2); q <= Math.ceil(right - r / 2); q += 1) positions.push({ q, r });
  const numbers = new Map(positions.map((position, index) => [hexagonKey(position), index]));
  return {
    positions,
    centres: positions.map(centreOfHexagon),
    neighbours: positions.map((position) =>
      neighboursOfHexagon(position).flatMap((next) => {
        const number = numbers.get(hexagonKey(next));
        return number === undefined ? [] : [number];
      }),
    ),
  };
}
