import { firstDay, lastDay, type Day } from '../dates/day.ts';
import { formatFigurePeriod } from './figure-period.ts';
import type { figuresSchema } from '../shapes/figures.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** A number with its unit, the time that it holds for, whose claim it is, and the paragraph that states it. */
export type Figure = Omit<TypeOf<typeof figuresSchema>[number], 'area' | 'claimedBy'> & {
  /** The authority that it is about: its own, else its document's. */
  authority: string;
  /** Whose claim it is: its own claimant, else its paragraph's. */
  claimedBy: string;
};

/** What a figure is set beside in its source. */
export type Comparator = NonNullable<Figure['comparator']>;

/** The day that a figure is sorted by: the end of its period, or where the source gives none, the date of its document. */
export function dayOfFigure({ period, on, to }: Pick<Figure, 'period' | 'on' | 'to'>): Day {
  return period.end ?? on ?? to ?? '';
}

/**
 * Orders figures by time, oldest first: by the end of their periods, then by the start. Those without a date come last, by
 * the date that is worked out for them.
 */
export function compareFigureTimes(a: Figure, b: Figure): number {
  const isUndated = ({ period }: Figure) => period.kind === 'not-stated';
  const startOf = (figure: Figure) => firstDay(figure.period.start ?? dayOfFigure(figure));
  if (isUndated(a) || isUndated(b)) return Number(isUndated(a)) - Number(isUndated(b)) || startOf(a).localeCompare(startOf(b));
  return lastDay(dayOfFigure(a)).localeCompare(lastDay(dayOfFigure(b))) || startOf(a).localeCompare(startOf(b));
}

/** Figures ordered by measure, then by time, oldest first. */
export function sortFiguresByTime(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => a.measure.localeCompare(b.measure, 'en') || compareFigureTimes(a, b));
}

/** A figure's value as readers see it: `15.8%`, `£1,200,000`, `6 of 65`, `over 70%`. */
export function formatFigureValue({ value, unit, outOf, bound }: Pick<Figure, 'value' | 'unit' | 'outOf' | 'bound'>): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  const written =
    unit === '%'
      ? `${number}%`
      : unit === 'GBP'
        ? `£${number}`
        : unit === 'count'
          ? number
          : unit === 'rating' || unit === 'score'
            ? number
            : `${number} ${unit}`;
  const whole = outOf === undefined ? written : `${written} of ${outOf.toLocaleString('en-GB')}`;
  return bound ? `${bound} ${whole}` : whole;
}

/** The period of a figure, as readers see it: "June 2019", "2021-22", "July 2022, year to date". */
export function formatFigureDate({ period }: Pick<Figure, 'period'>): string {
  return formatFigurePeriod(period);
}

/** A figure with its measure and date: "Vacancies of social workers, June 2022: 15.8%". */
export function formatFigure(figure: Figure): string {
  return `${figure.measure}, ${formatFigureDate(figure)}: ${formatFigureValue(figure)}`;
}

/** What a source compares a figure with: "England 17%: below". Undefined if it makes no comparison. */
export function formatFigureComparator({ comparator, unit }: Pick<Figure, 'comparator' | 'unit'>): string | undefined {
  if (!comparator) return undefined;
  const value = comparator.value === undefined ? '' : ` ${formatFigureValue({ value: comparator.value, unit })}`;
  return `${comparator.with}${value}${comparator.stands ? `: ${comparator.stands}` : ''}`;
}
