import type { HexPosition } from '../record/hexagons/hex-position.ts';
import type { HexBoard } from './hex-board.ts';
import type { HexPlace } from './hex-place.ts';

/** What a layout is judged by. Each weight is the cost of one broken border; the others are measured against it. */
const weights = {
  /** A border without touching hexagons. */
  border: 1,
  /** The squared distance of a place from where it would stand if all took the same space. */
  distance: 0.16,
  /** A bordering place a right angle off its true direction; twice that on the opposite side. */
  direction: 0.7,
  /** A place that touches none of those it borders. */
  alone: 4,
  /** Each piece of a region beyond the first. */
  piece: 5,
  /** Each side of a hexagon that faces an empty one: land has a short coast and few gaps. */
  coast: 0.55,
  /** Each row that a place stands above the northernmost one, where people look for the top of the map. */
  above: 1,
  /** Each hexagon that touches an island. */
  island: 0.8,
};

/** Places and board as numbers, so that the search can ask many thousand times a second. */
export interface LayoutTask {
  board: HexBoard;
  targets: { x: number; y: number }[];
  /** For each place the places it borders, and the true direction to each as a step of length 1. */
  borders: { place: number; x: number; y: number }[][];
  regionOf: number[];
  /** The places of each region without its islands. */
  regions: number[][];
  islands: number[];
  /** The place that is truly furthest north. */
  northernmost: number;
}

/** Where each place stands: the number of its hexagon, and for each hexagon its place, or -1. */
export interface LayoutState {
  hexOf: number[];
  placeAt: number[];
}

/** The task of laying out places on a board, each near its target. */
export function toHexLayoutTask(
  places: readonly HexPlace[],
  targets: ReadonlyMap<string, { x: number; y: number }>,
  board: HexBoard,
): LayoutTask {
  const numbers = new Map(places.map(({ id }, index) => [id, index]));
  const regionNames = [...new Set(places.map(({ region }) => region))];
  const regionOf = places.map(({ region }) => regionNames.indexOf(region));
  return {
    board,
    targets: places.map(({ id, x, y }) => targets.get(id) ?? { x, y }),
    borders: places.map((place) =>
      place.borders.flatMap((id) => {
        const number = numbers.get(id);
        const other = places[number ?? -1];
        if (number === undefined || !other) return [];
        const [x, y] = [other.x - place.x, other.y - place.y];
        const length = Math.hypot(x, y) || 1;
        return [{ place: number, x: x / length, y: y / length }];
      }),
    ),
    regionOf,
    regions: regionNames.map((_, region) =>
      places.flatMap(({ borders }, index) => (regionOf[index] === region && borders.length > 0 ? [index] : [])),
    ),
    islands: places.flatMap(({ borders }, index) => (borders.length === 0 ? [index] : [])),
    northernmost: places.reduce((top, { y }, index) => (y < (places[top]?.y ?? Infinity) ? index : top), 0),
  };
}

/** The cost of where one place stands, with half of each border, since the place beyond it has the other half. */
export function hexLayoutPlaceCost(
  { board, targets, borders, northernmost }: LayoutTask,
  { hexOf, placeAt }: LayoutState,
  place: number,
): number {
  const hex = hexOf[place] ?? 0;
  const { x, y } = board.centres[hex] as { x: number; y: number };
  const target = targets[place] as { x: number; y: number };
  const around = board.neighbours[hex] as number[];
  const distance = weights.distance * ((x - target.x) ** 2 + (y - target.y) ** 2);
  const bordering = borders[place] ?? [];
  if (bordering.length === 0) return distance + weights.island * around.filter((next) => placeAt[next] !== -1).length;
  let cost = 0;
  let kept = 0;
  for (const border of bordering) {
    const other = hexOf[border.place] ?? 0;
    if (around.includes(other)) kept += 1;
    else cost += weights.border / 2;
    const at = board.centres[other] as { x: number; y: number };
    const [dx, dy] = [at.x - x, at.y - y];
    cost += (weights.direction / 2) * (1 - (dx * border.x + dy * border.y) / Math.hypot(dx, dy));
  }
  const top = board.positions[hexOf[northernmost] ?? 0] as HexPosition;
  const above = Math.max(0, top.r - (board.positions[hex] as HexPosition).r);
  return distance + cost + weights.above * above + (kept === 0 ? weights.alone : 0);
}

/** The cost of a region in pieces: nothing for one piece. Islands are left out. */
export function hexLayoutRegionCost({ board, regionOf, regions }: LayoutTask, { hexOf, placeAt }: LayoutState, region: number): number {
  const members = regions[region] ?? [];
  const reached = new Set<number>();
  let pieces = 0;
  for (const member of members) {
    if (reached.has(member)) continue;
    pieces += 1;
    reached.add(member);
    const open = [member];
    for (let place = open.pop(); place !== undefined; place = open.pop())
      for (const next of board.neighbours[hexOf[place] ?? 0] ?? []) {
        const other = placeAt[next] ?? -1;
        if (other === -1 || regionOf[other] !== region || reached.has(other)) continue;
        reached.add(other);
        open.push(other);
      }
  }
  return weights.piece * (pieces - 1);
}

/** The cost of the sides of a place's hexagon that face empty ones. */
export function hexLayoutCoastCost({ board }: LayoutTask, { hexOf, placeAt }: LayoutState, place: number): number {
  const around = board.neighbours[hexOf[place] ?? 0] ?? [];
  return weights.coast * around.filter((next) => placeAt[next] === -1).length;
}

/** The cost of a whole layout. */
export function hexLayoutCost(task: LayoutTask, state: LayoutState): number {
  const sum = (costs: number[]) => costs.reduce((total, cost) => total + cost, 0);
  return (
    sum(state.hexOf.map((_, place) => hexLayoutPlaceCost(task, state, place))) +
    sum(task.regions.map((_, region) => hexLayoutRegionCost(task, state, region))) +
    // A side between two places is a coast of neither: what one loses, both do.
    sum(state.hexOf.map((_, place) => hexLayoutCoastCost(task, state, place))) / 2
  );
}
