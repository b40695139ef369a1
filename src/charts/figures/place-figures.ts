import { extent, least } from 'd3-array';
import { scaleLinear, type ScaleLinear, type ScaleTime } from 'd3-scale';
import { paragraphIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureValue, formatFigureDate, type Figure } from '../../record/figures/figure.ts';
import { claimantsOfSeries, groupSeriesByLikePeriods, type FigureSeries } from '../../questions/figure-series/figure-series.ts';
import type { ChartSize } from '../chart.ts';
import { drawingColourOfAuthority } from '../drawing/authority-colour.ts';
import { layoutBoxOfLabel, type Box } from '../layout/label.ts';
import { layoutLinePath, type Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { spreadLayoutApart } from '../layout/spread-apart.ts';
import { figureClaimantMark, figureComparatorMark } from './claimant-shape.ts';
import { placeFigureLabels, type LabelledMark } from './figure-labels.ts';
import type { ComparatorMark, FigureMark, FigurePanel, UndatedPart, ValueTick } from './figure-panel.ts';
import { describeFigureMark, figureMarkValue } from './figure-words.ts';
import { figureDrawnDays, placeFigureYears, figureTimeScale, type DrawnDays } from './place-in-time.ts';

const sizes = {
  wide: { width: 640, height: 280, left: 58, right: 30, undated: 130 },
  narrow: { width: 264, height: 300, left: 42, right: 18, undated: 104 },
} as const;

const monthAndAHalf = 46 * 86_400_000;
/** Space at both ends of the time axis, so that the first and last mark don't touch the edge. */
const inset = 14;
/** Rooms above the highest tick for labels, the smallest first: the first that has room for all of them is taken. */
const labelRooms = [4, 20, 36, 60];

/** The scales of a panel, and its plot area. */
interface PanelScales {
  width: number;
  height: number;
  plot: FigurePanel['plot'];
  time: ScaleTime<number, number> | undefined;
  value: ScaleLinear<number, number>;
  undated: UndatedPart | null;
  days: ReadonlyMap<Figure, DrawnDays>;
}

/** A placed figure without its label. `isDated`: it has a place in time. */
type Placed = Pick<FigureMark, 'x' | 'y' | 'claimant' | 'span'> & { figure: Figure; period: Figure['period']; isDated: boolean };
type PlacedComparator = Pick<ComparatorMark, 'x' | 'y' | 'words'> & { when: string };

/** The layout of a measure over time. The value scale starts at 0. Nothing is averaged or filled in. */
export function placeFigures(corpus: Corpus, series: FigureSeries, size: ChartSize): FigurePanel {
  const layouts = labelRooms.map((room) => placeWithRoom(corpus, series, size, room));
  return (least(layouts, ({ missing }) => missing) ?? placeWithRoom(corpus, series, size, 0)).panel;
}

/** The layout with some room above the highest mark, and how much of its labels could not be placed. */
function placeWithRoom(corpus: Corpus, series: FigureSeries, size: ChartSize, room: number): { panel: FigurePanel; missing: number } {
  const scales = panelScales(corpus, series, size, room);
  const { width, height, plot, value, time, undated } = scales;
  const claimants = claimantsOfSeries(series);
  const unit = series.figures[0]?.unit ?? 'count';
  const { figures, comparators } = moveApart(
    series.figures.map((figure) => placeFigure(figure, series, claimants, scales)),
    ({ figure, x }) => placeComparator(figure, unit, x, scales),
    plot,
  );
  const joined = joinLikeFigures(figures, claimants);
  const ticks = value.ticks(4).map((tick) => ({ y: roundInLayout(value(tick)), words: figureMarkValue({ value: tick, unit }) }));
  const { labels, missing } = placeFigureLabels(
    [...figures.map((at) => labelledFigure(at, unit)), ...comparators.map((at) => ({ mark: at, words: { value: '', period: at.words } }))],
    {
      width,
      top: 2,
      bottom: plot.bottom - 2,
      marks: [...figures, ...comparators],
      strokes: [
        ...joined.flatMap(({ points }) => boxesAlong(points)),
        ...figures.flatMap(boxOfSpan),
        ...ticks.map((tick) => boxOfTick(tick, plot)),
      ],
    },
  );
  const panel: FigurePanel = {
    colour: drawingColourOfAuthority(series.authority),
    width,
    height,
    plot,
    ticks,
    years: time ? placeFigureYears(time) : [],
    undated,
    lines: joined.map(({ claimant, points }) => ({ claimant, d: layoutLinePath(points) })),
    marks: figures.map(({ figure, x, y, claimant, span }, index) => ({
      x,
      y,
      claimant,
      span,
      d: figureClaimantMark(claimant),
      words: describeFigureMark(corpus, series, figure),
      address: paragraphIdToPath(figure.paragraph),
      label: labels[index] ?? [],
    })),
    comparators: comparators.map(({ x, y, words, when }, index) => ({
      x,
      y,
      d: figureComparatorMark(),
      words: `${words}, ${when}`,
      label: labels[figures.length + index] ?? [],
    })),
  };
  return { panel, missing };
}

const labelledFigure = ({ figure, x, y }: Placed, unit: Figure['unit']): LabelledMark => ({
  mark: { x, y },
  words: { value: figureMarkValue({ ...figure, unit }), period: formatFigureDate(figure) },
});

/** The least distance of two marks, across or down. */
const markGap = 18;

/**
 * The marks of figures and of what they are set beside: figures of one date and nearly one value stand beside one another, since one would hide the other,
 * and so do those without a date. Figures of different dates stay at their own. What a figure is set beside stands to its right or left. Heights stay.
 */
function moveApart(
  placed: readonly Placed[],
  comparatorsOf: (figure: Placed) => PlacedComparator[],
  { left, right }: FigurePanel['plot'],
): { figures: Placed[]; comparators: PlacedComparator[] } {
  const bounds = [left + 10, right - 10] as const;
  const isNear = (a: Point, b: Point) => Math.abs(a.x - b.x) < markGap - 0.5 && Math.abs(a.y - b.y) < markGap;
  const figures = [...placed];
  // Moving some apart can bring them upon others, so it is done once for each mark.
  for (const [self, figure] of placed.entries()) {
    const near = [...placed.entries()].flatMap(([index, other]) => {
      const isOfOneDate = figure.isDated ? other.x === figure.x : !other.isDated;
      return isOfOneDate && isNear(figures[index] ?? other, figures[self] ?? figure) ? [index] : [];
    });
    const places = spreadLayoutApart(
      near.map((index) => figures[index]?.x ?? 0),
      markGap,
      bounds,
    );
    near.forEach((index, at) => (figures[index] = { ...(figures[index] ?? figure), x: roundInLayout(places[at] ?? figure.x) }));
  }
  const comparators: PlacedComparator[] = [];
  for (const comparator of figures.flatMap(comparatorsOf)) {
    const places = [0, 1, -1, 2, -2, 3, -3].map((times) => ({ ...comparator, x: roundInLayout(comparator.x + times * markGap) }));
    const free = places.find(
      (place) => place.x >= bounds[0] && place.x <= bounds[1] && ![...figures, ...comparators].some((other) => isNear(place, other)),
    );
    comparators.push(free ?? comparator);
  }
  return { figures, comparators };
}

function panelScales(corpus: Corpus, { figures }: FigureSeries, size: ChartSize, room: number): PanelScales {
  const { width, height, left, right, undated: undatedWidth } = sizes[size];
  const plot = { left, right: width - right, top: 16, bottom: height - 34 };
  const days = new Map(
    figures.flatMap((figure) => {
      const drawn = figureDrawnDays(corpus, figure);
      return drawn ? [[figure, drawn] as const] : [];
    }),
  );
  const aside = figures.length - days.size;
  const border = aside === 0 ? plot.right : days.size === 0 ? plot.left : plot.right - undatedWidth;
  const [lowest = 0, highest = 0] = extent([0, ...figures.flatMap(({ value, comparator }) => [value, comparator?.value ?? value])]);
  return {
    width,
    height,
    plot,
    time: figureTimeScale([...days.values()], [plot.left + inset, border - inset]),
    value: scaleLinear([lowest, highest], [plot.bottom, plot.top + room]).nice(4),
    undated: aside === 0 ? null : { left: border, right: plot.right, words: 'date not stated' },
    days,
  };
}

/** A figure is placed at the middle of its period, or apart from the time axis if it has no date. */
function placeFigure(figure: Figure, { figures }: FigureSeries, claimants: readonly string[], scales: PanelScales): Placed {
  const { time, value, undated, days } = scales;
  const at = { figure, period: figure.period, y: roundInLayout(value(figure.value)), claimant: claimants.indexOf(figure.claimedBy) };
  const drawn = days.get(figure);
  if (!drawn || !time) {
    const others = figures.filter((each) => !days.has(each));
    const { left, right } = undated ?? scales.plot;
    const x = roundInLayout(left + ((right - left) * (others.indexOf(figure) + 0.5)) / others.length);
    return { ...at, x, span: null, isDated: false };
  }
  const { from, to, isExact } = drawn;
  const isLong = isExact && to.getTime() - from.getTime() > monthAndAHalf;
  return {
    ...at,
    x: roundInLayout(time(new Date((from.getTime() + to.getTime()) / 2))),
    span: isLong ? { from: roundInLayout(time(from)), to: roundInLayout(time(to)) } : null,
    isDated: true,
  };
}

function placeComparator(figure: Figure, unit: string, x: number, { value }: PanelScales): PlacedComparator[] {
  const { comparator } = figure;
  if (comparator?.value === undefined) return [];
  const words = `${comparator.with} ${formatFigureValue({ value: comparator.value, unit })}`;
  return [{ x, y: roundInLayout(value(comparator.value)), words, when: formatFigureDate(figure) }];
}

/** The figures that a line joins: those of one claimant whose periods are alike. */
function joinLikeFigures(placed: readonly Placed[], claimants: readonly string[]): { claimant: number; points: Placed[] }[] {
  return claimants.flatMap((_, claimant) =>
    groupSeriesByLikePeriods(placed.filter((point) => point.claimant === claimant))
      .filter(({ length }) => length > 1)
      .map((points) => ({ claimant, points })),
  );
}

/** Small boxes along the straight lines through points, so that labels keep off them. */
function boxesAlong(points: readonly Point[]): Box[] {
  const steps = 24;
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return Array.from({ length: steps }, (_, step): Box => {
      const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
      return { left: x - 3, right: x + 3, top: y - 2, bottom: y + 2 };
    });
  });
}

/** The box of a value beside its axis, where it stands left of the plot. */
function boxOfTick({ y, words }: ValueTick, { left }: FigurePanel['plot']): Box {
  return layoutBoxOfLabel({ x: left - 8, y: y + 4, words, anchor: 'end' });
}

function boxOfSpan({ span, y }: Placed): Box[] {
  return span ? [{ left: span.from, right: span.to, top: y - 4, bottom: y + 4 }] : [];
}
