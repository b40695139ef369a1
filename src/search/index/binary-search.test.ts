import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAtLeast, lastAtMost } from './binary-search.ts';

describe('a binary search', () => {
  it('finds the same index as a linear search', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, value) => {
        const ascending = [0, ...numbers].sort((a, b) => a - b);
        expect(lastAtMost(ascending, value)).toBe(ascending.findLastIndex((number) => number <= value));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (words, prefix) => {
        const sorted = words.sort();
        const found = sorted.findIndex((word) => word >= prefix);
        expect(firstAtLeast(sorted, prefix)).toBe(found < 0 ? sorted.length : found);
      }),
    );
  });

  it('gives the first index for a number below all others', () => {
    expect(lastAtMost([5, 9], 3)).toBe(0);
  });
});
