import { extent } from 'd3-array';
import { scaleUtc, type ScaleTime } from 'd3-scale';
import { utcYear } from 'd3-time';
import { reportInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { lastDay, type Day } from '../../record/dates/day.ts';
import type { Figure } from '../../record/figures/figure.ts';
import { lastDayOfFigurePeriod } from '../../record/figures/figure-period.ts';
import { reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { reportDay } from '../../record/reports/report.ts';
import { dateInLayout, layoutFullYearLabel } from '../layout/time.ts';
import { roundInLayout } from '../layout/round.ts';
import type { YearTick } from './figure-panel.ts';

/** The days of a figure as a chart draws them. */
export interface DrawnDays {
  from: Date;
  to: Date;
  /** Whether the source gives the days, so that a bar may show them. */
  isExact: boolean;
  /** The days that the axis of time must cover: for a year whose first month is not said, both its calendar years. */
  reach: readonly [Date, Date];
}

const day = 86_400_000;

/**
 * The days at which a figure is drawn; undefined where its source gives none. A period that goes on when the source was written, or that is
 * only a part, is drawn up to the month of its document. Where a source does not say in which month a year begins, its figure is drawn at
 * the turn of the year, which is part of it in any case.
 */
export function figureDrawnDays(corpus: Corpus, { period, paragraph }: Pick<Figure, 'period' | 'paragraph'>): DrawnDays | undefined {
  const { kind, start, end, whole } = period;
  if (lastDayOfFigurePeriod(period) === undefined) return undefined;
  const written = lastDay(reportDay(reportInCorpus(corpus, reportIdOf(paragraph))));
  const last = end ? lastDay(end) : written;
  const from = dateInLayout(start ?? end ?? written);
  const to = dayAfter(whole === false && written < last ? written : last);
  const isTurn = kind === 'year' || kind === 'academic-year';
  const turn = dateInLayout(last.slice(0, 4));
  return { ...(isTurn ? { from: turn, to: turn } : { from, to }), isExact: !isTurn && start !== undefined, reach: [from, to] };
}

const dayAfter = (last: Day) => new Date(dateInLayout(last).getTime() + day);

/** The scale of time from the year of the first figure to that of the last. Undefined where no figure has a date. */
export function figureTimeScale(
  days: readonly DrawnDays[],
  [left, right]: readonly [number, number],
): ScaleTime<number, number> | undefined {
  const [first, last] = extent(days.flatMap(({ reach }) => reach));
  return first && last && scaleUtc([utcYear.floor(first), utcYear.ceil(last)], [left, right]);
}

/** The least width of a year that has its number. */
const yearWidth = 36;

/** The turns of the years, and the number of each year at its middle: every second one, third and so on where years are narrow. */
export function placeFigureYears(time: ScaleTime<number, number>): YearTick[] {
  const [begins, ends] = time.domain();
  if (!begins || !ends) return [];
  const years = utcYear.range(begins, ends);
  const [left = 0, right = 0] = time.range();
  const step = Math.ceil((yearWidth * years.length) / (right - left));
  return years.map((year, index) => ({
    from: roundInLayout(time(year)),
    to: roundInLayout(time(utcYear.offset(year))),
    words: index % step === 0 ? layoutFullYearLabel(year) : '',
  }));
}
