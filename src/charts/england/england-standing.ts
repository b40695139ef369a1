import { scaleLinear } from 'd3-scale';
import type { StandingCount } from '../../questions/england/england.ts';
import { grades, type Grade } from '../../record/grade.ts';
import { round } from '../drawing/drawing.ts';

/** What a stretch of a bar stands for: a grade, authorities inspected since without one, or authorities with none on record yet. */
export type StandingState = Grade | 'not-judged' | 'none';

/** A stretch of a bar: as wide as there are authorities in it. */
export interface Stretch {
  state: StandingState;
  x: number;
  width: number;
  count: number;
  /** Where its number stands, if there is room for it. */
  label: { x: number; y: number } | null;
}

/** A marked authority under the stretch that it stands in: a ring with its number. `counted` is false where it is in none of the stretches. */
export interface Ring {
  x: number;
  y: number;
  number: number;
  counted: boolean;
}

/** One year: a bar of all authorities, the best grade first. */
export interface StandingBar {
  year: string;
  y: number;
  height: number;
  label: { x: number; y: number };
  stretches: Stretch[];
  rings: Ring[];
  words: string;
}

/** How many stood at each grade, year under year. Units are SVG user units. */
export interface StandingPanel {
  width: number;
  height: number;
  bars: StandingBar[];
}

const sizes = {
  wide: { width: 880, left: 52, right: 4, row: 44, bar: 21, room: 18, ring: 9 },
  narrow: { width: 360, left: 40, right: 2, row: 44, bar: 21, room: 17, ring: 9 },
} as const;

/** Places a bar for each year. `say` tells a year in words, for those who do not see it. */
export function placeStandings(
  counts: readonly StandingCount[],
  total: number,
  size: 'wide' | 'narrow',
  say: (count: StandingCount) => string,
): StandingPanel {
  const { width, left, right, row, bar, room, ring } = sizes[size];
  const x = scaleLinear([0, total], [left, width - right]);
  const bars = counts.map((count, index): StandingBar => {
    const y = 4 + index * row;
    let reached = 0;
    const stretches = (
      [
        ...grades.map((grade) => [grade, count.counts[grade]] as const),
        ['not-judged', count.notJudged] as const,
        ['none', count.none] as const,
      ] satisfies (readonly [StandingState, number])[]
    ).map(([state, many]): Stretch => {
      const from = round(x(reached));
      reached += many;
      const wide = round(x(reached) - from);
      const needed = room + (String(many).length - 2) * 7;
      return {
        state,
        x: from,
        width: wide,
        count: many,
        label: many > 0 && wide >= needed ? { x: round(from + wide / 2), y: y + bar - 6 } : null,
      };
    });
    const placed = new Map<StandingState, Ring[]>();
    count.marked.forEach(({ standing, counted }, at) => {
      if (standing.state === 'none') return;
      const state = standing.state === 'graded' ? standing.grade : 'not-judged';
      placed.set(state, [...(placed.get(state) ?? []), { x: 0, y: y + bar + ring + 2, number: at + 1, counted }]);
    });
    const rings = [...placed].flatMap(([state, same]) => {
      const stretch = stretches.find((each) => each.state === state);
      const middle = stretch ? stretch.x + stretch.width / 2 : left;
      return same.map((each, at) => ({ ...each, x: round(middle + (at - (same.length - 1) / 2) * (2 * ring + 3)) }));
    });
    return { year: String(count.year), y, height: bar, label: { x: left - 8, y: y + bar - 5 }, stretches, rings, words: say(count) };
  });
  return { width, height: 4 + counts.length * row, bars };
}
