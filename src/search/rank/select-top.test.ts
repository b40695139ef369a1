import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectTop } from './select-top.ts';

it('the top numbers are the first of the sorted ones', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000)), fc.nat(40), (numbers, limit) => {
      expect(selectTop(numbers, limit, (a, b) => a > b)).toEqual(numbers.toSorted((a, b) => b - a).slice(0, limit));
    }),
  );
});
