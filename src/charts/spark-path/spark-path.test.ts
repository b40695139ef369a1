import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../content/load-corpus.ts';
import { englandFindings } from '../../questions/england/england.ts';
import { placeSparkPath } from './spark-path.ts';

const { corpus } = loadCorpus('content');
const pathOf = (authority: string, line = 'overall') => {
  if (!corpus) throw new Error('The record is not sound.');
  return placeSparkPath(englandFindings(corpus, authority, line), { from: '2013-01-01', to: '2026-11-22', notJudged: 'no longer graded' });
};

describe('a path in a row', () => {
  it('steps from grade to grade and holds the last to the close of the edition', () => {
    const path = pathOf('northumberland');
    expect(path.marks.map(({ grade }) => grade)).toEqual(['requires-improvement', 'good', 'outstanding']);
    expect(path.d).toBe('M26.3,19.3L52.7,19.3L52.7,12.7L81.4,12.7L81.4,6L98,6L98,6');
    expect(path.words).toBe('Requires improvement 2016, good 2020, outstanding 2024');
  });

  it('ends with a cross where there is no grade any more', () => {
    const path = pathOf('north-northamptonshire');
    expect(path.ends).toEqual([{ x: 94.5, y: 19.3 }]);
    expect(path.d).toBe('M70.6,19.3L94.5,19.3L94.5,19.3');
    expect(path.words).toBe('Requires improvement 2022, no longer graded 2026');
  });
});
