import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { reportOf } from '../../record/corpus.ts';
import { laterInspections } from './later-inspections.ts';

const corpus = realCorpus();
const after = (id: string) =>
  laterInspections(corpus, reportOf(corpus, id)).map(({ authority, inspected }) => `${authority} ${inspected?.from}`);

describe('the inspections after a document', () => {
  it('are those of its authority', () => {
    expect(after('northumberland/2020-01-ilacs')).toEqual(['northumberland 2024-05-20']);
    expect(after('north-northamptonshire/2022-10-ilacs')).toEqual(['north-northamptonshire 2026-05-11']);
  });

  it('of an abolished authority are those of its successor that is read here', () => {
    expect(after('northamptonshire/2019-07-news')).toEqual(['north-northamptonshire 2022-10-03', 'north-northamptonshire 2026-05-11']);
    expect(after('northamptonshire/2022-09-self-evaluation')).toEqual([
      'north-northamptonshire 2022-10-03',
      'north-northamptonshire 2026-05-11',
    ]);
  });
});
