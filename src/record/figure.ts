import { compareDays, firstDay, formatDay, formatPeriod, type Day } from './dates/day.ts';
import type { figuresSchema } from './shapes/figures.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** A number with its unit, the time that it holds for, whose claim it is, and the paragraph that states it. */
export type Figure = Omit<TypeOf<typeof figuresSchema>[number], 'area' | 'claimedBy'> & {
  /** The authority that it is about: its own, else its document's. */
  authority: string;
  /** Whose claim it is: its own claimant, else its paragraph's. */
  claimedBy: string;
};

/** What a figure is set beside in its source. */
export type Comparator = NonNullable<Figure['comparator']>;

/** The day of a figure on a time line: its day, or the end of its period. */
export function dayOfFigure(figure: Figure): Day {
  return figure.on ?? figure.to ?? '';
}

/** The figures sorted by measure, then by time. */
export function sortFigures(figures: readonly Figure[]): Figure[] {
  return [...figures].sort(
    (a, b) =>
      a.measure.localeCompare(b.measure, 'en') ||
      firstDay(dayOfFigure(a)).localeCompare(firstDay(dayOfFigure(b))) ||
      compareDays(dayOfFigure(a), dayOfFigure(b)),
  );
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

/** The date or period of a figure: "June 2019", "2021 to 2022". */
export function formatFigureDate({ on, from, to }: Pick<Figure, 'on' | 'from' | 'to'>): string {
  return on ? formatDay(on) : formatPeriod({ from: from ?? '', to });
}

/** A figure with its measure and date: "Vacancies of social workers, June 2022: 15.8%". */
export function formatFigure(figure: Figure): string {
  return `${figure.measure}, ${formatFigureDate(figure)}: ${formatFigureValue(figure)}`;
}

/** What a source compares a figure with: "England 17%: below". Undefined if it makes no comparison. */
export function formatComparator({ comparator, unit }: Pick<Figure, 'comparator' | 'unit'>): string | undefined {
  if (!comparator) return undefined;
  const value = comparator.value === undefined ? '' : ` ${formatFigureValue({ value: comparator.value, unit })}`;
  return `${comparator.with}${value}${comparator.stands ? `: ${comparator.stands}` : ''}`;
}
