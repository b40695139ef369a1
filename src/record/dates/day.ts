/** A day, month or year of the record: `yyyy-mm-dd`, `yyyy-mm` or `yyyy`, never more exact than its source. */
export type Day = string;

/** A stretch of days as a source gives it; either end may be unknown. */
export interface Period {
  from: Day;
  to?: Day | undefined;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a day that exists in the calendar: `2023-02-30` and `2023-13` are not. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The first day that a day, month or year can mean, as `yyyy-mm-dd`: 2019-06 gives 2019-06-01. */
export function firstDay(day: Day): Day {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
}

/** The last day that a day, month or year can mean, as `yyyy-mm-dd`: 2019-06 gives 2019-06-30. */
export function lastDay(day: Day): Day {
  if (day.length === 10) return day;
  const [year, month] = day.length === 4 ? [Number(day), 12] : [Number(day.slice(0, 4)), Number(day.slice(5))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Whether one day is certainly before another: June 2019 may not be before 17 June 2019. */
export function isBefore(a: Day, b: Day): boolean {
  return lastDay(a) < firstDay(b);
}

/** Whether two days can be the same: neither is certainly before the other. */
export function canBeSameDay(a: Day, b: Day): boolean {
  return !isBefore(a, b) && !isBefore(b, a);
}

/** Compares days for sorting, oldest first. A month sorts by its first day. */
export function compareDays(a: Day, b: Day): number {
  return firstDay(a).localeCompare(firstDay(b)) || a.length - b.length;
}

/** A day as readers see it: `3 October 2022`, `October 2022`, `2022`. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-');
  const words = [year ?? ''];
  if (month) words.unshift(months[Number(month) - 1] ?? month);
  if (date) words.unshift(String(Number(date)));
  return words.join(' ');
}

/** The month of a day: "May 2026". A year alone stays one. */
export function formatMonthOfDay(day: Day): string {
  return formatDay(day.slice(0, 7));
}

/** A period as readers see it, naming a shared month and year once: `3 to 14 October 2022`, `1 and 2 October 2024`. */
export function formatPeriod({ from, to }: Period): string {
  if (!to || to === from) return formatDay(from);
  const start = from.split('-');
  const end = to.split('-');
  if (start[0] !== end[0] || start.length !== end.length) return `${formatDay(from)} to ${formatDay(to)}`;
  if (start.length === 3 && start[1] === end[1]) {
    const [first, last] = [Number(start[2]), Number(end[2])];
    return `${first} ${last - first === 1 ? 'and' : 'to'} ${formatDay(to)}`;
  }
  const [, ...early] = start;
  const beginning = early.length === 2 ? `${Number(early[1])} ${months[Number(early[0]) - 1]}` : months[Number(early[0]) - 1];
  return `${beginning} to ${formatDay(to)}`;
}
