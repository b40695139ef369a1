import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import { countProvenFidelity, provenanceFidelityOf } from './fidelity.ts';

const corpus = fixtureCorpus();
const stateOf = (id: string, of = corpus) => provenanceFidelityOf(of, reportInCorpus(of, id)).state;

describe('whether a document was compared with its official PDF', () => {
  it('is known, with the paragraphs that differ', () => {
    const found = provenanceFidelityOf(corpus, reportInCorpus(corpus, 'weirbridge/2019-01-ilacs'));
    expect(found).toMatchObject({ state: 'compared', fidelity: { differing: ['p8'], leftOut: 3, current: true } });
  });

  it('is known to be impossible for a document without a PDF or a summary, and pending for one not compared yet', () => {
    expect(stateOf('weirbridge/2021-10-focused-visit')).toBe('no-official-file');
    expect(stateOf('exampleshire/2016-02-sif')).toBe('not-compared');
    expect(stateOf('exampleshire/2019-07-news')).toBe('summary');
  });
});

describe('all documents together', () => {
  it('have each paragraph counted once: 24 match, 1 differs, 1 cannot be checked', () => {
    // Weirbridge 2019 and 2023 have 13 paragraphs each; the SIF 10, the letters 6 and 3; the summaries 6 and 3.
    expect(countProvenFidelity(corpus)).toEqual({ equal: 24, differing: 1, notCheckable: 1, notCompared: 19, summary: 9 });
  });

  it('ignore a comparison whose paragraphs have changed since', () => {
    const stale = { ...corpus, fidelity: corpus.fidelity.map((each) => ({ ...each, current: false })) };
    expect(countProvenFidelity(stale)).toEqual({ equal: 0, differing: 0, notCheckable: 0, notCompared: 45, summary: 9 });
  });
});
