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
} from './encoding.ts';

const ascending = fc.uniqueArray(fc.nat(100_000), { maxLength: 60 }).map((numbers) => numbers.sort((a, b) => a - b));

describe('the encoding', () => {
  it('of a number takes one character for each five bits', () => {
    expect([0, 31, 32, 1_024].map(encodeNumber)).toEqual(['A', 'f', 'gB', 'ggB']);
    fc.assert(fc.property(fc.nat(2 ** 30), (number) => decodeNumber(encodeNumber(number), { at: 0 }) === number));
  });

  it('of postings is gap and impact', () => {
    expect(encodePostings({ paragraphs: Uint32Array.of(0, 2), impacts: Uint8Array.of(1, 63) })).toBe('ABB_');
  });

  it('of postings gives them back', () => {
    fc.assert(
      fc.property(ascending, (numbers) => {
        const list = { paragraphs: Uint32Array.from(numbers), impacts: Uint8Array.from(numbers, (number) => 1 + (number % 63)) };
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
