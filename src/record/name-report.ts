import { formatDay } from './day.ts';
import { dayOfReport, kinds, whenOf, type Report } from './report.ts';

/** A document as it is called beside others of its authority: "Inspection report, 3 to 14 October 2022". */
export function nameReport(report: Report): string {
  return `${kinds[report.kind]}, ${whenOf(report)}`;
}

/** A document in the fewest words that tell it from its neighbours: "Inspection report, October 2022". */
export function shortenReport(report: Report): string {
  return `${kinds[report.kind]}, ${formatDay(dayOfReport(report).slice(0, 7))}`;
}

/** A document within a sentence: "inspection report of October 2022". */
export function sayReport(report: Report): string {
  return `${kinds[report.kind].toLowerCase()} of ${formatDay(dayOfReport(report).slice(0, 7))}`;
}
