import { mapStates, type MapState } from '../../questions/england-map/map-grade.ts';
import { drawingOfGradeShape } from '../drawing/grade-shape.ts';
import { palette } from '../drawing/palette.ts';
import { drawingOfShapePath, type Attributes, type Drawing, type Shape } from '../drawing/shape.ts';
import { layoutLinePath } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { hexMapCornersOf, type HexCell, type HexPanel } from './place-hex-map.ts';

const isGraded = (state: MapState): state is keyof typeof palette.grades => state in palette.grades;
const dashes: Partial<Record<MapState, string>> = { none: '2 3' };

/** The look of a hexagon by its state. States differ by the shape inside, not only by colour; without a grade it is open. */
function hexLook(state: MapState): Attributes {
  if (isGraded(state)) return { fill: palette.grades[state], stroke: palette.paper };
  return { fill: state === 'not-yet' ? palette.tint : palette.paper, stroke: palette.strongRule, 'stroke-dasharray': dashes[state] };
}

/** The path of the mark inside a hexagon: the shape of its grade, a cross for none any more, a dot for none yet, a bar before the council. */
export function hexMapMark(state: MapState, area: number): string {
  if (isGraded(state) || state === 'not-judged') return drawingOfGradeShape(state, area);
  const half = roundInLayout(Math.sqrt(area) / 2.4);
  return state === 'none' ? drawingOfGradeShape('good', area / 5) : `M${-half},-1.2H${half}V1.2H${-half}Z`;
}

/** The path of a hexagon around a point. */
function hexPath(radius: number): string {
  return `${layoutLinePath(hexMapCornersOf(radius))}Z`;
}

/** The area of the mark inside a hexagon, by the hexagon's radius. */
export function hexMapMarkArea(radius: number): number {
  return roundInLayout(radius * radius * 0.2);
}

/** The drawing of a placed map: each hexagon is a link. */
export function drawHexMap({ width, height, radius, cells, regionSides }: HexPanel): Drawing {
  const [outline, area] = [hexPath(radius - 0.6), hexMapMarkArea(radius)];
  return {
    width,
    height,
    parts: [
      ...cells.map((cell) => drawHexLink(cell, outline, area, radius)),
      drawingOfShapePath('path', {
        class: 'hex-regions',
        'aria-hidden': 'true',
        d: regionSides.map(({ from, to }) => layoutLinePath([from, to])).join(''),
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': 1.6,
        'stroke-linecap': 'round',
      }),
    ],
  };
}

function drawHexLink({ id, x, y, state, label, words, address }: HexCell, outline: string, area: number, radius: number): Shape {
  const ink = isGraded(state) ? palette.paper : palette.soft;
  const text = { 'font-size': 13, 'font-weight': 600, 'text-anchor': 'middle', fill: ink };
  return drawingOfShapePath(
    'a',
    { class: `mark hex hex-${state}`, href: address, 'aria-label': words, transform: `translate(${x},${y})`, 'data-hex': id },
    drawingOfShapePath('path', { class: 'hex-cell', d: outline, ...hexLook(state) }),
    drawingOfShapePath('path', {
      class: 'hex-mark',
      d: hexMapMark(state, area),
      fill: ink,
      transform: label ? `translate(0,${roundInLayout(radius * -0.4)})` : undefined,
    }),
    label ? drawingOfShapePath('text', { class: 'hex-label', y: roundInLayout(radius * 0.46), ...text }, label) : undefined,
  );
}

/** The drawing of a small map: all hexagons of a state are one shape, and so are their marks, since nobody can point at one of them. */
export function drawSmallHexMap({ width, height, radius, cells }: HexPanel): Drawing {
  const corners = hexMapCornersOf(radius - 0.3);
  const hexagon = ({ x, y }: HexCell) =>
    `${layoutLinePath(corners.map((corner) => ({ x: roundInLayout(x + corner.x), y: roundInLayout(y + corner.y) })))}Z`;
  return {
    width,
    height,
    parts: mapStates.flatMap((state) => {
      const own = cells.filter((cell) => cell.state === state);
      if (own.length === 0) return [];
      const marks = isMarkedSmall(state) ? own.map((cell) => drawingOfGradeShape(state, radius * radius * 0.28, cell)).join('') : '';
      return [
        drawingOfShapePath(
          'g',
          { class: `hex hex-${state}` },
          drawingOfShapePath('path', { class: 'hex-cell', d: own.map(hexagon).join(''), ...hexLook(state) }),
          marks
            ? drawingOfShapePath('path', { class: 'hex-mark', d: marks, fill: isGraded(state) ? palette.paper : palette.soft })
            : undefined,
        ),
      ];
    }),
  };
}

/** Whether a state has a mark on small maps. Those without any grade yet stay empty. */
function isMarkedSmall(state: MapState): state is Exclude<MapState, 'none' | 'not-yet'> {
  return state !== 'none' && state !== 'not-yet';
}

/** The mark of a state in a key: a small hexagon with its shape. */
export function hexMapKeyMark(state: MapState): Shape {
  return drawingOfShapePath(
    'g',
    { class: `hex hex-${state}` },
    drawingOfShapePath('path', { class: 'hex-cell', d: hexPath(8), ...hexLook(state) }),
    drawingOfShapePath('path', { class: 'hex-mark', d: hexMapMark(state, 26), fill: isGraded(state) ? palette.paper : palette.soft }),
  );
}
