import { expect, it } from 'vitest';
import { intervalOfWordCount } from './poisson-interval.ts';

// From Garwood's table (1936).
it.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [5, 1.623, 11.668],
  [9, 4.115, 17.085],
])('the interval of %i occurrences is exact: %f to %f', (count, low, high) => {
  const interval = intervalOfWordCount(count);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

it.each([
  [10, 4.795, 18.39],
  [100, 81.36, 121.63],
])('the interval of %i occurrences is that of the tables within a hundredth: %f to %f', (count, low, high) => {
  const interval = intervalOfWordCount(count);
  expect(Math.abs(interval.low - low)).toBeLessThan(0.011);
  expect(Math.abs(interval.high - high)).toBeLessThan(0.011);
});
