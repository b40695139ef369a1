import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityAskedToImprove } from './asked-last.ts';
import { findInspection } from '../../record/inspections/inspection.ts';
import {
  answerAboutAskedSince,
  answerAboutAskedToImprove,
  describeLatestNotAsked,
  describeLinkedToAsked,
  describeReportsWithoutList,
  isFollowedUp,
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
    expect(titleOfAskedToImprove(asked, later)).toBe('What inspectors asked for');
    expect(answerAboutAskedSince(asked, later)).toBe(
      'Inspectors came again in May 2026. We don’t have the text of the latest inspection report yet, so we can’t show what inspectors asked for then.',
    );
    expect(answerAboutAskedSince(asked, later && { ...later, report: 'northfield/2026-05-ilacs' })).toBe(
      'Inspectors came again in May 2026. We marked no list of what needs to improve in the latest inspection report.',
    );
  });

  it('is called the last where no inspection came after', () => {
    for (const latest of [last, undefined]) {
      expect(titleOfAskedToImprove(asked, latest)).toBe('What inspectors asked for last');
      expect(answerAboutAskedSince(asked, latest)).toBeUndefined();
    }
    expect(titleOfAskedToImprove([], later)).toContain('last');
  });
});

it('What happened next is promised only where a finding by inspectors is linked to what they asked for', () => {
  const corpus = fixtureCorpus();
  const titleOf = (of = corpus) => titleOfAskedToImprove(authorityAskedToImprove(of, 'weirbridge'), undefined);
  expect(titleOf()).toBe('What inspectors asked for last, and what happened next');
  const { followUps } = corpus;
  expect(followUps.ofAll.filter(({ of }) => of.startsWith('weirbridge/'))).toEqual([]);
  const claimsOnly = { ...followUps, followUps: followUps.followUps.map((each) => ({ ...each, later: [] })) };
  expect(titleOf({ ...corpus, followUps: claimsOnly })).toBe('What inspectors asked for last');
  const [before] = authorityAskedToImprove({ ...corpus, followUps: claimsOnly }, 'exampleshire');
  expect(isFollowedUp(before ? [before] : [])).toBe(true);
  const linkedTo = (id: string, of: typeof corpus) => authorityAskedToImprove(of, id).map((each) => describeLinkedToAsked(each));
  expect(linkedTo('weirbridge', corpus)).toEqual([undefined, undefined, 'what happened next']);
  expect(linkedTo('exampleshire', { ...corpus, followUps: { ...claimsOnly, ofAll: [] } })).toContain('what the council said it did');
});

it.each([
  [1, 'Northfield', 'In the report or letter that we have about Northfield we marked no list of what needs to improve. Read it'],
  [
    2,
    'Northfield and Weirbridge',
    'In the reports and letters that we have about Northfield and Weirbridge we marked no list of what needs to improve. Read them',
  ],
])('Of %d reports or letters without a marked list, it is not said that they ask for nothing', (count, councils, says) => {
  expect(describeReportsWithoutList(councils, count)).toBe(`${says} to see what inspectors wrote.`);
});

const noText = 'We don’t have the text of the latest inspection report yet, so we can’t show what inspectors asked for then.';

it.each([
  [true, true, true, 'We marked no list of what needs to improve in the latest inspection report.'],
  [false, true, true, noText],
  [false, false, true, `${noText} We marked no list of what needs to improve in any other report or letter that we have.`],
  [false, false, false, 'We have this council’s grades, but not the text of its inspection reports yet.'],
])('Why nothing of the latest inspection is shown: its report here %s, a list %s, words %s', (hasLatestReport, hasList, hasWords, says) => {
  expect(describeLatestNotAsked({ hasLatestReport, hasList, hasWords })).toBe(says);
});
