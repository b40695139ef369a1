import { least, sum } from 'd3-array';
import type { Point } from './path.ts';

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
export function boxAround({ x, y }: Point, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** The rectangle that a label covers, estimated from the mean width of a character. */
export function labelBoxOf({ x, y, words, anchor }: Label, character: number): Box {
  const length = words.length * character;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  return { left, right: left + length, top: y - 11, bottom: y + 3 };
}

/** The area in which two boxes overlap, in square units. */
export function boxesOverlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

/** The area of a box that others cover, in square units. Where several overlap, the area counts once for each. */
export function overlapWithAll(box: Box, others: readonly Box[]): number {
  return sum(others, (other) => boxesOverlap(box, other));
}

/** The label with the lowest cost (the first of equals) and its cost; undefined if there are no labels. */
export function cheapestLabel(labels: readonly Label[], costOf: (label: Label) => number): { label: Label; cost: number } | undefined {
  return least(
    labels.map((label) => ({ label, cost: costOf(label) })),
    ({ cost }) => cost,
  );
}
