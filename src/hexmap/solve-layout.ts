import { extent } from 'd3-array';
import { centreOfHexagon, type HexPosition } from '../record/hexagons/hex-position.ts';
import { annealHexLayout, type AnnealOptions } from './anneal-layout.ts';
import { hexLayoutBoardOver } from './hex-board.ts';
import type { HexLayout, HexPlace } from './hex-place.ts';
import { toHexLayoutTask } from './layout-cost.ts';
import { spreadHexLayoutPlaces } from './spread-places.ts';

/** Empty hexagons around the places, so that coasts can move. */
const margin = 3;

/** The best layout found from a seed, and its cost: lower is better. */
export function solveHexLayout(places: readonly HexPlace[], options: AnnealOptions): { layout: HexLayout; cost: number } {
  const targets = spreadHexLayoutPlaces(places);
  const points = [...targets.values()];
  const [left = 0, right = 0] = extent(points, ({ x }) => x);
  const [top = 0, bottom = 0] = extent(points, ({ y }) => y);
  const board = hexLayoutBoardOver(left - margin, top - margin, right + margin, bottom + margin);
  const { state, cost } = annealHexLayout(toHexLayoutTask(places, targets, board), options);
  const positions = fromTopLeft(state.hexOf.map((hex) => board.positions[hex] as HexPosition));
  return { layout: new Map(places.map(({ id }, index) => [id, positions[index] as HexPosition])), cost };
}

/** The positions moved together so that the first row is 0, and the leftmost hexagon is within one of the left edge. */
function fromTopLeft(positions: readonly HexPosition[]): HexPosition[] {
  const top = Math.min(...positions.map(({ r }) => r));
  const rows = positions.map(({ q, r }) => ({ q, r: r - top }));
  const left = Math.floor(Math.min(...rows.map((position) => centreOfHexagon(position).x)));
  return rows.map(({ q, r }) => ({ q: q - left, r }));
}
