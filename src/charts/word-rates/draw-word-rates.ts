import { drawingOfLabel } from '../drawing/draw-label.ts';
import { palette } from '../drawing/palette.ts';
import { drawingOfShapePath, type Attributes, type Drawing, type Shape } from '../drawing/shape.ts';
import { textSize } from '../layout/label.ts';
import type { PlacedWordRate, WordRatePanel } from './place-word-rates.ts';

const colourOf = (word: number) => palette.lines[word] ?? palette.ink;

/** The style of a word's bars: open and dashed where there are too few occurrences to tell. */
const lookOfBar = (word: number, few: boolean): Attributes => ({
  class: few ? 'mark-open' : 'mark-shape',
  stroke: colourOf(word),
  fill: few ? palette.paper : colourOf(word),
  'stroke-dasharray': few ? '3 2' : undefined,
});

const drawInterval = (d: string) =>
  drawingOfShapePath('path', { class: 'word-interval', d, fill: 'none', stroke: palette.ink, 'stroke-width': 1.5 });

/** The drawing of placed word rates. */
export function drawWordRates({ width, height, ticks, plot, names, bars }: WordRatePanel): Drawing {
  return {
    width,
    height,
    parts: [
      drawingOfShapePath(
        'g',
        { 'aria-hidden': 'true', 'font-size': textSize },
        // No line runs down through words and bars: each bar has its number.
        ...ticks.map(({ x }) =>
          drawingOfShapePath('line', { class: 'chart-tick', x1: x, x2: x, y1: plot.top, y2: plot.top + 5, stroke: palette.strongRule }),
        ),
        ...[...ticks.map(({ label }) => label), ...names, ...bars.map(({ label }) => label)].map((label) =>
          drawingOfLabel(label, { class: 'chart-label', fill: palette.soft }),
        ),
      ),
      drawingOfShapePath('g', { 'font-size': textSize }, ...bars.map(drawBar)),
    ],
  };
}

function drawBar({ word, x, y, width, height, interval, few, words, address }: PlacedWordRate): Shape {
  const middle = y + height / 2;
  const { low, high, isCut } = interval;
  const end = (at: number) => `M${at},${middle - 4}v8`;
  const goesOn = (at: number) => `M${at - 5},${middle - 4}l5,4l-5,4`;
  const link = drawingOfShapePath(
    'a',
    { class: 'mark', href: address, 'aria-label': words },
    drawingOfShapePath('title', {}, words),
    drawingOfShapePath('rect', {
      class: 'mark-target',
      x,
      y: y - 1,
      width: Math.max(width, high - x),
      height: height + 2,
      'fill-opacity': 0,
    }),
    drawingOfShapePath('rect', { ...lookOfBar(word, few), x, y: y + 2, width, height: height - 4 }),
    drawInterval(`M${low},${middle}H${high}${end(low)}${isCut ? goesOn(high) : end(high)}`),
  );
  // A link has the colour of what it is in.
  return drawingOfShapePath('g', { class: `series-${word}` }, link);
}

/** The key mark of a word's bars; `few` for bars of too few occurrences. */
export function wordRateKeyMark(word: number, few = false): Shape {
  return drawingOfShapePath(
    'g',
    { class: `series-${word}`, fill: colourOf(word) },
    drawingOfShapePath('rect', { ...lookOfBar(word, few), x: -7, y: -5, width: 14, height: 10 }),
  );
}

/** The key mark of an interval; `isCut` for one that goes on beyond the chart. */
export function wordIntervalKeyMark(isCut = false): Shape {
  return drawInterval(`M-7,0H7M-7,-4v8${isCut ? 'M2,-4l5,4l-5,4' : 'M7,-4v8'}`);
}
