import { scaleLinear } from 'd3-scale';
import type { ChartSize } from '../chart.ts';
import { textSize, type Label } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import { layoutWordsWidth } from '../layout/words-width.ts';
import { wrapToLayoutWidth } from '../layout/wrap-words.ts';
import type { WordRateBar, WordRateFacts } from './word-rate-facts.ts';

/** A bar with its interval, in SVG user units. An interval that goes on beyond the chart is cut at its edge. */
export interface PlacedWordRate {
  /** Which of the words compared it shows, from 0. */
  word: number;
  x: number;
  y: number;
  width: number;
  height: number;
  interval: { low: number; high: number; isCut: boolean };
  few: boolean;
  label: Label;
  words: string;
  address: string;
}

/** The layout of word rates: a row for each group, in it a bar for each word. */
export interface WordRatePanel {
  width: number;
  height: number;
  ticks: { x: number; label: Label }[];
  plot: { left: number; right: number; top: number };
  names: Label[];
  bars: PlacedWordRate[];
}

const sizes = {
  wide: { width: 640, mostName: 200, right: 112 },
  narrow: { width: 264, mostName: 0, right: 74 },
} as const;
const heights = { tick: 20, bar: 16, gap: 12, line: 15 };
const gapBeforeName = 8;

/** The layout of the bars. `describeBar` gives the accessible name of a bar. */
export function placeWordRates(
  { rows }: WordRateFacts,
  chartSize: ChartSize,
  describeBar: (bar: WordRateBar, word: number, row: string) => string,
): WordRatePanel {
  const size = sizes[chartSize];
  const widest = Math.max(...rows.map(({ name }) => layoutWordsWidth(name, textSize)), 0);
  // Where names are long, and on phones, they are above their bars.
  const isBeside = widest <= size.mostName;
  const left = isBeside ? Math.ceil(widest) + gapBeforeName : 2;
  const right = size.width - size.right;
  const reach = Math.max(...rows.flatMap(({ bars }) => bars.map(({ rate, high, few }) => (few ? rate : high))), 0) || 1;
  const scale = scaleLinear([0, reach], [left, right]).nice(4);
  const names: Label[] = [];
  const bars: PlacedWordRate[] = [];
  let y = heights.tick;
  for (const row of rows) {
    const lines = isBeside ? [row.name] : wrapToLayoutWidth(row.name, size.width - 4, textSize);
    lines.forEach((words, line) =>
      names.push(
        isBeside
          ? { x: left - gapBeforeName, y: y + heights.bar - 4, words, anchor: 'end' }
          : { x: left, y: y + (line + 1) * heights.line - 4, words, anchor: 'start' },
      ),
    );
    if (!isBeside) y += lines.length * heights.line;
    row.bars.forEach((bar, word) => {
      bars.push(placeBar(bar, word, describeBar(bar, word, row.name), y, scale, [left, right]));
      y += heights.bar + 2;
    });
    y += heights.gap;
  }
  const height = y;
  return {
    width: size.width,
    height,
    plot: { left, right, top: heights.tick - 5 },
    ticks: scale.ticks(chartSize === 'wide' ? 5 : 3).map((tick) => {
      const x = roundInLayout(scale(tick));
      return { x, label: { x, y: 10, words: tick.toLocaleString('en-GB'), anchor: tick === 0 ? 'start' : 'middle' } };
    }),
    names,
    bars,
  };
}

function placeBar(
  bar: WordRateBar,
  word: number,
  words: string,
  y: number,
  scale: (rate: number) => number,
  [left, right]: readonly [number, number],
): PlacedWordRate {
  const isCut = scale(bar.high) > right;
  const high = Math.min(right, scale(bar.high));
  return {
    word,
    x: left,
    y,
    width: roundInLayout(scale(bar.rate) - left),
    height: heights.bar,
    interval: { low: roundInLayout(scale(bar.low)), high: roundInLayout(high), isCut },
    few: bar.few,
    label: {
      x: roundInLayout(high + 6),
      y: y + heights.bar - 4,
      words: `${formatWordRate(bar.rate)} (${formatWordCount(bar.occurrences)})`,
      anchor: 'start',
    },
    words,
    address: bar.address,
  };
}

/** A rate as readers see it: "0.42", "5.0", "130"; "0" where there is none. */
export function formatWordRate(rate: number): string {
  const digits = rate === 0 || rate >= 100 ? 0 : rate < 1 ? 2 : 1;
  return rate.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A count as readers see it: "1,234". */
export function formatWordCount(count: number): string {
  return count.toLocaleString('en-GB');
}
