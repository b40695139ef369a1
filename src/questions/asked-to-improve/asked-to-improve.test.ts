import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityAskedToImprove } from './asked-last.ts';
import { answerAboutAskedToImprove } from './describe-asked.ts';

const asked = (id: string, corpus = fixtureCorpus()) => authorityAskedToImprove(corpus, id).map(answerAboutAskedToImprove);

describe('what inspectors asked an authority to improve', () => {
  it('is told newest first, and says when it was asked on a visit', () => {
    expect(asked('weirbridge')).toEqual([
      'In May 2023 inspectors asked for two things to improve',
      'In October 2021, on a focused visit, inspectors asked for one thing to improve',
      'In January 2019 inspectors asked for three things to improve',
    ]);
  });

  it('has our words of a report that the record does not hold, of that authority alone', () => {
    expect(asked('northfield')).toEqual(['In November 2023 inspectors asked for two things to improve']);
    expect(asked('southfield')).toEqual([]);
  });

  it('has our words only until the record holds the report', () => {
    const corpus = fixtureCorpus();
    const withReport = (report: string) => ({
      ...corpus,
      inspections: corpus.inspections.map((each) => (each.url.endsWith('northfield-2023-11') ? { ...each, report } : each)),
    });
    expect(asked('northfield', withReport('northfield/2022-05-monitoring-visit'))).toEqual([]);
    expect(asked('northfield', withReport('northfield/2023-11-ilacs'))).toHaveLength(1);
  });

  it('stands newest first whether or not the record holds the report', () => {
    const corpus = fixtureCorpus();
    const followUps = { ...corpus.followUps, askedLater: [{ inspection: 'weirbridge/2014-11', items: ['Plans.'] }] };
    expect(authorityAskedToImprove({ ...corpus, followUps }, 'weirbridge').map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2023-05-15 held',
      '2021-10-05 held',
      '2019-01-14 held',
      '2014-11-03 outside',
    ]);
    const newest = {
      ...corpus.followUps,
      askedLater: [{ inspection: 'northfield/2026-05', items: ['Plans.'] }, ...corpus.followUps.askedLater],
    };
    expect(authorityAskedToImprove({ ...corpus, followUps: newest }, 'northfield').map(({ day }) => day)).toEqual([
      '2026-05-11',
      '2023-11-06',
    ]);
  });
});
