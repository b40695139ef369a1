import type { Box } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import { drawingOfShapePath, type Attributes, type Shape } from './shape.ts';

/** A mark that links to its source: its position, its accessible name, and the address of the source. */
export interface LinkedMark {
  x: number;
  y: number;
  words: string;
  address: string;
}

/** Half the side of the target of a mark that has room around it, in units of the drawing. */
const targetHalf = 12;

const roomyTarget: Box = { left: -targetHalf, right: targetHalf, top: -targetHalf, bottom: targetHalf };

/**
 * The target of each mark around its middle: 24 units each way, but no further than half the way to another mark beside, above or below it. So marks
 * in a row keep the whole height of their targets, and no target covers that of another.
 */
export function targetsOfMarks(marks: readonly Pick<LinkedMark, 'x' | 'y'>[]): Box[] {
  return marks.map((mark) => {
    const target = { ...roomyTarget };
    for (const other of marks) {
      const [across, down] = [other.x - mark.x, other.y - mark.y];
      if (other === mark || Math.max(Math.abs(across), Math.abs(down)) >= 2 * targetHalf) continue;
      if (Math.abs(across) >= Math.abs(down)) {
        if (across > 0) target.right = Math.min(target.right, floor(across / 2));
        else target.left = Math.max(target.left, -floor(-across / 2));
      } else if (down > 0) target.bottom = Math.min(target.bottom, floor(down / 2));
      else target.top = Math.max(target.top, -floor(-down / 2));
    }
    return target;
  });
}

const floor = (number: number) => Math.floor(number * 10) / 10;

/** A mark as a link to its source, with an accessible name and a target large enough to tap, if there is room. */
export function drawingOfMarkLink({ x, y, words, address }: LinkedMark, outline: Shape, target: Box = roomyTarget): Shape {
  const { left, right, top, bottom } = target;
  return drawingOfShapePath(
    'a',
    { class: 'mark', href: address, 'aria-label': words, transform: `translate(${x},${y})` },
    drawingOfShapePath('title', {}, words),
    drawingOfShapePath('rect', {
      class: 'mark-target',
      x: left,
      y: top,
      width: roundInLayout(right - left),
      height: roundInLayout(bottom - top),
      'fill-opacity': 0,
      stroke: 'none',
    }),
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
