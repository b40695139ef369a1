import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import {
  answerAboutMatchingDocuments,
  answerAboutQuotedDocuments,
  countProvenFidelity,
  provenanceFidelityOf,
  wordsCheckedInParagraph,
  wordsCheckedInReport,
} from './fidelity.ts';

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

describe('a document that two readings of its PDF prove', () => {
  const proof = { on: '2026-11-01', readers: 'lines 1 and tags 1', sha256: '0'.repeat(64) };
  const report: Report = { ...reportInCorpus(corpus, 'exampleshire/2016-02-sif'), proved: proof };
  delete report.checked;
  const proved = { ...corpus, reports: corpus.reports.map((each) => (each.id === report.id ? report : each)) };

  it('is known to match, and counted apart from those that were compared', () => {
    expect(provenanceFidelityOf(proved, report)).toEqual({ state: 'proved' });
    expect(wordsCheckedInReport(proved, report)).toBe('whole');
    expect(countProvenFidelity(proved)).toMatchObject({ equal: 24, proved: 10, notCompared: 0 });
  });

  it('stays so where an older comparison was of other words', () => {
    const old = corpus.fidelity.map((each) => ({ ...each, report: report.id, current: false }));
    expect(provenanceFidelityOf({ ...proved, fidelity: old }, report)).toEqual({ state: 'proved' });
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

describe('how many documents of a large record match', () => {
  const counts = { all: 500, compared: 5, matching: 4, proved: 490, listed: 1 };

  it('is told of those that were compared and those that are proved, apart', () => {
    expect(answerAboutMatchingDocuments(counts)).toBe(
      'We compared 5 of 500 documents with the official file: 4 match in every paragraph, and the table has the one that doesn’t. Two readings of the official file prove 490 of 500 documents.',
    );
  });

  it('names a table only where there is one, and says how much of the rest it has', () => {
    const words = (of: Partial<typeof counts>) => answerAboutMatchingDocuments({ ...counts, proved: 0, ...of }).replace(/^.*: /, '');
    expect(words({ matching: 5, listed: 0 })).toBe('5 match in every paragraph.');
    expect(words({ matching: 2, listed: 3 })).toBe('2 match in every paragraph, and the table has those that don’t.');
    expect(words({ compared: 300, matching: 2, listed: 100 })).toBe(
      '2 match in every paragraph, and the table has the newest 100 of those that don’t.',
    );
  });

  it('is empty where nothing was compared or proved', () => {
    expect(answerAboutMatchingDocuments({ all: 500, compared: 0, matching: 0, proved: 0, listed: 0 })).toBe('');
  });
});

describe('all documents together', () => {
  it('have each paragraph counted once: 24 match, 1 differs, 1 cannot be checked', () => {
    // Weirbridge 2019 and 2023 have 13 paragraphs each; the SIF 10, the letters 6 and 3; the summaries 6 and 3.
    expect(countProvenFidelity(corpus)).toEqual({
      equal: 24,
      proved: 0,
      differing: 1,
      notCheckable: 1,
      notCompared: 10,
      noFile: 9,
      summary: 9,
    });
  });

  it('ignore a comparison whose paragraphs have changed since', () => {
    const stale = { ...corpus, fidelity: corpus.fidelity.map((each) => ({ ...each, current: false })) };
    expect(countProvenFidelity(stale)).toEqual({
      equal: 0,
      proved: 0,
      differing: 0,
      notCheckable: 0,
      notCompared: 36,
      noFile: 9,
      summary: 9,
    });
  });
});

describe('how many quoted documents match the official file', () => {
  const proof = { on: '2026-11-01', readers: 'lines 1 and tags 1', sha256: '0'.repeat(64) };
  const proveIt = (report: Report): Report => {
    const proved = { ...report, proved: proof };
    delete proved.checked;
    return proved;
  };
  const holding = (...reports: Report[]): Corpus => ({ ...corpus, reports, fidelity: [] });
  const withoutFile = reportInCorpus(corpus, 'weirbridge/2021-10-focused-visit');
  const withFile = reportInCorpus(corpus, 'exampleshire/2016-02-sif');
  const proved = proveIt(withFile);

  it('is not told where nothing is quoted', () => {
    expect(answerAboutQuotedDocuments(holding())).toBe('');
    expect(answerAboutQuotedDocuments(holding(reportInCorpus(corpus, 'exampleshire/2019-07-news')))).toBe('');
  });

  it('is told of one in the singular', () => {
    expect(answerAboutQuotedDocuments(holding(proved))).toMatch(
      /^The one document that we quote matches it in every word\. No person has read it\. Two programs .*\.$/,
    );
    expect(answerAboutQuotedDocuments(holding(withFile))).toBe(
      'We have not shown that the one document that we quote matches it in every word.',
    );
    expect(answerAboutQuotedDocuments(holding(withoutFile))).toBe(
      'We have no such file of the one document that we quote, so it is not checked against it.',
    );
  });

  it('is told of several', () => {
    expect(answerAboutQuotedDocuments(holding(proved, { ...proved, id: 'exampleshire/2017-02-sif' }))).toMatch(
      /^Both documents that we quote match it in every word\. No person has read any of them\./,
    );
    expect(answerAboutQuotedDocuments(holding(proved, withoutFile))).toMatch(
      /^1 of the 2 documents that we quote match it in every word\. No person has read 1 of them\. .* We have no such file of 1, so that one is not checked against it\.$/,
    );
  });
});
