import { shape, type Attributes, type Shape } from './shape.ts';

/** What a mark that links to its source needs: where it stands, all that it says in words, and the address of the source. */
export interface LinkedMark {
  x: number;
  y: number;
  words: string;
  address: string;
}

/** A mark as a link to its source, named by its words, with a target large enough for a finger. */
export function drawMarkLink({ x, y, words, address }: LinkedMark, outline: Shape, target: Attributes = { stroke: 'none' }): Shape {
  return shape(
    'a',
    { class: 'mark', href: address, 'aria-label': words, transform: `translate(${x},${y})` },
    shape('title', {}, words),
    shape('circle', { class: 'mark-target', r: 12, 'fill-opacity': 0, ...target }),
    outline,
  );
}

/** A mark without a link, named by its words. */
export function drawNamedMark({ x, y, words }: Omit<LinkedMark, 'address'>, attributes: Attributes, ...outline: Shape[]): Shape {
  return shape(
    'g',
    { ...attributes, role: 'img', 'aria-label': words, transform: `translate(${x},${y})` },
    shape('title', {}, words),
    ...outline,
  );
}
