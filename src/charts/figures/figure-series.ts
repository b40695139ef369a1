import { scaleLinear, scaleUtc } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from 'd3-shape';
import { utcYear } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import { claimantOf, type Corpus } from '../../record/corpus.ts';
import { formatValue, type Figure } from '../../record/figure.ts';
import { spanOfFigure, whenOfFigure, type FigureSeries } from '../../questions/figures/figure-series.ts';
import { round } from '../drawing/drawing.ts';
import { boxOf, overlap, type Box, type Label } from '../drawing/label.ts';

/** A figure at its place, with the outline of its claimant's shape and all that it says in words. */
export interface FigurePoint {
  x: number;
  y: number;
  d: string;
  /** Which claimant's it is, from 0. */
  claimant: number;
  words: string;
  figure: Figure;
  label: Label;
  /** The stretch of time that it holds for, where that is longer than a month. */
  span: { from: number; to: number } | null;
}

/** What a figure's source sets it beside. */
export interface ComparatorPoint {
  x: number;
  y: number;
  d: string;
  words: string;
  label: Label;
}

/** A measure over time, placed. Units are SVG user units. */
export interface FigurePanel {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: { y: number; words: string }[];
  years: { x: number; words: string }[];
  /** Thin lines through the figures of one claimant. */
  lines: { d: string; claimant: number }[];
  points: FigurePoint[];
  comparators: ComparatorPoint[];
}

const sizes = {
  wide: { width: 640, height: 230, left: 58, right: 40, character: 7 },
  narrow: { width: 340, height: 230, left: 50, right: 24, character: 7 },
} as const;

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond2];
const year = utcFormat('%Y');
const date = (day: string) => new Date(`${day}T00:00:00Z`);
const monthAndAHalf = 46 * 86_400_000;

/** The outline of the shape of a claimant, in the order of those who claim figures of one measure. */
export function claimantShape(claimant: number, area = 90): string {
  return symbol(shapes[claimant % shapes.length], area).digits(1)() ?? '';
}

/** The outline of the shape of what a figure is set beside. */
export function comparatorShape(area = 70): string {
  return symbol(symbolDiamond2, area).digits(1)() ?? '';
}

/** The claimants of a series, in the order of their first figures. */
export function claimantsOf({ figures }: FigureSeries): string[] {
  return [...new Set(figures.map(({ claimedBy }) => claimedBy))];
}

/** Places the figures of a measure on time and value. The scale of values begins at 0. Nothing is averaged or filled in. */
export function placeFigureSeries(corpus: Corpus, series: FigureSeries, size: 'wide' | 'narrow'): FigurePanel {
  const { width, height, left, right, character } = sizes[size];
  const plot = { left, right: width - right, top: 22, bottom: height - 30 };
  const claimants = claimantsOf(series);
  const spans = series.figures.map((figure) => {
    const { from, to } = spanOfFigure(figure);
    return { from: date(from), to: date(to) };
  });
  const first = new Date(Math.min(...spans.map(({ from }) => from.getTime())));
  const last = new Date(Math.max(...spans.map(({ to }) => to.getTime())));
  const x = scaleUtc([utcYear.floor(first), utcYear.ceil(last)], [plot.left + 14, plot.right - 14]);
  const values = series.figures.flatMap(({ value, comparator }) => [value, comparator?.value ?? 0]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(...values)], [plot.bottom, plot.top]).nice(4);
  const unit = series.figures[0]?.unit ?? 'count';
  const short = (value: number) => (unit === '%' || unit === 'GBP' ? formatValue({ value, unit }) : formatValue({ value, unit: 'count' }));

  const placed = series.figures.map((figure, index) => {
    const { from, to } = spans[index] ?? { from: first, to: first };
    const middle = new Date((from.getTime() + to.getTime()) / 2);
    const long = to.getTime() - from.getTime() > monthAndAHalf;
    return {
      figure,
      x: round(x(middle)),
      y: round(y(figure.value)),
      claimant: claimants.indexOf(figure.claimedBy),
      span: long ? { from: round(x(from)), to: round(x(to)) } : null,
    };
  });
  const beside = placed.flatMap(({ figure, x }) =>
    figure.comparator?.value === undefined
      ? []
      : [
          {
            x,
            y: round(y(figure.comparator.value)),
            words: `${figure.comparator.with} ${formatValue({ value: figure.comparator.value, unit })}`,
            when: whenOfFigure(figure),
          },
        ],
  );

  const taken: Box[] = [...placed, ...beside].map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  const label = (at: { x: number; y: number }, words: string): Label => {
    const places: Label[] = [
      { words, x: at.x, y: at.y - 11, anchor: 'middle' },
      { words, x: at.x, y: at.y + 21, anchor: 'middle' },
      { words, x: at.x + 11, y: at.y + 4, anchor: 'start' },
      { words, x: at.x - 11, y: at.y + 4, anchor: 'end' },
    ];
    const costs = places.map((place) => {
      const box = boxOf(place, character);
      const outside = Math.max(0, -box.left) + Math.max(0, box.right - width) + Math.max(0, box.bottom - plot.bottom);
      return taken.reduce((sum, other) => sum + overlap(box, other), 0) + outside * 40;
    });
    const best = places[costs.indexOf(Math.min(...costs))] ?? { words, x: at.x, y: at.y, anchor: 'start' };
    taken.push(boxOf(best, character));
    return { ...best, x: round(best.x), y: round(best.y) };
  };
  const path = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y);

  return {
    width,
    height,
    plot,
    ticks: y.ticks(4).map((value) => ({ y: round(y(value)), words: short(value) })),
    years: x
      .ticks(utcYear.every(size === 'narrow' && x.domain().length > 0 && spanInYears(first, last) > 6 ? 2 : 1) ?? utcYear)
      .map((tick) => ({ x: round(x(tick)), words: year(tick) })),
    lines: claimants
      .map((_, claimant) => ({ claimant, points: placed.filter((point) => point.claimant === claimant) }))
      .filter(({ points }) => points.length > 1)
      .map(({ claimant, points }) => ({ claimant, d: path(points) ?? '' })),
    points: placed.map((point) => ({
      ...point,
      d: claimantShape(point.claimant),
      words: sayFigure(corpus, series, point.figure),
      label: label(point, formatValue({ ...point.figure, unit: unit === '%' || unit === 'GBP' ? unit : 'count' })),
    })),
    comparators: beside.map(({ x, y, words, when }) => ({
      x,
      y,
      d: comparatorShape(),
      words: `${words}, ${when}`,
      label: label({ x, y }, words),
    })),
  };
}

function spanInYears(from: Date, to: Date): number {
  return to.getUTCFullYear() - from.getUTCFullYear() + 1;
}

/** All that a figure's mark says: "Northamptonshire, June 2019: 199. Claimed by …. The source dates it: June 2019." */
function sayFigure(corpus: Corpus, { authority, measure }: FigureSeries, figure: Figure): string {
  const beside = figure.comparator
    ? ` Set beside ${figure.comparator.with}${figure.comparator.value === undefined ? '' : ` ${formatValue({ value: figure.comparator.value, unit: figure.unit })}`}${figure.comparator.stands ? `: ${figure.comparator.stands}` : ''}.`
    : '';
  return `${measure}, ${authority.name}, ${whenOfFigure(figure)}: ${formatValue(figure)}. Claimed by ${claimantOf(corpus, figure.claimedBy).name}. Dated by its source: ${figure.dated}.${beside}`;
}
