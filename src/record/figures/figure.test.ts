import { describe, expect, it } from 'vitest';
import { formatFigureValue, sortFiguresByTime, type Figure } from './figure.ts';

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
  ])('with the value %o is formatted as %s', (value, words) => {
    expect(formatFigureValue(value)).toBe(words);
  });

  it('is sorted by measure, then by date', () => {
    const sorted = sortFiguresByTime([figure('b', '2022-07'), figure('a', '2022'), figure('b', '2019-10'), figure('a', '2019')]);
    expect(sorted.map(({ id }) => id)).toEqual(['a-2019', 'a-2022', 'b-2019-10', 'b-2022-07']);
  });
});
