import { shape, type Shape } from './drawing.ts';
import type { Label } from './label.ts';
import { palette } from './palette.ts';

/** Words over lines keep a rim of paper around them. */
export const rim = { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': 4, 'stroke-linejoin': 'round' } as const;

/** Draws words at their place. */
export function drawLabel({ x, y, words, anchor }: Label, attributes: Record<string, string | number | undefined>): Shape {
  return shape('text', { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor, ...attributes }, words);
}
