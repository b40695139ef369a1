import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import { inspectionsInLaterHistory } from './later-inspections.ts';

const corpus = fixtureCorpus();
const after = (id: string) =>
  inspectionsInLaterHistory(corpus, reportInCorpus(corpus, id)).map(({ authority, inspected }) => `${authority} ${inspected?.from}`);

describe('the inspections after a document', () => {
  it('are those of its authority, oldest first, without its own', () => {
    expect(after('weirbridge/2019-01-ilacs')).toEqual(['weirbridge 2023-05-15']);
    expect(after('weirbridge/2023-05-ilacs')).toEqual([]);
  });

  it('come after a visit too', () => {
    expect(after('northfield/2022-05-monitoring-visit')).toEqual(['northfield 2023-11-06', 'northfield 2026-05-11']);
  });

  it('of an abolished authority are its own and those of every successor, whether we have its reports or not', () => {
    const heirs = ['southfield 2022-09-05', 'northfield 2023-11-06', 'northfield 2026-05-11'];
    expect(after('exampleshire/2016-02-sif')).toEqual(['exampleshire 2019-06-03', ...heirs]);
    expect(after('exampleshire/2020-12-self-evaluation')).toEqual(heirs);
  });
});
