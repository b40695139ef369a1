import { formatDay, formatPeriod, lastDay, type Day } from '../dates/day.ts';
import type { figuresSchema } from '../shapes/figures.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** The period that a figure holds for: its kind, its first and last day as far as the source gives them, and whether it is whole. */
export type FigurePeriod = TypeOf<typeof figuresSchema>[number]['period'];
export type PeriodKind = FigurePeriod['kind'];

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** A year that begins in one calendar year and ends in the next: "2021-22". */
function formatSplitYear(first: number): string {
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** The calendar year in which the financial year of a day begins: 2021 for March 2022. */
function financialYearOf(day: Day): number {
  return Number(day.slice(5, 7)) < 4 ? yearOf(day) - 1 : yearOf(day);
}

/** Whether a day begins a financial year. It is an exact day: April 2022 alone is not. */
export const figurePeriodBeginsFinancialYear = (day: Day) => /^\d{4}-04-01$/.test(day);

const quarterOf = (day: Day) => Math.floor(((Number(day.slice(5, 7)) + 8) % 12) / 3) + 1;

/** The name of a period, without saying that it is a part: "2021-22", "Q1 2022-23", "July 2022". */
export function formatFigurePeriodName({ kind, start = '', end = '', words }: FigurePeriod): string {
  if (words) return words;
  switch (kind) {
    case 'not-stated':
      return 'date not stated';
    case 'quarter':
      return `Q${quarterOf(start)} ${formatSplitYear(financialYearOf(start))}`;
    case 'financial-year':
      return formatSplitYear(yearOf(start));
    case 'academic-year':
      return `${formatSplitYear(yearOf(start))} academic year`;
    case 'calendar-year':
      return String(yearOf(start));
    case 'year':
      return `${yearOf(start)}-${yearOf(end)}`;
    case 'year-to':
      return `year to ${formatDay(end)}`;
    case 'to-date':
      return end ? formatDay(end) : formatOpenPeriod(start);
    default:
      return formatMonths(start || end, end || start);
  }
}

/** A period that goes on when the source is written: "2022-23 to date", "since January 2022". */
function formatOpenPeriod(start: Day): string {
  if (!start) return 'to date';
  return figurePeriodBeginsFinancialYear(start) ? `${formatSplitYear(yearOf(start))} to date` : `since ${formatDay(start)}`;
}

/** Days as readers see them, as months where they are whole months: "July 2022", "January to June 2022". */
function formatMonths(start: Day, end: Day): string {
  const isWholeMonths = start.length === 10 && start.endsWith('-01') && end === lastDay(end.slice(0, 7));
  const shorten = (day: Day) => (isWholeMonths ? day.slice(0, 7) : day);
  return formatPeriod({ from: shorten(start), to: shorten(end) });
}

/** A period as readers see it: "2021-22", "Q1 2022-23", "July 2022, year to date", "2022, part of the year". */
export function formatFigurePeriod(period: FigurePeriod): string {
  const name = formatFigurePeriodName(period);
  if (period.kind === 'to-date') return period.end ? `${name}, ${period.start ? 'to date' : 'year to date'}` : name;
  if (period.whole !== false) return name;
  return period.kind.endsWith('year') ? `${name}, part of the year` : `${name}, not complete`;
}

/** How many calendar months a period touches: 6 for January to June 2022. Undefined where the source does not give both ends. */
export function countFigureMonths({ start, end }: FigurePeriod): number | undefined {
  if (!start || !end || start.length === 4 || end.length === 4) return undefined;
  const monthsOf = (day: Day) => yearOf(day) * 12 + Number(day.slice(5, 7));
  return monthsOf(end) - monthsOf(start) + 1;
}

/**
 * What two periods share that may be set against one another: their kind, and for a stretch its length. Undefined for a period that is
 * like no other: one that is not stated, or only a part, or still to come.
 */
export function figurePeriodLikeness(period: FigurePeriod): string | undefined {
  const { kind, whole } = period;
  if (kind === 'point') return kind;
  if (!whole) return undefined;
  if (kind !== 'stretch') return kind;
  const months = countFigureMonths(period);
  return months === undefined ? undefined : `${kind} of ${months} months`;
}

/** The last day of a period as far as the source gives one; undefined where it does not. */
export function lastDayOfFigurePeriod({ start, end }: FigurePeriod): Day | undefined {
  const day = end ?? start;
  return day && lastDay(day);
}
