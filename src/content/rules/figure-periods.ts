import { firstDay, lastDay, type Day } from '../../record/dates/day.ts';
import {
  figurePeriodBeginsFinancialYear,
  countFigureMonths,
  type FigurePeriod,
  type PeriodKind,
} from '../../record/figures/figure-period.ts';

/** The dates of a figure, as its file gives them. */
interface FigureDates {
  period: FigurePeriod;
  on?: Day | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  undated?: true | undefined;
}

/** What is wrong with the period of a figure whose source was written on a day, in sentences. */
export function figurePeriodRuleFaults({ period, on, from, to, undated }: FigureDates, written: Day): string[] {
  const { kind, start, end, whole, words } = period;
  const isDated = start !== undefined || end !== undefined;
  const faults = [
    start && end && firstDay(start) > lastDay(end) && `its period ends before it begins: ${start} to ${end}.`,
    kind === 'not-stated' && isDated && 'a period that is not stated has no "start" and no "end".',
    kind === 'not-stated' && whole !== undefined && 'whether a period that is not stated is whole cannot be told: leave "whole" out.',
    kind === 'to-date' && whole !== false && 'a period "to date" is never whole: write whole: false.',
    words && kind !== 'stretch' && kind !== 'not-stated' && `a ${kind} is named by its days: leave "words" out.`,
    kind === 'stretch' && !isDated && 'a stretch has a "start" or an "end". If the source gives neither, its kind is not-stated.',
    whole && end && isAfter(kind, end, written) && `its period ends after its document (${written}): it cannot be whole.`,
    undated && end && 'its source gives no date (undated: true), so its period has no "end".',
    kind === 'not-stated' && !undated && 'its period is not stated: write undated: true.',
    !meets(period, on ?? from, on ?? to) && 'its period and its other dates (on, or from and to) have no day in common.',
    shapeFault(period),
  ];
  return faults.flatMap((fault) => fault || []);
}

/** Whether a period and the days of a figure have a day in common, as far as both are known. Reversed days are a fault of their own. */
function meets({ start, end }: FigurePeriod, from?: Day, to?: Day): boolean {
  const isBefore = (last?: Day, first?: Day) => last !== undefined && first !== undefined && lastDay(last) < firstDay(first);
  const areReversed = isBefore(to, from);
  return areReversed || !(isBefore(to, start) || isBefore(end, from));
}

/** Whether a period surely ends after a day. A year whose first month is not said may have ended in its second calendar year. */
function isAfter(kind: PeriodKind, end: Day, written: Day): boolean {
  const earliest = kind === 'year' || kind === 'academic-year' ? firstDay(end) : lastDay(end);
  return earliest > lastDay(written);
}

/** The days that a kind of period must have, as a test of its first and last day, and in words. */
const shapes: Partial<Record<PeriodKind, { fits: (start: Day, end: Day) => boolean; says: string }>> = {
  point: { fits: (start, end) => start === end, says: 'a point in time has the same "start" and "end".' },
  month: {
    fits: (start, end) => isWholeMonths(start, end, 1),
    says: 'a month runs from its first day to its last.',
  },
  quarter: {
    fits: (start, end) => isWholeMonths(start, end, 3) && /-(01|04|07|10)-/.test(start),
    says: 'a quarter runs for three months, from 1 April, July, October or January.',
  },
  'financial-year': {
    fits: (start, end) => isWholeMonths(start, end, 12) && figurePeriodBeginsFinancialYear(start),
    says: 'a financial year runs from 1 April to 31 March.',
  },
  'calendar-year': {
    fits: (start, end) => isWholeMonths(start, end, 12) && start.endsWith('-01-01'),
    says: 'a calendar year runs from 1 January to 31 December.',
  },
  'year-to': {
    fits: (start, end) => countFigureMonths({ kind: 'year-to', start, end }) === 12,
    says: 'a year to a month has twelve months.',
  },
  'academic-year': { fits: isSplitYear, says: 'an academic year has the calendar year in which it begins, and the next.' },
  year: { fits: isSplitYear, says: 'a year whose first month is not said has the calendar year in which it begins, and the next.' },
};

function shapeFault({ kind, start, end }: FigurePeriod): string | undefined {
  const shape = shapes[kind];
  return !shape || (start && end && shape.fits(start, end)) ? undefined : shape.says;
}

function isWholeMonths(start: Day, end: Day, months: number): boolean {
  return (
    start.length === 10 &&
    start.endsWith('-01') &&
    end === lastDay(end.slice(0, 7)) &&
    countFigureMonths({ kind: 'stretch', start, end }) === months
  );
}

function isSplitYear(start: Day, end: Day): boolean {
  return start.length === 4 && end.length === 4 && Number(end) === Number(start) + 1;
}
