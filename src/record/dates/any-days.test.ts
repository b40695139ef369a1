import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../tests/fixtures/property-runs.ts';
import { compareDays, firstDay, formatDay, formatPeriod, isBefore, isDay, lastDay } from './day.ts';

/** Days of any exactness, many of them in the same months. */
const days = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length));

describe('any two days', () => {
  it('are in one order, whichever way they are compared, and equal only where they are the same', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(compareDays(a, b)) + Math.sign(compareDays(b, a))).toBe(0);
        expect(compareDays(a, b) === 0).toBe(a === b);
      }),
      propertyRuns(300),
    );
  });

  it('are sorted the same way whatever order they come in', () => {
    fc.assert(
      fc.property(
        fc.array(days, { maxLength: 8 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => {
          expect([...mixed].sort(compareDays)).toEqual([...all].sort(compareDays));
        },
      ),
      propertyRuns(200),
    );
  });

  it('are before one another only where every day that the one can mean is before every day of the other, and then sort so', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(isBefore(a, b)).toBe(lastDay(a) < firstDay(b));
        if (isBefore(a, b)) expect(compareDays(a, b)).toBeLessThan(0);
        expect(isBefore(a, b) && isBefore(b, a)).toBe(false);
        if (a.startsWith(b) || b.startsWith(a)) expect(isBefore(a, b)).toBe(false);
      }),
      propertyRuns(300),
    );
  });
});

describe('any day', () => {
  it('exists with its first and last day, which are whole days that it can mean', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const whole of [firstDay(day), lastDay(day)]) {
          expect(isDay(whole)).toBe(true);
          expect(whole).toHaveLength(10);
          expect(whole.startsWith(day)).toBe(true);
        }
        expect(isDay(day)).toBe(true);
        expect(firstDay(day).slice(day.length)).toMatch(/^(-01)*$/);
      }),
      propertyRuns(200),
    );
  });

  it('is told with its year, as exact as it is known, and a period with both its ends', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(formatDay(from).split(' ')).toHaveLength(from.split('-').length);
        expect(formatPeriod({ from, to }).endsWith(formatDay(to))).toBe(true);
        expect(formatPeriod({ from, to }) === formatDay(to)).toBe(from === to);
      }),
      propertyRuns(200),
    );
  });
});

describe('a day that does not exist', () => {
  it.each(['2023-04-31', '2023-02-30', '2023-00', '2023-13', '2023-01-00', '2023-01-32'])('is refused: %s', (day) => {
    expect(isDay(day)).toBe(false);
  });
});
