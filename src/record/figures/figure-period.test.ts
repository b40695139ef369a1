import { describe, expect, it } from 'vitest';
import { formatFigurePeriod, figurePeriodLikeness, type FigurePeriod } from './figure-period.ts';

const whole = { whole: true };
const july: FigurePeriod = { kind: 'month', start: '2022-07-01', end: '2022-07-31', ...whole };
const financialYear = (first: number): FigurePeriod => ({
  kind: 'financial-year',
  start: `${first}-04-01`,
  end: `${first + 1}-03-31`,
  ...whole,
});
const stretch = (start: string, end: string): FigurePeriod => ({ kind: 'stretch', start, end, ...whole });

describe('a period reads', () => {
  it.each<[string, FigurePeriod]>([
    ['July 2022', july],
    ['2021-22', financialYear(2021)],
    ['1999-00', financialYear(1999)],
    ['2022-23, part of the year', { ...financialYear(2022), whole: false }],
    ['Q1 2022-23', { kind: 'quarter', start: '2022-04-01', end: '2022-06-30', ...whole }],
    ['Q4 2021-22', { kind: 'quarter', start: '2022-01-01', end: '2022-03-31', ...whole }],
    ['2021-22 academic year', { kind: 'academic-year', start: '2021', end: '2022', ...whole }],
    ['2020', { kind: 'calendar-year', start: '2020-01-01', end: '2020-12-31', ...whole }],
    ['2019-2020', { kind: 'year', start: '2019', end: '2020', ...whole }],
    ['year to June 2022', { kind: 'year-to', start: '2021-07', end: '2022-06', ...whole }],
    ['July 2022, year to date', { kind: 'to-date', end: '2022-07', whole: false }],
    ['2022-23 to date', { kind: 'to-date', start: '2022-04-01', whole: false }],
    ['since January 2022', { kind: 'to-date', start: '2022-01', whole: false }],
    ['to date', { kind: 'to-date', whole: false }],
    ['June 2022, to date', { kind: 'to-date', start: '2022-04', end: '2022-06', whole: false }],
    ['since 4 April 2022', { kind: 'to-date', start: '2022-04-04', whole: false }],
    ['since April 2022', { kind: 'to-date', start: '2022-04', whole: false }],
    ['July 2022, not complete', { ...july, whole: false }],
    ['year to June 2022, not complete', { kind: 'year-to', start: '2021-07', end: '2022-06', whole: false }],
    ['2019-2020, part of the year', { kind: 'year', start: '2019', end: '2020', whole: false }],
    ['1 to 30 July 2022', stretch('2022-07-01', '2022-07-30')],
    ['July to August 2022', stretch('2022-07', '2022-08')],
    ['2021 to 2022', stretch('2021', '2022')],
    ['3 July to 31 August 2022', stretch('2022-07-03', '2022-08-31')],
    ['30 June 2022', { kind: 'point', start: '2022-06-30', end: '2022-06-30' }],
    ['January to June 2022', stretch('2022-01-01', '2022-06-30')],
    ['November 2019 to April 2020', stretch('2019-11-01', '2020-04-30')],
    ['summer 2022', { kind: 'stretch', start: '2022', end: '2022', words: 'summer 2022' }],
    ['date not stated', { kind: 'not-stated' }],
    ['last quarter', { kind: 'not-stated', words: 'last quarter' }],
  ])('%s', (words, period) => {
    expect(formatFigurePeriod(period)).toBe(words);
  });
});

describe('two periods are alike', () => {
  it.each<[string, FigurePeriod, FigurePeriod]>([
    ['where both are financial years', financialYear(2020), financialYear(2021)],
    ['where both are months', july, { ...july, start: '2019-06-01', end: '2019-06-30' }],
    ['where both are six months long', stretch('2022-01-01', '2022-06-30'), stretch('2019-11-01', '2020-04-30')],
  ])('%s', (_, a, b) => {
    expect(figurePeriodLikeness(a)).toBe(figurePeriodLikeness(b));
  });

  it.each<[string, FigurePeriod, FigurePeriod]>([
    ['a year and a quarter', financialYear(2021), { kind: 'quarter', start: '2022-04-01', end: '2022-06-30', ...whole }],
    ['a year and a month', financialYear(2021), july],
    ['a month and a point in time', july, { kind: 'point', start: '2022-06-30', end: '2022-06-30' }],
    ['stretches of six and five months', stretch('2022-01-01', '2022-06-30'), stretch('2022-01-01', '2022-05-31')],
    ['a financial and a calendar year', financialYear(2021), { kind: 'calendar-year', start: '2021-01-01', end: '2021-12-31', ...whole }],
  ])('but not %s', (_, a, b) => {
    expect(figurePeriodLikeness(a)).not.toBe(figurePeriodLikeness(b));
  });

  it.each<[string, FigurePeriod]>([
    ['that is not stated', { kind: 'not-stated' }],
    ['to date', { kind: 'to-date', end: '2022-07', whole: false }],
    ['that is only a part', { ...financialYear(2022), whole: false }],
    ['still to come', { kind: 'month', start: '2022-12-01', end: '2022-12-31' }],
    ['whose end the source does not give', { kind: 'stretch', start: '2022-09', ...whole }],
  ])('and a period %s is like no other', (_, period) => {
    expect(figurePeriodLikeness(period)).toBeUndefined();
  });
});
