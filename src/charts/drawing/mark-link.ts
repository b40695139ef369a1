import { drawingOfShapePath, type Attributes, type Shape } from './shape.ts';

/** A mark that links to its source: its position, its accessible name, and the address of the source. */
export interface LinkedMark {
  x: number;
  y: number;
  words: string;
  address: string;
}

/** A mark as a link to its source, with an accessible name and a target large enough to tap. */
export function drawingOfMarkLink({ x, y, words, address }: LinkedMark, outline: Shape, target: Attributes = { stroke: 'none' }): Shape {
  return drawingOfShapePath(
    'a',
    { class: 'mark', href: address, 'aria-label': words, transform: `translate(${x},${y})` },
    drawingOfShapePath('title', {}, words),
    drawingOfShapePath('circle', { class: 'mark-target', r: 12, 'fill-opacity': 0, ...target }),
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
