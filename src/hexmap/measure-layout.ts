import { hexagonsTouch, hexagonKey, neighboursOfHexagon, type HexPosition } from '../record/hexagons/hex-position.ts';
import type { HexLayout, HexPlace } from './hex-place.ts';

/** How true a layout is to the places. */
export interface LayoutMeasure {
  /** The borders of the places, and how many of them are kept as touching hexagons. */
  borders: number;
  kept: number;
  /** Ids of places that border others and touch none of them. */
  alone: string[];
  /** Regions in more than one piece, islands aside. */
  split: string[];
}

/** How true a layout is: borders kept, places alone, regions in pieces. */
export function measureHexLayout(places: readonly HexPlace[], layout: HexLayout): LayoutMeasure {
  const touch = (one: string, other: string) => {
    const [here, there] = [layout.get(one), layout.get(other)];
    return here !== undefined && there !== undefined && hexagonsTouch(here, there);
  };
  const borders = places.flatMap(({ id, borders: others }) => others.filter((other) => id < other).map((other) => [id, other] as const));
  const mainland = places.filter((place) => place.borders.length > 0);
  return {
    borders: borders.length,
    kept: borders.filter(([one, other]) => touch(one, other)).length,
    alone: mainland.filter(({ id, borders: others }) => !others.some((other) => touch(id, other))).map(({ id }) => id),
    split: [...new Set(mainland.map(({ region }) => region))].filter((region) => {
      const positions = mainland.filter((place) => place.region === region).flatMap(({ id }) => layout.get(id) ?? []);
      return !isOnePiece(positions);
    }),
  };
}

/** Whether one can go from each position to each other over touching ones. */
function isOnePiece(positions: readonly HexPosition[]): boolean {
  const left = new Set(positions.map(hexagonKey));
  const open = positions.slice(0, 1);
  for (const start of open) left.delete(hexagonKey(start));
  for (let position = open.pop(); position; position = open.pop())
    for (const next of neighboursOfHexagon(position)) if (left.delete(hexagonKey(next))) open.push(next);
  return left.size === 0;
}
