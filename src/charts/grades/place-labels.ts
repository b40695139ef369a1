import { isGrade } from '../../record/grades/grade.ts';
import { layoutBoxAround, cheapestLabelInLayout, layoutBoxOfLabel, layoutOverlapWithAll, type Box, type Label } from '../layout/label.ts';
import type { Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { layoutWordsWidth } from '../layout/words-width.ts';
import { wrapEvenlyToLayoutWidth } from '../layout/wrap-words.ts';
import type { Mark, Segment, Series } from './grade-panel.ts';
import { nameLineHeight, type TimeScale } from './panel-scales.ts';

/** The font size of an authority's name. */
export const nameSize = 13;
/** Half the side of the square that a mark may cover. */
const markHalf = 10;

/** Where labels may stand, and what is there already. */
interface Surroundings {
  left: number;
  right: number;
  top: number;
  bottom: number;
  taken: Box[];
}

/** A stretch of a series at one height: a grade while it lasted, or a mark without a grade. */
interface Stretch {
  from: number;
  to: number;
  y: number;
}

/** The lines of an authority's name that fit beside the names of rows. */
export function wrapNameInGradesChart(name: string, { size, right }: TimeScale): string[] {
  return wrapEvenlyToLayoutWidth(name, right - size.left, nameSize, true);
}

/**
 * The series with its labels: its name directly at its line, and the year of each mark beside that, if there is room. `moments` are vertical lines that run
 * through the band.
 */
export function labelGradeSeries(series: Series, time: TimeScale, moments: readonly number[]): Series {
  const { size } = time;
  const { marks, segments, visits, top, bottom } = series;
  const around: Surroundings = {
    left: size.left - 4,
    right: size.width - 2,
    top,
    bottom,
    taken: [
      ...marks.map((mark) => layoutBoxAround(mark, markHalf)),
      ...visits.map((visit) => layoutBoxAround(visit, markHalf - 2)),
      ...segments.flatMap((segment) => [...boxesOfSegment(segment), ...boxesOfEnd(segment)]),
      ...moments.map((x): Box => ({ left: x - 3, right: x + 3, top, bottom })),
    ],
  };
  const names = placesOfName(series, wrapNameInGradesChart(series.authority.name, time), around);
  const name = cheapestLabelInLayout(names, (label) => label.reduce((cost, line) => cost + costOf(line, around, nameSize, true), 0));
  const label = name?.label ?? [];
  around.taken.push(...label.map((line) => layoutBoxOfLabel(line, nameSize, true)));
  return { ...series, label, marks: labelMarks(marks, around) };
}

/** The places of a name, the best first: above or below a stretch of its series, from one of its ends or over its middle; last, above a mark. */
function placesOfName({ marks, segments }: Series, lines: readonly string[], { left, right }: Surroundings): Label[][] {
  const stretches = [
    ...segments.flatMap(stretchesOf),
    ...marks.filter(({ shape }) => !isGrade(shape)).map(({ x, y }): Stretch => ({ from: x, to: x, y })),
  ];
  const width = Math.max(...lines.map((words) => layoutWordsWidth(words, nameSize, true)));
  const block = (x: number, y: number, anchor: Label['anchor']): Label[] => {
    const start = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    const shift = Math.max(0, left - start) - Math.max(0, start + width - right);
    return lines.map((words, index) => ({ words, x: roundInLayout(x + shift), y: roundInLayout(y + index * nameLineHeight), anchor }));
  };
  const height = (lines.length - 1) * nameLineHeight;
  const beside = stretches
    .filter(({ from, to }) => to - from >= width / 2)
    .flatMap(({ from, to, y }) =>
      [y - 6 - height, y + 15].flatMap((first) => [
        block(from + 13, first, 'start'),
        block(to - 13, first, 'end'),
        block((from + to) / 2, first, 'middle'),
      ]),
    );
  const overMarks = [...stretches]
    .sort((a, b) => a.y - b.y)
    .flatMap(({ from, to, y }) => [
      block(from - 8, y - 13 - height, 'start'),
      block(to + 8, y - 13 - height, 'end'),
      block(from, y - 13 - height, 'middle'),
      block(from - 8, y + 22, 'start'),
      block(to + 8, y + 22, 'end'),
    ]);
  return [...beside, ...overMarks];
}

/** The marks with the year of each, where it covers nothing and is clearly nearer to its own mark than to any other. */
function labelMarks(marks: readonly Mark[], around: Surroundings): Mark[] {
  return marks.map((mark): Mark => {
    const best = cheapestLabelInLayout(placesOfYear(mark), (label) => (isAtOwnMark(label, mark, marks) ? costOf(label, around) : Infinity));
    if (!best || best.cost > 0) return mark;
    around.taken.push(layoutBoxOfLabel(best.label));
    return { ...mark, label: best.label };
  });
}

/** How much nearer a year stands to its own mark than to any other. */
const nearer = 4;

function isAtOwnMark(label: Label, own: Mark, marks: readonly Mark[]): boolean {
  const { left, right, top, bottom } = layoutBoxOfLabel(label);
  const distance = ({ x, y }: Point) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return marks.every((mark) => mark === own || distance(own) + nearer <= distance(mark));
}

/** The places of a mark's year, the best first: to its right or left, above or below its line, then over and under it. */
function placesOfYear({ x, y, year: words }: Mark): Label[] {
  return [
    { words, x: roundInLayout(x + 13), y: roundInLayout(y - 5), anchor: 'start' },
    { words, x: roundInLayout(x + 13), y: roundInLayout(y + 14), anchor: 'start' },
    { words, x: roundInLayout(x - 13), y: roundInLayout(y - 5), anchor: 'end' },
    { words, x: roundInLayout(x - 13), y: roundInLayout(y + 14), anchor: 'end' },
    { words, x, y: roundInLayout(y - 12), anchor: 'middle' },
    { words, x, y: roundInLayout(y + 21), anchor: 'middle' },
  ];
}

/** What a label at a place covers, in square units; leaving its room costs more than anything. */
function costOf(label: Label, { left, right, top, bottom, taken }: Surroundings, fontSize?: number, isBold?: boolean): number {
  const box = layoutBoxOfLabel(label, fontSize, isBold);
  const outside = Math.max(0, left - box.left, box.right - right) + Math.max(0, top - box.top, box.bottom - bottom);
  return layoutOverlapWithAll({ ...box, left: box.left - 2, right: box.right + 2 }, taken) + outside * 100;
}

/** The level stretches of a segment. */
function stretchesOf({ points }: Segment): Stretch[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { from: from.x, to: to.x, y: from.y };
  });
}

/** The box that the sign at the end of a segment covers, if it has one. */
function boxesOfEnd({ ended, x, y }: Segment): Box[] {
  return ended === 'abolished' || ended === 'not-judged' ? [layoutBoxAround({ x, y }, 9)] : [];
}

/** The boxes that a step line covers: each level stretch, and each step. */
function boxesOfSegment({ points }: Segment): Box[] {
  return points.slice(1).flatMap((to: Point, index): Box[] => {
    const from = points[index] ?? to;
    return [
      { left: from.x - 2, right: to.x + 2, top: from.y - 2, bottom: from.y + 2 },
      { left: to.x - 2, right: to.x + 2, top: Math.min(from.y, to.y) - 2, bottom: Math.max(from.y, to.y) + 2 },
    ];
  });
}
