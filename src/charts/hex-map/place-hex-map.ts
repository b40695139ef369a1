import { extent } from 'd3-array';
import { centreOfHexagon, hexagonKey, neighboursOfHexagon, type HexPosition } from '../../record/hexagons/hex-position.ts';
import type { MapState } from '../../questions/england-map/map-grade.ts';
import type { ChartSize } from '../chart.ts';
import type { Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';

/** What stands on a hexagon: an authority, its region, and its grade in words. */
export interface HexFacts {
  id: string;
  position: HexPosition;
  region: string;
  label: string;
  state: MapState;
  words: string;
  address: string;
}

/** A hexagon of the map, with its middle. `label` is null where letters would be too small to read. */
export interface HexCell extends Point, Omit<HexFacts, 'label'> {
  label: string | null;
}

/** The layout of a hex map, in SVG user units. */
export interface HexPanel {
  width: number;
  height: number;
  /** The distance from the middle of a hexagon to a corner. */
  radius: number;
  cells: HexCell[];
  /** The sides between hexagons of different regions. */
  regionSides: { from: Point; to: Point }[];
}

/** Sizes of a map. Hexagons fill the width of the drawing. Five of the small ones stand side by side. */
const sizes = {
  wide: { width: 640, labels: true },
  narrow: { width: 360, labels: false },
  small: { width: 160, labels: false },
} as const;
const margin = 2;

/** The layout of a hexagon for each authority: rows from the top, each half a hexagon off the one above. */
export function placeHexMap(facts: readonly HexFacts[], size: ChartSize | 'small'): HexPanel {
  const { width, labels } = sizes[size];
  const centres = facts.map(({ position }) => centreOfHexagon(position));
  const [left = 0, right = 0] = extent(centres, ({ x }) => x);
  const [top = 0, bottom = 0] = extent(centres, ({ y }) => y);
  const step = (width - 2 * margin) / (right - left + 1);
  const radius = step / Math.sqrt(3);
  const cells = facts.map((fact, index): HexCell => {
    const { x, y } = centres[index] as Point;
    return {
      ...fact,
      label: labels ? fact.label : null,
      x: roundInLayout(margin + (x - left + 0.5) * step),
      y: roundInLayout(margin + radius + (y - top) * step),
    };
  });
  return {
    width,
    height: Math.ceil(2 * margin + 2 * radius + (bottom - top) * step),
    radius: roundInLayout(radius),
    cells,
    regionSides: regionSidesOf(cells, radius),
  };
}

/** The corners of a hexagon that stands on one, clockwise from the upper right, around 0,0. */
export function hexMapCornersOf(radius: number): Point[] {
  return [-30, 30, 90, 150, 210, 270].map((degrees) => cornerAt(degrees, radius));
}

function cornerAt(degrees: number, radius: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: roundInLayout(radius * Math.cos(angle)), y: roundInLayout(radius * Math.sin(angle)) };
}

/** The sides on which a hexagon touches one of another region, each once. */
function regionSidesOf(cells: readonly HexCell[], radius: number): HexPanel['regionSides'] {
  const regions = new Map(cells.map(({ position, region }) => [hexagonKey(position), region]));
  return cells.flatMap(({ position, region, x, y }) =>
    // Neighbours run clockwise from the right, a sixth of a turn apart; the first three are another's last three.
    neighboursOfHexagon(position)
      .slice(0, 3)
      .flatMap((next, turn) => {
        const other = regions.get(hexagonKey(next));
        if (other === undefined || other === region) return [];
        const [from, to] = [cornerAt(60 * turn - 30, radius), cornerAt(60 * turn + 30, radius)];
        return [
          {
            from: { x: roundInLayout(x + from.x), y: roundInLayout(y + from.y) },
            to: { x: roundInLayout(x + to.x), y: roundInLayout(y + to.y) },
          },
        ];
      }),
  );
}
