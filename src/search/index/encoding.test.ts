import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeFrequencies,
  decodeNumber,
  decodePair,
  decodePostings,
  decodeTerms,
  encodeFrequencies,
  encodeNumber,
  encodePair,
  encodePostings,
  encodeTerms,
  roundIndexImpact,
} from './encoding.ts';

const ascending = fc.uniqueArray(fc.nat(100_000), { maxLength: 60 }).map((numbers) => numbers.sort((a, b) => a - b));

describe('the encoding', () => {
  it('of a number takes one character for each five bits', () => {
    expect([0, 31, 32, 1_024].map(encodeNumber)).toEqual(['A', 'f', 'gB', 'ggB']);
    fc.assert(fc.property(fc.nat(2 ** 30), (number) => decodeNumber(encodeNumber(number), { at: 0 }) === number));
  });

  it('of postings is the gap, then one character for impact and place', () => {
    const list = { paragraphs: Uint32Array.of(0, 2), impacts: Uint8Array.of(21, 63), places: Uint8Array.of(0, 2) };
    expect(encodePostings(list)).toBe('ABBv');
  });

  it('of an impact rounds it to one of sixteen levels', () => {
    expect([0, 19, 20, 39, 63].map(roundIndexImpact)).toEqual([18, 18, 21, 39, 63]);
  });

  it('of postings gives them back', () => {
    fc.assert(
      fc.property(ascending, (numbers) => {
        const list = {
          paragraphs: Uint32Array.from(numbers),
          impacts: Uint8Array.from(numbers, (number) => 18 + 3 * (number % 16)),
          places: Uint8Array.from(numbers, (number) => number % 3),
        };
        expect(decodePostings(encodePostings(list))).toEqual(list);
      }),
    );
  });

  it('of word pairs gives their positions back', () => {
    fc.assert(
      fc.property(ascending, (numbers) => {
        const positions = numbers.flatMap((number) => [number, number % 300]);
        expect(decodePair(encodePair(positions))).toEqual(positions);
      }),
    );
  });

  it('of sorted terms leaves out what each shares with the one before', () => {
    expect(encodeTerms(['care', 'caring', 'neglect'])).toBe('0care 3ing 0neglect');
  });

  it('of terms and frequencies gives them back', () => {
    const term = fc.string({ minLength: 1 }).filter((text) => !text.includes(' '));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1 }), (terms) => {
        const sorted = terms.sort();
        expect(decodeTerms(encodeTerms(sorted))).toEqual(sorted);
      }),
    );
    expect([...decodeFrequencies(encodeFrequencies([0, 11, 35, 40]))]).toEqual([0, 11, 35, 35]);
  });
});
