import { paragraphPath } from '../../record/ids/ids.ts';
import { extent } from 'd3-array';
import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from 'd3-scale';
import { utcYear } from 'd3-time';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureValue, formatFigureDate, type Figure } from '../../record/figure.ts';
import { claimantsOf, periodOfFigure, type FigureSeries } from '../../questions/figures/figure-series.ts';
import type { ChartSize } from '../chart.ts';
import { boxAround, labelBoxOf, cheapestLabel, overlapWithAll, type Box, type Label } from '../layout/label.ts';
import { linePath, type Point } from '../layout/path.ts';
import { round } from '../layout/round.ts';
import { dateOf, axisFullYearLabel } from '../layout/time.ts';
import { claimantShape, comparatorShape } from './claimant-shape.ts';
import type { ComparatorMark, FigureMark, FigurePanel, YearTick } from './figure-panel.ts';
import { describeFigureMark, formatFigureValueShort } from './figure-words.ts';

const sizes = {
  wide: { width: 640, height: 230, left: 58, right: 40 },
  narrow: { width: 340, height: 230, left: 50, right: 24 },
} as const;

/** The mean width of a character. */
const character = 7;
const monthAndAHalf = 46 * 86_400_000;
/** Space at both ends of the time axis, so that the first and last mark don't touch the edge. */
const inset = 14;

/** The scales of a panel, and its plot area. */
interface PanelScales {
  width: number;
  height: number;
  plot: FigurePanel['plot'];
  time: ScaleTime<number, number>;
  value: ScaleLinear<number, number>;
  /** The first and last day of the series. */
  days: [Date, Date];
}

/** A placed figure without its label. */
type Placed = Pick<FigureMark, 'x' | 'y' | 'claimant' | 'span'> & { figure: Figure };
type PlacedComparator = Pick<ComparatorMark, 'x' | 'y' | 'words'> & { when: string };

/** The layout of a measure over time. The value scale starts at 0. Nothing is averaged or filled in. */
export function placeFigures(corpus: Corpus, series: FigureSeries, size: ChartSize): FigurePanel {
  const scales = panelScales(series, size);
  const { width, height, plot, value } = scales;
  const claimants = claimantsOf(series);
  const unit = series.figures[0]?.unit ?? 'count';
  const placed = series.figures.map((figure) => placeFigure(figure, claimants, scales));
  const compared = placed.flatMap(({ figure, x }) => placeComparator(figure, unit, x, scales));
  const label = labelPlacer([...placed, ...compared], scales);
  return {
    width,
    height,
    plot,
    ticks: value.ticks(4).map((tick) => ({ y: round(value(tick)), words: formatFigureValueShort({ value: tick, unit }) })),
    years: placeYears(scales, size),
    lines: placeLines(placed, claimants),
    marks: placed.map(({ figure, ...at }) => ({
      ...at,
      d: claimantShape(at.claimant),
      words: describeFigureMark(corpus, series, figure),
      address: paragraphPath(figure.paragraph),
      label: label(at, formatFigureValueShort({ ...figure, unit })),
    })),
    comparators: compared.map(({ x, y, words, when }) => ({
      x,
      y,
      d: comparatorShape(),
      words: `${words}, ${when}`,
      label: label({ x, y }, words),
    })),
  };
}

function datesOf(figure: Figure): { from: Date; to: Date } {
  const { from, to } = periodOfFigure(figure);
  return { from: dateOf(from), to: dateOf(to) };
}

function panelScales({ figures }: FigureSeries, size: ChartSize): PanelScales {
  const { width, height, left, right } = sizes[size];
  const plot = { left, right: width - right, top: 22, bottom: height - 30 };
  const [first = new Date(0), last = first] = extent(figures.map(datesOf).flatMap(({ from, to }) => [from, to]));
  const [lowest = 0, highest = 0] = extent([0, ...figures.flatMap(({ value, comparator }) => [value, comparator?.value ?? value])]);
  return {
    width,
    height,
    plot,
    time: scaleUtc([utcYear.floor(first), utcYear.ceil(last)], [plot.left + inset, plot.right - inset]),
    value: scaleLinear([lowest, highest], [plot.bottom, plot.top]).nice(4),
    days: [first, last],
  };
}

/** A figure is placed at the middle of its period. */
function placeFigure(figure: Figure, claimants: readonly string[], { time, value }: PanelScales): Placed {
  const { from, to } = datesOf(figure);
  const isLong = to.getTime() - from.getTime() > monthAndAHalf;
  return {
    figure,
    x: round(time(new Date((from.getTime() + to.getTime()) / 2))),
    y: round(value(figure.value)),
    claimant: claimants.indexOf(figure.claimedBy),
    span: isLong ? { from: round(time(from)), to: round(time(to)) } : null,
  };
}

function placeComparator(figure: Figure, unit: string, x: number, { value }: PanelScales): PlacedComparator[] {
  const { comparator } = figure;
  if (comparator?.value === undefined) return [];
  const words = `${comparator.with} ${formatFigureValue({ value: comparator.value, unit })}`;
  return [{ x, y: round(value(comparator.value)), words, when: formatFigureDate(figure) }];
}

/** Ticks for every year, or every second year if the narrow size has more than six. */
function placeYears({ time, days: [first, last] }: PanelScales, size: ChartSize): YearTick[] {
  const years = last.getUTCFullYear() - first.getUTCFullYear() + 1;
  const step = size === 'narrow' && years > 6 ? 2 : 1;
  return time.ticks(utcYear.every(step) ?? utcYear).map((tick) => ({ x: round(time(tick)), words: axisFullYearLabel(tick) }));
}

function placeLines(placed: readonly Placed[], claimants: readonly string[]): FigurePanel['lines'] {
  return claimants
    .map((_, claimant) => ({ claimant, points: placed.filter((point) => point.claimant === claimant) }))
    .filter(({ points }) => points.length > 1)
    .map(({ claimant, points }) => ({ claimant, d: linePath(points) }));
}

/** A function that places labels one after another beside their marks: above, below, right or left, wherever they overlap least. */
function labelPlacer(marks: readonly Point[], { width, plot }: PanelScales): (mark: Point, words: string) => Label {
  const taken = marks.map((mark) => boxAround(mark, 7));
  const outside = (box: Box) => Math.max(0, -box.left) + Math.max(0, box.right - width) + Math.max(0, box.bottom - plot.bottom);
  const costOf = (label: Label) => {
    const box = labelBoxOf(label, character);
    return overlapWithAll(box, taken) + outside(box) * 40;
  };
  return ({ x, y }, words) => {
    const above: Label = { words, x, y: y - 11, anchor: 'middle' };
    const others: Label[] = [
      { words, x, y: y + 21, anchor: 'middle' },
      { words, x: x + 11, y: y + 4, anchor: 'start' },
      { words, x: x - 11, y: y + 4, anchor: 'end' },
    ];
    const best = cheapestLabel([above, ...others], costOf)?.label ?? above;
    taken.push(labelBoxOf(best, character));
    return { ...best, x: round(best.x), y: round(best.y) };
  };
}
