import { scaleLinear } from 'd3-scale';
import type { StandingCount } from '../../questions/england/england.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import type { ChartSize } from '../chart.ts';
import { drawingColourOfAuthority } from '../drawing/authority-colour.ts';
import type { Ring } from '../england/marked-authorities.ts';
import type { Label } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import { spreadLayoutApart } from '../layout/spread-apart.ts';

/** What a segment of a bar counts: authorities with a grade, inspected since without one, or with none on record yet. */
export type StandingState = Grade | 'not-judged' | 'none';

/** A segment of a bar. Its width shows how many authorities it counts. */
export interface BarSegment {
  state: StandingState;
  x: number;
  y: number;
  width: number;
  height: number;
  count: number;
  /** Its number, if there is space for it. */
  label: Label | null;
}

/** The bar of one year: all authorities that were there, the best grade first, with a ring under the segment of each highlighted authority. */
export interface StandingBar {
  label: Label;
  segments: BarSegment[];
  rings: Ring[];
  words: string;
}

/** The layout of how many authorities had each grade, one year below another, in SVG user units. */
export interface StandingPanel {
  width: number;
  height: number;
  bars: StandingBar[];
}

/** Sizes of a panel. `labelWidth`: the least width of a segment with a two-digit number. */
const sizes = {
  wide: { width: 640, left: 44, right: 4, row: 46, bar: 21, labelWidth: 19, ring: 9 },
  narrow: { width: 264, left: 36, right: 2, row: 46, bar: 21, labelWidth: 19, ring: 9 },
} as const;
const topMargin = 4;

type Size = (typeof sizes)[ChartSize];

/** The layout of a bar for each year. `describeYear` gives the accessible name of a bar. */
export function placeStandings(
  counts: readonly StandingCount[],
  total: number,
  chartSize: ChartSize,
  describeYear: (count: StandingCount) => string,
): StandingPanel {
  const size = sizes[chartSize];
  const x = scaleLinear([0, total], [size.left, size.width - size.right]);
  const bars = counts.map((count, index): StandingBar => {
    const y = topMargin + index * size.row;
    const segments = placeSegments(count, x, y, size);
    return {
      label: { x: size.left - 8, y: y + size.bar - 5, words: String(count.year), anchor: 'end' },
      segments,
      rings: placeRings(count, segments, y, size),
      words: describeYear(count),
    };
  });
  return { width: size.width, height: topMargin + counts.length * size.row, bars };
}

function placeSegments(count: StandingCount, x: (reached: number) => number, y: number, { bar, labelWidth }: Size): BarSegment[] {
  const states: [StandingState, number][] = [
    ...grades.map((grade): [StandingState, number] => [grade, count.counts[grade]]),
    ['not-judged', count.notJudged],
    ['none', count.none],
  ];
  let reached = 0;
  return states.map(([state, many]): BarSegment => {
    const from = roundInLayout(x(reached));
    reached += many;
    const width = roundInLayout(x(reached) - from);
    const words = String(many);
    const fits = many > 0 && width >= labelWidth + (words.length - 2) * 7;
    const label: Label | null = fits ? { x: roundInLayout(from + width / 2), y: y + bar - 6, words, anchor: 'middle' } : null;
    return { state, x: from, y, width, height: bar, count: many, label };
  });
}

/** The rings of the highlighted authorities, below the middle of their segments: side by side where they would cover one another. */
function placeRings(
  { marked }: StandingCount,
  segments: readonly BarSegment[],
  y: number,
  { left, width, right, bar, ring }: Size,
): Ring[] {
  const rings = marked.flatMap(({ authority, standing, counted }, index): Ring[] => {
    if (standing.state === 'none') return [];
    const state = standing.state === 'graded' ? standing.grade : 'not-judged';
    const segment = segments.find((each) => each.state === state);
    const x = segment ? segment.x + segment.width / 2 : left;
    return [{ number: index + 1, colour: drawingColourOfAuthority(authority), counted, x, y: y + bar + ring + 3 }];
  });
  const places = spreadLayoutApart(
    rings.map(({ x }) => x),
    2 * ring + 3,
    [left + ring, width - right - ring],
  );
  return rings.map((each, index) => ({ ...each, x: roundInLayout(places[index] ?? each.x) }));
}
