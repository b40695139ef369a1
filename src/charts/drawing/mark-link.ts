import { drawnShapePath, type Attributes, type Shape } from './shape.ts';

/** A mark that links to its source: its position, its accessible name, and the address of the source. */
export interface LinkedMark {
  x: number;
  y: number;
  words: string;
  address: string;
}

/** A mark as a link to its source, with an accessible name and a target large enough to tap. */
export function drawMarkLink({ x, y, words, address }: LinkedMark, outline: Shape, target: Attributes = { stroke: 'none' }): Shape {
  return drawnShapePath(
    'a',
    { class: 'mark', href: address, 'aria-label': words, transform: `translate(${x},${y})` },
    drawnShapePath('title', {}, words),
    drawnShapePath('circle', { class: 'mark-target', r: 12, 'fill-opacity': 0, ...target }),
    outline,
  );
}

/** A mark without a link, with an accessible name. */
export function drawNamedMark({ x, y, words }: Omit<LinkedMark, 'address'>, attributes: Attributes, ...outline: Shape[]): Shape {
  return drawnShapePath(
    'g',
    { ...attributes, role: 'img', 'aria-label': words, transform: `translate(${x},${y})` },
    drawnShapePath('title', {}, words),
    ...outline,
  );
}
