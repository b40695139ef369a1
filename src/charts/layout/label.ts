import type { Point } from './path.ts';
import { layoutWordsWidth } from './words-width.ts';

/** The font size of the words of drawings. At no width are they drawn smaller than this many pixels. */
export const textSize = 12;

/** A text at a position. */
export interface Label extends Point {
  words: string;
  anchor: 'start' | 'middle' | 'end';
}

/** A rectangle in a drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The square around a point, `half` units to each side. */
export function layoutBoxAround({ x, y }: Point, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** The rectangle that the ink of a label covers, by the estimated width of its words. */
export function layoutBoxOfLabel({ x, y, words, anchor }: Label, fontSize: number = textSize, isBold = false): Box {
  const length = layoutWordsWidth(words, fontSize, isBold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  const below = /[gjpqy,;()]/.test(words) ? 0.24 : 0.02;
  return { left, right: left + length, top: y - fontSize * 0.76, bottom: y + fontSize * below };
}

/** The area in which two boxes overlap, in square units. */
export function layoutBoxesOverlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

/** The area of a box that others cover, in square units. Where several overlap, the area counts once for each. */
export function layoutOverlapWithAll(box: Box, others: readonly Box[]): number {
  return others.reduce((area, other) => area + layoutBoxesOverlap(box, other), 0);
}

/** The box with more room around it. */
export function growLayoutBox({ left, right, top, bottom }: Box, across: number, down: number): Box {
  return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
}

/** The label, of one or more lines, with the lowest cost (the first of equals) and its cost; undefined if there are none. */
export function cheapestLabelInLayout<T extends Label | readonly Label[]>(
  labels: readonly T[],
  costOf: (label: T) => number,
): { label: T; cost: number } | undefined {
  const [first, ...others] = labels.map((label) => ({ label, cost: costOf(label) }));
  return first && others.reduce((best, other) => (other.cost < best.cost ? other : best), first);
}
