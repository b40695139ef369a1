import { firstDay, type Day } from '../../record/dates/day.ts';

/** The date at which a day, month or year begins, in UTC. */
export function dateInLayout(day: Day): Date {
  return new Date(`${firstDay(day)}T00:00:00Z`);
}

/** The first day of a year, in UTC. */
export function layoutStartOfYear(year: number): Date {
  return new Date(Date.UTC(year, 0, 1));
}

/** A year of the time axis in full: "2019". */
export function layoutFullYearLabel(date: Date): string {
  return String(date.getUTCFullYear());
}

/** A year of the time axis in short: "’19". */
export function layoutShortYearLabel(date: Date): string {
  return `’${layoutFullYearLabel(date).slice(-2)}`;
}
