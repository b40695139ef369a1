import { drawingOfShapePath, type Attributes, type Shape } from './shape.ts';

/** A mark that links to its source: its position, its accessible name, and the address of the source. */
export interface LinkedMark {
  x: number;
  y: number;
  words: string;
  address: string;
}

/** The radius of the target of a mark that has room around it, in units of the drawing. */
const targetRadius = 12;

/** The radius of each mark's target: half the way to the nearest other mark where that is near, so that no target covers another mark. */
export function radiiOfMarkTargets(marks: readonly Pick<LinkedMark, 'x' | 'y'>[]): number[] {
  return marks.map((mark) => {
    const ways = marks.filter((other) => other !== mark).map(({ x, y }) => Math.hypot(x - mark.x, y - mark.y));
    return Math.floor(Math.min(targetRadius, ...ways.map((way) => way / 2)) * 10) / 10;
  });
}

/** A mark as a link to its source, with an accessible name and a target large enough to tap, if there is room. */
export function drawingOfMarkLink({ x, y, words, address }: LinkedMark, outline: Shape, radius: number = targetRadius): Shape {
  return drawingOfShapePath(
    'a',
    { class: 'mark', href: address, 'aria-label': words, transform: `translate(${x},${y})` },
    drawingOfShapePath('title', {}, words),
    drawingOfShapePath('circle', { class: 'mark-target', r: radius, 'fill-opacity': 0, stroke: 'none' }),
    outline,
  );
}

/** A mark without a link, with an accessible name. */
export function drawingOfNamedMark({ x, y, words }: Omit<LinkedMark, 'address'>, attributes: Attributes, ...outline: Shape[]): Shape {
  return drawingOfShapePath(
    'g',
    { ...attributes, role: 'img', 'aria-label': words, transform: `translate(${x},${y})` },
    drawingOfShapePath('title', {}, words),
    ...outline,
  );
}
