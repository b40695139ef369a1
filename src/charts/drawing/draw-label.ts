import type { Label } from '../layout/label.ts';
import { palette } from './palette.ts';
import { drawingOfShapePath, type Attributes, type Shape } from './shape.ts';

/** Attributes for a halo in the background colour, so that text over lines can be read. */
export const textHalo = { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': 4, 'stroke-linejoin': 'round' } as const;

/** A label as a text element. */
export function drawingOfLabel({ x, y, words, anchor }: Label, attributes: Attributes): Shape {
  return drawingOfShapePath('text', { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor, ...attributes }, words);
}
