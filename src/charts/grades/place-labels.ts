import { pairs } from 'd3-array';
import { isGrade, formatGradeShort } from '../../record/grades/grade.ts';
import { boxAround, labelBoxOf, cheapestLabel, overlapWithAll, type Box, type Label } from '../layout/label.ts';
import { round } from '../layout/round.ts';
import type { Mark, Series } from './grade-panel.ts';
import type { PanelScales } from './panel-scales.ts';

/** Possible positions of a label above or below its mark, as distances between their baselines. */
const besideMark = [-13, 22];
const besideSeries = { plain: [-13, 22, -28, 37], faint: [22, -13, 37, -28] };

/** What labels should not overlap: marks and lines, and labels that are already placed. */
interface Taken {
  drawn: Box[];
  words: Box[];
}

/**
 * The series with their labels: first each name beside one of its marks, where it overlaps least,
 * then the grade and year of each mark that isn't faint, if they overlap nothing. `rowLabels` are already placed.
 */
export function labelSeries(series: readonly Series[], scales: PanelScales, rowLabels: readonly Label[]): Series[] {
  const { character } = scales.size;
  const taken: Taken = {
    drawn: series.flatMap(boxesOf),
    words: scales.size.inside ? rowLabels.map((label) => labelBoxOf(label, character)) : [],
  };
  const costOf = (label: Label) => costOfLabel(label, taken, scales);
  const named = series.map((each): Series => {
    const name = cheapestLabel(namePlaces(each), costOf);
    if (name) taken.words.push(labelBoxOf(name.label, character));
    return { ...each, label: name?.label ?? null };
  });
  const labelMark = (mark: Mark): Mark => {
    if (!isGrade(mark.shape)) return mark;
    const best = cheapestLabel(placesBeside(mark, `${formatGradeShort(mark.shape)} ${mark.year}`, besideMark), costOf);
    if (!best || best.cost > 0) return mark;
    taken.words.push(labelBoxOf(best.label, character));
    return { ...mark, label: best.label };
  };
  return named.map((each) => (each.faint ? each : { ...each, marks: each.marks.map(labelMark) }));
}

/** The possible positions of a series' name: beside its graded marks, or beside any mark if none is graded. */
function namePlaces({ authority, faint, marks }: Series): Label[] {
  const graded = marks.filter(({ shape }) => isGrade(shape));
  return (graded.length > 0 ? graded : marks).flatMap((mark) =>
    placesBeside(mark, authority.name, faint ? besideSeries.faint : besideSeries.plain),
  );
}

/** The possible labels above and below a mark, for each of the drops: right of it, centred on it and left of it. */
function placesBeside({ x, y }: Mark, words: string, drops: readonly number[]): Label[] {
  return drops.flatMap((drop): Label[] => [
    { words, x: round(x - 6), y: round(y + drop), anchor: 'start' },
    { words, x, y: round(y + drop), anchor: 'middle' },
    { words, x: round(x + 8), y: round(y + drop), anchor: 'start' },
    { words, x: round(x - 8), y: round(y + drop), anchor: 'end' },
    { words, x: round(x + 6), y: round(y + drop), anchor: 'end' },
  ]);
}

/** The cost of a label's position. Text over text can't be read at all; text over a line can. */
function costOfLabel(label: Label, { drawn, words }: Taken, { size }: PanelScales): number {
  const box = labelBoxOf(label, size.character);
  const outside = Math.max(0, size.left + 2 - box.left) + Math.max(0, box.right - size.width);
  return overlapWithAll(box, drawn) + overlapWithAll(box, words) * 5 + outside * 40;
}

/** The boxes that a series covers: its marks, and each horizontal and vertical part of its step line. */
function boxesOf({ marks, segments }: Series): Box[] {
  const corners = segments.map(({ points }) =>
    points.flatMap((point, index) => {
      const before = points[index - 1];
      return before ? [{ x: point.x, y: before.y }, point] : [point];
    }),
  );
  const lines = corners.flatMap((each) =>
    pairs(each, (from, to): Box => ({
      left: Math.min(from.x, to.x) - 2,
      right: Math.max(from.x, to.x) + 2,
      top: Math.min(from.y, to.y) - 2,
      bottom: Math.max(from.y, to.y) + 2,
    })),
  );
  return [...marks.map((mark) => boxAround(mark, 8)), ...lines];
}
