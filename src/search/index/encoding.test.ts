import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeNumber,
  decodePair,
  decodePostings,
  decodeTerms,
  encodeNumber,
  encodePair,
  encodePostings,
  encodeTerms,
  findEncodedPair,
  joinEncodedPairs,
  joinEncodedPostings,
  roundIndexImpact,
  splitEncodedPostings,
} from './encoding.ts';

const ascending = fc.uniqueArray(fc.nat(100_000), { maxLength: 60 }).map((numbers) => numbers.sort((a, b) => a - b));

describe('the encoding', () => {
  it('of a number takes one character for each five bits', () => {
    expect([0, 31, 32, 1_024].map(encodeNumber)).toEqual(['A', 'f', 'gB', 'ggB']);
    fc.assert(fc.property(fc.nat(2 ** 30), (number) => decodeNumber(encodeNumber(number), { at: 0 }) === number));
  });

  it('of postings is the gaps, and one character for impact and place of each', () => {
    const list = { paragraphs: Uint32Array.of(0, 2), impacts: Uint8Array.of(21, 63), places: Uint8Array.of(0, 2) };
    expect(encodePostings(list)).toEqual({ gaps: 'AB', levels: 'Bv' });
  });

  it('of an impact rounds it to one of sixteen levels', () => {
    expect([0, 19, 20, 39, 63].map(roundIndexImpact)).toEqual([18, 18, 21, 39, 63]);
  });

  it('of postings gives them back, also from a file of several', () => {
    const listOf = (numbers: number[]) => ({
      paragraphs: Uint32Array.from(numbers),
      impacts: Uint8Array.from(numbers, (number) => 18 + 3 * (number % 16)),
      places: Uint8Array.from(numbers, (number) => number % 3),
    });
    fc.assert(
      fc.property(fc.array(ascending, { minLength: 1, maxLength: 5 }), (all) => {
        const lists = all.map(listOf);
        expect(splitEncodedPostings(joinEncodedPostings(lists.map(encodePostings))).map(decodePostings)).toEqual(lists);
      }),
    );
  });

  it('of word pairs gives their positions back, also from a file of several', () => {
    fc.assert(
      fc.property(fc.array(ascending, { maxLength: 5 }), (all) => {
        const positionsOf = new Map(
          all.map((numbers, at) => [`care ${'edcba'.charAt(at)}`, numbers.flatMap((number) => [number, number % 300])]),
        );
        const file = joinEncodedPairs([...positionsOf].map(([pair, positions]) => [pair, encodePair(positions)] as const));
        for (const [pair, positions] of positionsOf) expect(decodePair(findEncodedPair(file, pair))).toEqual(positions);
        expect(decodePair(findEncodedPair(file, 'care'))).toEqual([]);
      }),
    );
  });

  it('of sorted terms leaves out what each shares with the one before', () => {
    expect(encodeTerms(['care', 'caring', 'neglect'])).toBe('AcareDingAneglect');
  });

  it('of terms gives them back', () => {
    const term = fc.string({ minLength: 1 }).filter((text) => !/[A-Z]/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1 }), (terms) => {
        const sorted = terms.sort();
        expect(decodeTerms(encodeTerms(sorted))).toEqual(sorted);
      }),
    );
  });
});
