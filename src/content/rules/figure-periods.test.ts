import { describe, expect, it } from 'vitest';
import type { FigurePeriod } from '../../record/figures/figure-period.ts';
import { figurePeriodRuleFaults } from './figure-periods.ts';

const written = '2022-09';
const faultsOf = (period: FigurePeriod, rest: Partial<Parameters<typeof figurePeriodRuleFaults>[0]> = {}) =>
  figurePeriodRuleFaults({ period, ...rest }, written);

describe('the period of a figure', () => {
  it.each<[string, FigurePeriod]>([
    ['a financial year from April to March', { kind: 'financial-year', start: '2021-04-01', end: '2022-03-31', whole: true }],
    ['a financial year that is only a part', { kind: 'financial-year', start: '2022-04-01', end: '2023-03-31', whole: false }],
    ['a plan for a year to come', { kind: 'financial-year', start: '2022-04-01', end: '2023-03-31' }],
    ['a quarter of three months', { kind: 'quarter', start: '2022-04-01', end: '2022-06-30', whole: true }],
    ['a year to date whose start is not said', { kind: 'to-date', end: '2022-07', whole: false }],
    ['a year whose first month is not said', { kind: 'year', start: '2021', end: '2022', whole: true }],
    ['a day', { kind: 'point', start: '2022-06-30', end: '2022-06-30' }],
    ['a stretch whose first day alone is said', { kind: 'stretch', start: '2022-06', words: 'since June' }],
    ['a stretch whose last day alone is said', { kind: 'stretch', end: '2022-06', words: 'until June' }],
    ['twelve months to a month', { kind: 'year-to', start: '2021-08', end: '2022-07', whole: true }],
  ])('may be %s', (_, period) => {
    expect(faultsOf(period)).toEqual([]);
  });

  it.each<[string, FigurePeriod, string]>([
    [
      'a financial year of calendar months',
      { kind: 'financial-year', start: '2021-01-01', end: '2021-12-31', whole: true },
      'a financial year runs from 1 April to 31 March.',
    ],
    ['a financial year without days', { kind: 'financial-year', whole: true }, 'a financial year runs from 1 April to 31 March.'],
    [
      'a quarter of four months',
      { kind: 'quarter', start: '2022-04-01', end: '2022-07-31', whole: true },
      'a quarter runs for three months, from 1 April, July, October or January.',
    ],
    [
      'a quarter from February',
      { kind: 'quarter', start: '2022-02-01', end: '2022-04-30', whole: true },
      'a quarter runs for three months, from 1 April, July, October or January.',
    ],
    [
      'half a month',
      { kind: 'month', start: '2022-06-01', end: '2022-06-15', whole: true },
      'a month runs from its first day to its last.',
    ],
    [
      'a month from its second day',
      { kind: 'month', start: '2022-06-02', end: '2022-06-30' },
      'a month runs from its first day to its last.',
    ],
    [
      'a month whose first day is not said',
      { kind: 'month', start: '2022-01', end: '2022-01-31' },
      'a month runs from its first day to its last.',
    ],
    [
      'a month whose last day is not said',
      { kind: 'month', start: '2022-06-01', end: '2022-06' },
      'a month runs from its first day to its last.',
    ],
    ['a month without a last day', { kind: 'month', start: '2022-06-01' }, 'a month runs from its first day to its last.'],
    ['a point in time without days', { kind: 'point' }, 'a point in time has the same "start" and "end".'],
    [
      'an academic year of calendar months',
      { kind: 'academic-year', start: '2021-09', end: '2022-08' },
      'an academic year has the calendar year in which it begins, and the next.',
    ],
    [
      'a calendar year from April',
      { kind: 'calendar-year', start: '2021-04-01', end: '2022-03-31', whole: true },
      'a calendar year runs from 1 January to 31 December.',
    ],
    [
      'eleven months for a year',
      { kind: 'year-to', start: '2021-09', end: '2022-07', whole: true },
      'a year to a month has twelve months.',
    ],
    [
      'a point in time with two ends',
      { kind: 'point', start: '2022-06-01', end: '2022-06-30' },
      'a point in time has the same "start" and "end".',
    ],
    ['a whole year to date', { kind: 'to-date', end: '2022-07', whole: true }, 'a period "to date" is never whole: write whole: false.'],
    ['a year to date that does not say so', { kind: 'to-date', end: '2022-07' }, 'a period "to date" is never whole: write whole: false.'],
    [
      'a whole year that was not over',
      { kind: 'calendar-year', start: '2022-01-01', end: '2022-12-31', whole: true },
      'its period ends after its document (2022-09): it cannot be whole.',
    ],
    [
      'reversed days',
      { kind: 'stretch', start: '2022-06-01', end: '2022-01-31', whole: true },
      'its period ends before it begins: 2022-06-01 to 2022-01-31.',
    ],
    [
      'a stretch without days',
      { kind: 'stretch', words: 'last summer' },
      'a stretch has a "start" or an "end". If the source gives neither, its kind is not-stated.',
    ],
    [
      'a month in other words',
      { kind: 'month', start: '2022-06-01', end: '2022-06-30', whole: true, words: 'midsummer' },
      'a month is named by its days: leave "words" out.',
    ],
  ])('is not %s', (_, period, says) => {
    expect(faultsOf(period)).toEqual([says]);
  });

  it('that is not stated has no days, and says that its figure is undated', () => {
    const notStated: FigurePeriod = { kind: 'not-stated' };
    expect(faultsOf(notStated, { undated: true })).toEqual([]);
    expect(faultsOf(notStated)).toEqual(['its period is not stated: write undated: true.']);
    expect(faultsOf({ ...notStated, start: '2022-06' }, { undated: true })).toEqual([
      'a period that is not stated has no "start" and no "end".',
    ]);
    expect(faultsOf({ ...notStated, whole: false }, { undated: true })).toEqual([
      'whether a period that is not stated is whole cannot be told: leave "whole" out.',
    ]);
  });

  it('that is not stated has no last day either, and may be named by words', () => {
    expect(faultsOf({ kind: 'not-stated', words: 'lately' }, { undated: true })).toEqual([]);
    expect(faultsOf({ kind: 'not-stated', end: '2022-06' })).toContain('a period that is not stated has no "start" and no "end".');
  });

  it.each([
    ['two years apart', '2020', '2022'],
    ['of one year', '2022', '2022'],
    ['of months', '2021-09', '2022'],
    ['to a month', '2021', '2022-08'],
    ['without a first', undefined, '2022'],
    ['without a last', '2021', undefined],
  ])('of a year whose first month is not said is two years in a row, not one %s', (_, start, end) => {
    expect(faultsOf({ kind: 'year', whole: true, start, end })).toHaveLength(1);
  });

  it('may be whole where it may have ended before its document', () => {
    const faultsOfWhole = (period: FigurePeriod, day: string) => figurePeriodRuleFaults({ period: { ...period, whole: true } }, day);
    const june: FigurePeriod = { kind: 'month', start: '2022-06-01', end: '2022-06-30' };
    const notWhole = (day: string) => [`its period ends after its document (${day}): it cannot be whole.`];
    expect(faultsOfWhole(june, '2022-06')).toEqual([]);
    expect(faultsOfWhole(june, '2022-06-30')).toEqual([]);
    expect(faultsOfWhole(june, '2022-06-29')).toEqual(notWhole('2022-06-29'));
    expect(faultsOfWhole({ kind: 'year-to', start: '2021-07', end: '2022-06' }, '2022-06-29')).toEqual(notWhole('2022-06-29'));
    for (const kind of ['year', 'academic-year'] as const) {
      const year: FigurePeriod = { kind, start: '2021', end: '2022' };
      expect(faultsOfWhole(year, '2022-01-01')).toEqual([]);
      expect(faultsOfWhole(year, '2021-12-31')).toEqual(notWhole('2021-12-31'));
    }
  });

  it('shares a day with the other dates of its figure', () => {
    const june: FigurePeriod = { kind: 'month', start: '2022-06-01', end: '2022-06-30', whole: true };
    expect(faultsOf(june, { on: '2022-06' })).toEqual([]);
    expect(faultsOf(june, { from: '2021', to: '2022' })).toEqual([]);
    expect(faultsOf(june, { from: '2022-06-30', to: '2022-07' })).toEqual([]);
    expect(faultsOf(june, { from: '2022-05', to: '2022-06-01' })).toEqual([]);
    // Reversed dates are told as such, once.
    expect(faultsOf(june, { from: '2023', to: '2021' })).toEqual([]);
    expect(faultsOf(june, { on: '2022-07' })).toEqual(['its period and its other dates (on, or from and to) have no day in common.']);
  });

  it('has no last day where the source gives no date', () => {
    const june: FigurePeriod = { kind: 'month', start: '2022-06-01', end: '2022-06-30', whole: true };
    expect(faultsOf(june, { on: '2022-06', undated: true })).toEqual([
      'its source gives no date (undated: true), so its period has no "end".',
    ]);
  });
});
