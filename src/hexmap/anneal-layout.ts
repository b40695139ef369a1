import { randomInt, randomLcg } from 'd3-random';
import {
  hexLayoutCoastCost,
  hexLayoutCost,
  hexLayoutPlaceCost,
  hexLayoutRegionCost,
  type LayoutState,
  type LayoutTask,
} from './layout-cost.ts';

/** How long to search, and from which seed. The same seed gives the same layout on every machine. */
export interface AnnealOptions {
  seed: number;
  steps: number;
}

/** Temperatures in units of cost: at the first, a broken border is often accepted; at the last, hardly ever. */
const [hot, cold] = [1.6, 0.04];

/**
 * The best layout that simulated annealing finds, and its cost. Each step moves a place to a hexagon nearby, swapping with the place
 * that stands there. A step that costs more is accepted less and less often as the temperature falls.
 */
export function annealHexLayout(task: LayoutTask, { seed, steps }: AnnealOptions): { state: LayoutState; cost: number } {
  const random = randomLcg(seed);
  const state = firstLayout(task);
  let cost = hexLayoutCost(task, state);
  let best = { state: copy(state), cost };
  const anyPlace = randomInt.source(random)(state.hexOf.length);
  for (let step = 0; step < steps; step += 1) {
    const temperature = hot * (cold / hot) ** (step / steps);
    const place = anyPlace();
    const hex = chooseHex(task, state, place, random);
    if (hex === state.hexOf[place]) continue;
    const change = moveTo(task, state, place, hex, (more) => more <= 0 || random() < Math.exp(-more / temperature));
    cost += change;
    if (cost < best.cost - 1e-9) best = { state: copy(state), cost };
  }
  return best;
}

/** Every place on the free hexagon nearest to its target, one after the other. */
function firstLayout({ board, targets }: LayoutTask): LayoutState {
  const placeAt = board.positions.map(() => -1);
  const hexOf = targets.map((target, place) => {
    let nearest = -1;
    let least = Infinity;
    board.centres.forEach(({ x, y }, hex) => {
      const distance = (x - target.x) ** 2 + (y - target.y) ** 2;
      if (placeAt[hex] === -1 && distance < least) [nearest, least] = [hex, distance];
    });
    placeAt[nearest] = place;
    return nearest;
  });
  return { hexOf, placeAt };
}

const copy = ({ hexOf, placeAt }: LayoutState): LayoutState => ({ hexOf: [...hexOf], placeAt: [...placeAt] });

/** A hexagon to try: beside the place itself, or beside one that it borders. */
function chooseHex({ board, borders }: LayoutTask, { hexOf }: LayoutState, place: number, random: () => number): number {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const beside = random() < 0.5 ? pick(borders[place] ?? [])?.place : place;
  const next = pick(board.neighbours[hexOf[beside ?? place] ?? 0] ?? []);
  return next ?? hexOf[place] ?? 0;
}

/** Moves a place to a hexagon, and whoever stands there to the place's own, if that is accepted. Gives the change of the cost. */
function moveTo(task: LayoutTask, state: LayoutState, place: number, hex: number, accepts: (more: number) => boolean): number {
  const from = state.hexOf[place] ?? 0;
  const other = state.placeAt[hex] ?? -1;
  const moved = other === -1 ? [place] : [place, other];
  const places = moved.includes(task.northernmost)
    ? [...state.hexOf.keys()]
    : new Set([...moved, ...moved.flatMap((each) => (task.borders[each] ?? []).map((border) => border.place)), ...task.islands]);
  const regions = new Set(moved.map((each) => task.regionOf[each] ?? 0));
  const costNow = () => {
    let cost = other === -1 ? hexLayoutCoastCost(task, state, place) : 0;
    for (const each of places) cost += hexLayoutPlaceCost(task, state, each);
    for (const each of regions) cost += hexLayoutRegionCost(task, state, each);
    return cost;
  };
  const before = costNow();
  exchange(state, from, hex);
  const more = costNow() - before;
  if (accepts(more)) return more;
  exchange(state, from, hex);
  return 0;
}

/** Exchanges what stands on two hexagons. */
function exchange({ hexOf, placeAt }: LayoutState, one: number, other: number): void {
  const [first = -1, second = -1] = [placeAt[one], placeAt[other]];
  [placeAt[one], placeAt[other]] = [second, first];
  if (first !== -1) hexOf[first] = other;
  if (second !== -1) hexOf[second] = one;
}
