import { describe, expect, it } from 'vitest';
import { dayOfFigure, formatFigure, formatFigureComparator, formatFigureValue, sortFiguresByTime, type Figure } from './figure.ts';

const figure = (measure: string, on: string): Figure => ({
  id: `${measure}-${on}`,
  authority: 'a',
  theme: 't',
  measure,
  value: 1,
  unit: 'count',
  on,
  dated: on,
  period: { kind: 'stretch', start: on, end: on },
  claimedBy: 'c',
  paragraph: 'a/r/p1',
});

describe('a figure', () => {
  it.each<[Parameters<typeof formatFigureValue>[0], string]>([
    [{ value: 15.8, unit: '%' }, '15.8%'],
    [{ value: 1_200_000, unit: 'GBP' }, '£1,200,000'],
    [{ value: 6, unit: 'count', outOf: 65 }, '6 of 65'],
    [{ value: 4.7, unit: 'rating', outOf: 5 }, '4.7 of 5'],
    [{ value: 70, unit: '%', bound: 'over' }, 'over 70%'],
    [{ value: 35, unit: 'weeks' }, '35 weeks'],
    [{ value: 3, unit: 'score' }, '3'],
    [{ value: 0.1234, unit: 'count' }, '0.1234'],
  ])('with the value %o is formatted as %s', (value, words) => {
    expect(formatFigureValue(value)).toBe(words);
  });

  it('is sorted by measure, then by date', () => {
    const sorted = sortFiguresByTime([figure('b', '2022-07'), figure('a', '2022'), figure('b', '2019-10'), figure('a', '2019')]);
    expect(sorted.map(({ id }) => id)).toEqual(['a-2019', 'a-2022', 'b-2019-10', 'b-2022-07']);
  });

  it('is sorted by the end of its period, then by the start, and without a date comes last', () => {
    const of = (id: string, period: Figure['period'], on = '2020'): Figure => ({ ...figure('a', on), id, period });
    const figures = [
      of('undated later', { kind: 'not-stated', words: 'lately' }, '2019'),
      of('undated', { kind: 'not-stated', words: 'lately' }, '2018'),
      of('last quarter', { kind: 'quarter', start: '2022-01-01', end: '2022-03-31' }),
      of('year', { kind: 'financial-year', start: '2021-04-01', end: '2022-03-31' }),
      of('point', { kind: 'point', start: '2021-06', end: '2021-06' }),
    ];
    expect(sortFiguresByTime(figures).map(({ id }) => id)).toEqual(['point', 'year', 'last quarter', 'undated', 'undated later']);
    expect(sortFiguresByTime([...figures].reverse()).map(({ id }) => id)).toEqual([
      'point',
      'year',
      'last quarter',
      'undated',
      'undated later',
    ]);
  });

  it('has the day on which its period ends, or that of its document', () => {
    const stretch = { kind: 'stretch', start: '2021-01', end: '2021-06' } as const;
    expect(dayOfFigure({ period: stretch, on: '2022', to: '2023' })).toBe('2021-06');
    expect(dayOfFigure({ period: { kind: 'not-stated' }, on: '2022', to: '2023' })).toBe('2022');
    expect(dayOfFigure({ period: { kind: 'not-stated' }, to: '2023' })).toBe('2023');
  });

  it('is told with its measure and date', () => {
    expect(formatFigure({ ...figure('Vacancies', '2022-06'), unit: '%', value: 15.8 })).toBe('Vacancies, June 2022: 15.8%');
  });

  it('is told with what its source compares it with: a value, how it stands, or both', () => {
    const compared = (comparator: Figure['comparator']) => formatFigureComparator({ comparator, unit: '%' });
    expect(compared({ with: 'England', value: 17, stands: 'below' })).toBe('England 17%: below');
    expect(compared({ with: 'England', value: 17 })).toBe('England 17%');
    expect(compared({ with: 'England', stands: 'below' })).toBe('England: below');
    expect(compared(undefined)).toBeUndefined();
  });
});
