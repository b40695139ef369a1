import { least } from 'd3-array';
import { boxAround, labelBoxOf, overlapWithAll, type Box, type Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';
import { round } from '../layout/round.ts';
import { wrapEvenly } from '../layout/wrap-words.ts';

/** The mean width of a character. */
const character = 7;
const lineHeight = 15;
/** The longest line of a period, in characters. */
const longestLine = 16;

/** What a mark says beside it: its value, and below that its period. */
export interface MarkWords {
  value: string;
  period: string;
}

/** The lines of a label, placed one under another. The first is its value. */
export type FigureLabel = Label[];

/** Where labels may stand, and what is there already. */
interface Surroundings {
  width: number;
  top: number;
  bottom: number;
  marks: readonly Point[];
  /** Bars and lines, as boxes that a label covers only where it must. */
  strokes: readonly Box[];
}

/** A function that places one label after another beside its mark, where it covers least. */
export function labelPlacer({ width, top, bottom, marks, strokes }: Surroundings): (mark: Point, words: MarkWords) => FigureLabel {
  const taken = marks.map((mark) => boxAround(mark, 7));
  const outside = (box: Box) =>
    Math.max(0, 2 - box.left) + Math.max(0, box.right - width + 2) + Math.max(0, box.bottom - bottom) + Math.max(0, top - box.top);
  const costOf = (label: FigureLabel) => {
    const boxes = label.map((line) => labelBoxOf(line, character));
    return boxes.reduce((cost, box) => cost + overlapWithAll(box, taken) * 4 + overlapWithAll(box, strokes) + outside(box) * 200, 0);
  };
  return (mark, words) => {
    const places = placesFor(mark, words);
    const best = least(
      places.map((label, order) => ({ label, cost: costOf(label) + order })),
      ({ cost }) => cost,
    );
    const label = best?.label ?? [];
    taken.push(...label.map((line) => labelBoxOf(line, character)));
    return label;
  };
}

/** The places that a label may take: above, below, and to both sides, further off where marks stand close. */
function placesFor({ x, y }: Point, { value, period }: MarkWords): FigureLabel[] {
  const lines = [value, ...wrapEvenly(period, longestLine)].filter((line) => line !== '');
  const height = (lines.length - 1) * lineHeight;
  const label = (across: number, first: number, anchor: Label['anchor']): FigureLabel =>
    lines.map((words, index) => ({ words, x: round(x + across), y: round(first + index * lineHeight), anchor }));
  const above = y - 12 - height;
  const below = y + 22;
  const beside = y + 4 - height / 2;
  return [
    label(0, above, 'middle'),
    label(0, below, 'middle'),
    label(12, beside, 'start'),
    label(-12, beside, 'end'),
    label(-6, above, 'start'),
    label(6, above, 'end'),
    label(-6, below, 'start'),
    label(6, below, 'end'),
    label(12, y + 4, 'start'),
    label(-12, y + 4, 'end'),
    label(12, y + 4 - height, 'start'),
    label(-12, y + 4 - height, 'end'),
    label(0, above - lineHeight, 'middle'),
    label(0, below + lineHeight, 'middle'),
  ];
}
