import { least } from 'd3-array';
import { forceCollide, forceSimulation, forceX, forceY, type Force, type SimulationNodeDatum } from 'd3-force';
import type { HexPlace } from './hex-place.ts';

/** Kilometres that a hexagon stands for, so that all together have the area of the country. */
const kilometresPerHex = 31;
/** Steps between an island and the place nearest to it, so that there is sea between them. */
const islandDistance = 1.8;

interface PlaceNode extends SimulationNodeDatum {
  place: HexPlace;
  home: { x: number; y: number };
}

/** Two places, and the step that should lead from one to the other. */
interface Step {
  from: PlaceNode;
  to: PlaceNode;
  x: number;
  y: number;
}

/**
 * Where each place would stand if all took the same space: crowded places move apart, large ones closer to those they border,
 * in their true directions, and each stays as near to its true position as that allows. The unit is the distance between two
 * neighbouring hexagons.
 */
export function spreadHexLayoutPlaces(places: readonly HexPlace[]): Map<string, { x: number; y: number }> {
  const nodes = places.map((place): PlaceNode => {
    const home = { x: place.x / kilometresPerHex, y: place.y / kilometresPerHex };
    return { place, home, ...home };
  });
  // Steps alone come first: places that crowd one another would otherwise be thrown out on any side.
  forceSimulation(nodes)
    .force('home x', forceX<PlaceNode>(({ home }) => home.x).strength(0.015))
    .force('home y', forceY<PlaceNode>(({ home }) => home.y).strength(0.015))
    .force('steps', forceSteps(stepsBetween(nodes)))
    .stop()
    .tick(300)
    .alpha(1)
    .force('space', forceCollide<PlaceNode>(0.5).strength(0.8).iterations(3))
    .tick(300);
  return new Map(nodes.map(({ place, x = 0, y = 0 }) => [place.id, { x, y }]));
}

/** A step of length 1 between each two places that share a border, and one from each island to the place nearest to it. */
function stepsBetween(nodes: readonly PlaceNode[]): Step[] {
  const byId = new Map(nodes.map((node) => [node.place.id, node]));
  const mainland = nodes.filter(({ place }) => place.borders.length > 0);
  return nodes.flatMap((from) => {
    const { id, borders } = from.place;
    if (borders.length > 0)
      return borders.flatMap((other) => {
        const to = byId.get(other);
        return to && id < other ? [stepOf(from, to, 1)] : [];
      });
    const nearest = least(mainland, ({ home }) => Math.hypot(home.x - from.home.x, home.y - from.home.y));
    return nearest ? [stepOf(from, nearest, islandDistance)] : [];
  });
}

function stepOf(from: PlaceNode, to: PlaceNode, length: number): Step {
  const [x, y] = [to.home.x - from.home.x, to.home.y - from.home.y];
  const share = length / (Math.hypot(x, y) || 1);
  return { from, to, x: x * share, y: y * share };
}

/** Pulls two places towards the step between them. A place with many borders is moved less by each. */
function forceSteps(steps: readonly Step[]): Force<PlaceNode, undefined> {
  const strength = 0.7;
  const bordersOf = ({ place }: PlaceNode) => Math.max(1, place.borders.length);
  return (alpha) => {
    for (const { from, to, x, y } of steps) {
      const dx = ((to.x ?? 0) - (from.x ?? 0) - x) * strength * alpha;
      const dy = ((to.y ?? 0) - (from.y ?? 0) - y) * strength * alpha;
      const share = bordersOf(to) / (bordersOf(from) + bordersOf(to));
      from.vx = (from.vx ?? 0) + dx * share;
      from.vy = (from.vy ?? 0) + dy * share;
      to.vx = (to.vx ?? 0) - dx * (1 - share);
      to.vy = (to.vy ?? 0) - dy * (1 - share);
    }
  };
}
