import { describe, expect, it } from 'vitest';
import { intersectPostings, mergePostings, type PostingList } from './posting-list.ts';

const listOf = (impacts: Record<number, number>): PostingList => ({
  paragraphs: Uint32Array.from(Object.keys(impacts), Number),
  impacts: Uint8Array.from(Object.values(impacts)),
});
const impactsOf = ({ paragraphs, impacts }: PostingList) =>
  Object.fromEntries([...paragraphs].map((paragraph, at) => [paragraph, impacts[at]]));

describe('merged postings', () => {
  it('have every paragraph, with the higher impact and a share of the lower', () => {
    expect(impactsOf(mergePostings([listOf({ 1: 20, 5: 10 }), listOf({ 3: 4, 5: 30 })], new Float32Array(10)))).toEqual({
      1: 20,
      3: 4,
      5: 33,
    });
  });

  it('are the same whether they are few or many of all paragraphs, and leave the scratch array empty', () => {
    const lists = [listOf({ 2: 9, 7: 1 }), listOf({ 0: 63, 7: 63 })];
    for (const count of [8, 5_000]) {
      const scratch = new Float32Array(count);
      expect(impactsOf(mergePostings(lists, scratch))).toEqual({ 0: 63, 2: 9, 7: 63 });
      expect(scratch.every((value) => value === 0)).toBe(true);
    }
  });
});

describe('intersected postings', () => {
  it('have the paragraphs of all lists, with the mean impact', () => {
    expect(impactsOf(intersectPostings([listOf({ 1: 10, 4: 20, 9: 30 }), listOf({ 4: 40, 9: 10 }), listOf({ 0: 1, 4: 60 })]))).toEqual({
      4: 40,
    });
  });

  it('find a paragraph however far on it is', () => {
    const long = listOf(Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [at * 3, 5])));
    expect([...intersectPostings([long, listOf({ 3: 1, 10: 1, 2_997: 1 })]).paragraphs]).toEqual([3, 2_997]);
  });

  it('of no lists are empty', () => {
    expect(intersectPostings([]).paragraphs).toHaveLength(0);
  });
});
