import { formatFigureValue } from '../../record/figures/figure.ts';
import type { Headline } from './headline.ts';
import { joinStringsWithOr } from '../../record/strings/join-words.ts';
import { groupFigureSeriesByDate, groupSeriesByLikePeriods, type FigureDate, type FigureSeries } from '../figure-series/figure-series.ts';

/**
 * The headline of a series: its first and last value. It says that a value rose or fell only where both hold for like periods and no
 * source disagrees.
 */
export function headlineOfFigureSeries(series: FigureSeries): Headline {
  const dates = groupFigureSeriesByDate(series);
  const [first, last] = [dates[0], dates.at(-1)];
  const label = `${series.measure}, ${series.authority.name}`;
  if (!first || !last) return { label, finding: 'we have no figure' };
  const valuesOf = ({ figures }: FigureDate) => [...new Set(figures.map(formatFigureValue))];
  const state = (date: FigureDate) => `${joinStringsWithOr(valuesOf(date))} ${formatWhen(date)}`;
  const change = compareDates(first, last);
  return {
    label,
    finding: !change
      ? `${state(first)}, ${state(last)}`
      : change === 'the same'
        ? `${state(first)} and ${formatWhen(last)}`
        : `${state(last)}, ${change} ${state(first)}`,
  };
}

/** When figures hold, after a value: "in June 2019", "for Q1 2020-21". */
function formatWhen({ when, figures: [figure] }: FigureDate): string {
  const isMonthOrYear = /^(\p{L}+ )?\d{4}$/u.test(when);
  if (isMonthOrYear) return `in ${when}`;
  return !figure || figure.period.kind === 'not-stated' || /^since|,/.test(when) ? `(${when})` : `for ${when}`;
}

/** "up from", "down from" or "the same" where two dates can be compared, otherwise nothing. A part of another whole can be fewer and a larger share. */
function compareDates(first: FigureDate, last: FigureDate): string | undefined {
  const [before, after] = [first.figures[0], last.figures[0]];
  const one = [first, last].every(({ figures }) => figures.length === 1);
  if (!before || !after || !one || before === after || before.bound || after.bound) return undefined;
  if (before.unit !== after.unit || before.outOf !== after.outOf || groupSeriesByLikePeriods([before, after]).length > 1) return undefined;
  return after.value > before.value ? 'up from' : after.value < before.value ? 'down from' : 'the same';
}
