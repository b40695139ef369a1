import { layoutBoxAround, growLayoutBox, layoutBoxOfLabel, layoutOverlapWithAll, textSize, type Box, type Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { layoutWordsWidth } from '../layout/words-width.ts';
import { wrapEvenlyInLayout } from '../layout/wrap-words.ts';

const lineHeight = 15;
/** The longest line of a period, in characters. */
const longestLines = [16, 11, 7];

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
  /** Bars and lines, as boxes that no label covers. */
  strokes: readonly Box[];
}

/** A label to place: the mark that it names, and what it says. */
export interface LabelledMark {
  mark: Point;
  words: MarkWords;
}

/** The label of each mark, and how much of them could not be placed. */
export interface PlacedLabels {
  labels: FigureLabel[];
  missing: number;
}

/** The least distance of words from the sides of the drawing. */
const margin = 5;
/** Room around a label. */
const around = { across: 2, down: 1 };

/**
 * The label of each mark, in the order of the marks. Each order of placing them is tried until one covers nothing; otherwise the one that covers least is taken. A
 * label without any free place says only its value, or is left out: the table has it.
 */
export function placeFigureLabels(labelled: readonly LabelledMark[], surroundings: Surroundings): PlacedLabels {
  const orders = labelled.map((_, first) => [...labelled.keys()].sort((a, b) => Number(b === first) - Number(a === first)));
  let best: PlacedLabels | undefined;
  for (const order of [...orders, [...labelled.keys()].reverse()]) {
    const placed = placeInOrder(labelled, order, surroundings);
    if (!best || placed.missing < best.missing) best = placed;
    if (best.missing === 0) break;
  }
  return best ?? { labels: [], missing: 0 };
}

function placeInOrder(
  labelled: readonly LabelledMark[],
  order: readonly number[],
  { width, top, bottom, marks, strokes }: Surroundings,
): PlacedLabels {
  const taken = [...marks.map((mark) => layoutBoxAround(mark, 9)), ...strokes];
  const labels: FigureLabel[] = labelled.map(() => []);
  let missing = 0;
  const isFree = (label: FigureLabel) =>
    label.map(boxOfLine).every((box) => {
      const isOutside = box.left < 2 || box.right > width - 2 || box.top < top || box.bottom > bottom;
      return !isOutside && layoutOverlapWithAll(box, taken) === 0;
    });
  for (const index of order) {
    const { mark, words } = labelled[index] as LabelledMark;
    const whole = placesFor(mark, words, width).find(isFree);
    const label = whole ?? placesFor(mark, { ...words, period: '' }, width).find(isFree) ?? [];
    missing += whole ? 0 : label.length > 0 ? 1 : 3;
    labels[index] = label;
    taken.push(...label.map(boxOfLine));
  }
  return { labels, missing };
}

const boxOfLine = (line: Label) => growLayoutBox(layoutBoxOfLabel(line, textSize, true), around.across, around.down);

/** The places that a label may take: above, below, and to both sides, further off where marks stand close. */
function placesFor({ x, y }: Point, { value, period }: MarkWords, width: number): FigureLabel[] {
  return longestLines.flatMap((longest) => {
    const lines = [value, ...wrapEvenlyInLayout(period, longest)].filter((line) => line !== '');
    const height = (lines.length - 1) * lineHeight;
    const length = Math.max(...lines.map((words) => layoutWordsWidth(words, textSize, true)));
    // A label that would leave the drawing at a side is moved in from there.
    const label = (across: number, first: number, anchor: Label['anchor']): FigureLabel => {
      const left = x + across - (anchor === 'start' ? 0 : anchor === 'end' ? length : length / 2);
      const shift = Math.max(0, margin - left) - Math.max(0, left + length - (width - margin));
      return lines.map((words, index) => ({
        words,
        x: roundInLayout(x + across + shift),
        y: roundInLayout(first + index * lineHeight),
        anchor,
      }));
    };
    const above = y - 14 - height;
    const below = y + 21;
    const beside = y + 4 - height / 2;
    return [
      label(0, above, 'middle'),
      label(0, below, 'middle'),
      label(13, beside, 'start'),
      label(-13, beside, 'end'),
      ...[-8, 8].flatMap((shift) => [label(shift, above, shift < 0 ? 'start' : 'end'), label(shift, below, shift < 0 ? 'start' : 'end')]),
      ...[13, 20, 27].flatMap((across) =>
        [4, 4 - height, -10 - height, 18].flatMap((down) => [label(across, y + down, 'start'), label(-across, y + down, 'end')]),
      ),
      ...[above, below, above - 14].flatMap((first) =>
        [-20, -32, -44].flatMap((shift) => [label(shift, first, 'start'), label(-shift, first, 'end')]),
      ),
      label(0, above - 14, 'middle'),
    ];
  });
}
