import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityAskedToImprove } from './asked-last.ts';
import { findInspection } from '../../record/inspections/inspection.ts';
import {
  answerAboutAskedSince,
  answerAboutAskedToImprove,
  describeLatestNotAsked,
  describeReportsWithoutList,
  titleOfAskedToImprove,
} from './describe-asked.ts';

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

describe('what inspectors asked for, beside a later inspection', () => {
  const corpus = fixtureCorpus();
  const asked = authorityAskedToImprove(corpus, 'northfield');
  const later = findInspection(corpus.inspections, 'northfield/2026-05');
  const last = findInspection(corpus.inspections, 'northfield/2023-11');

  it('is not called the last that they asked for, and says why the later one is missing', () => {
    expect(titleOfAskedToImprove(asked, later)).toBe('What inspectors asked for, and what happened next');
    expect(answerAboutAskedSince(asked, later)).toBe(
      'Inspectors came again in May 2026. We don’t have the text of that report yet, so we can’t show what they asked for then.',
    );
    expect(answerAboutAskedSince(asked, later && { ...later, report: 'northfield/2026-05-ilacs' })).toBe(
      'Inspectors came again in May 2026. We marked no list of what needs to improve in that report.',
    );
  });

  it('is called the last where no inspection came after', () => {
    for (const latest of [last, undefined]) {
      expect(titleOfAskedToImprove(asked, latest)).toBe('What inspectors asked for last, and what happened next');
      expect(answerAboutAskedSince(asked, latest)).toBeUndefined();
    }
    expect(titleOfAskedToImprove([], later)).toContain('last');
  });
});

it('A report without a marked list is not said to ask for nothing', () => {
  expect(describeReportsWithoutList('Northfield and Weirbridge', false)).toBe(
    'In the reports that we have about Northfield and Weirbridge we marked no list of what needs to improve. Read them to see what inspectors wrote.',
  );
});

it.each([
  [true, true, true, 'We marked no list of what needs to improve in the latest report.'],
  [false, true, true, 'We don’t have the text of the latest report yet.'],
  [
    false,
    false,
    true,
    'We don’t have the text of the latest report yet. In those that we have, we marked no list of what needs to improve.',
  ],
  [false, false, false, 'We have this council’s grades, but not the text of its inspection reports yet.'],
])('Why nothing of the latest inspection is shown: its report here %s, a list %s, words %s', (isLatest, asked, words, says) => {
  expect(describeLatestNotAsked({ isLatest, asked, words })).toBe(says);
});
