import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import { countProvenFidelity, provenanceFidelityOf, wordsCheckedInParagraph, wordsCheckedInReport } from './fidelity.ts';

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

describe('the words of a quoted document', () => {
  const checked = (id: string, of = corpus) => wordsCheckedInReport(of, reportInCorpus(of, id));
  const sound = { differing: [], notCheckable: [], leftOut: 0 };
  const compared = { ...corpus, fidelity: corpus.fidelity.map((each) => ({ ...each, ...sound })) };

  it('are whole only if they were compared with the PDF, and nothing differs or is left out', () => {
    expect(checked('weirbridge/2019-01-ilacs')).toBe('differing');
    expect(checked('weirbridge/2019-01-ilacs', compared)).toBe('whole');
    const stale = { ...compared, fidelity: compared.fidelity.map((each) => ({ ...each, current: false })) };
    expect(checked('weirbridge/2019-01-ilacs', stale)).toBe('not-compared');
  });

  it('are not said to be whole without a PDF, or before they were compared', () => {
    expect(checked('weirbridge/2021-10-focused-visit')).toBe('no-official-file');
    expect(checked('exampleshire/2016-02-sif')).toBe('not-compared');
  });

  it('are known paragraph by paragraph', () => {
    const report = reportInCorpus(corpus, 'weirbridge/2019-01-ilacs');
    expect(wordsCheckedInParagraph(corpus, report, { anchor: 'p8' })).toBe('differing');
    expect(wordsCheckedInParagraph(corpus, report, { anchor: 'p1' })).toBe('whole');
  });
});

describe('all documents together', () => {
  it('have each paragraph counted once: 24 match, 1 differs, 1 cannot be checked', () => {
    // Weirbridge 2019 and 2023 have 13 paragraphs each; the SIF 10, the letters 6 and 3; the summaries 6 and 3.
    expect(countProvenFidelity(corpus)).toEqual({ equal: 24, differing: 1, notCheckable: 1, notCompared: 10, noFile: 9, summary: 9 });
  });

  it('ignore a comparison whose paragraphs have changed since', () => {
    const stale = { ...corpus, fidelity: corpus.fidelity.map((each) => ({ ...each, current: false })) };
    expect(countProvenFidelity(stale)).toEqual({ equal: 0, differing: 0, notCheckable: 0, notCompared: 36, noFile: 9, summary: 9 });
  });
});
