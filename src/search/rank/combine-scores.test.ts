import { describe, expect, it } from 'vitest';
import { plainQueryClause } from '../query/clause.ts';
import { prepareRankCombining } from './combine-scores.ts';
import { selectRankCandidates } from './select-candidates.ts';

const combine = prepareRankCombining(4);
const scoreOf = (importance: number, values: Record<number, number>) => ({
  importance,
  paragraphs: Uint32Array.from(Object.keys(values), Number),
  values: Float32Array.from(Object.values(values)),
  metadataMatches: [],
});
const clause = plainQueryClause('word', []);
const place = { ...clause, authority: 'anywhere' };

describe('combined scores', () => {
  it('are importance times value, summed up, times a power of the share of the query that is covered', () => {
    const { total, coverage } = combine([clause, clause], [scoreOf(3, { 0: 1, 1: 1 }), scoreOf(1, { 0: 0.5 })], false);
    expect([...coverage]).toEqual([1, 0.75, 0, 0]);
    expect(total[0]).toBe(3.5);
    expect(total[1]).toBeCloseTo(3 * 0.75 ** 0.7);
    expect([...total.slice(2)]).toEqual([0, 0]);
  });

  it('cover a clause in part where its value is low', () => {
    expect(combine([clause], [scoreOf(2, { 0: 0.225 })], false).coverage[0]).toBeCloseTo(0.5);
  });

  it('find nothing by an authority that is named beside other words', () => {
    expect([...combine([clause, place], [scoreOf(1, { 0: 1 }), scoreOf(2, { 0: 1, 1: 1 })], false).total]).toEqual([3, 0, 0, 0]);
    expect([...combine([place], [scoreOf(2, { 1: 1 })], false).total]).toEqual([0, 2, 0, 0]);
  });

  it('are the same for all paragraphs where only phrases and exclusions choose', () => {
    expect([...combine([], [], true).total]).toEqual([1, 1, 1, 1]);
    expect([...combine([], [], false).total]).toEqual([0, 0, 0, 0]);
  });
});

describe('candidates', () => {
  const scores = (coverages: number[]) => ({ total: Float32Array.from(coverages), coverage: Float32Array.from(coverages) });

  it('cover nearly half of the query where enough paragraphs do', () => {
    const coverages = Array.from({ length: 20 }, (_, at) => (at < 10 ? 0.9 : 0.2));
    expect(selectRankCandidates(scores(coverages), undefined)).toHaveLength(10);
  });

  it('cover less where few do, and never nothing', () => {
    expect([...selectRankCandidates(scores([0.9, 0.2, 0, 0.01]), undefined)]).toEqual([0, 1, 3]);
  });

  it('pass the exact filter', () => {
    expect([...selectRankCandidates(scores([1, 1, 1]), Uint8Array.of(0, 1, 1))]).toEqual([1, 2]);
  });
});
