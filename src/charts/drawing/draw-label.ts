import type { Label } from '../layout/label.ts';
import { palette } from './palette.ts';
import { shape, type Attributes, type Shape } from './shape.ts';

/** An edge in the colour of the paper, for words that stand over lines. */
export const textHalo = { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': 4, 'stroke-linejoin': 'round' } as const;

/** A label as a text element. */
export function drawLabel({ x, y, words, anchor }: Label, attributes: Attributes): Shape {
  return shape('text', { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor, ...attributes }, words);
}
