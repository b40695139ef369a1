import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatHeadline } from '../headlines/headline.ts';
import { answerAboutFollowUpFindings, describeFollowUpsToChoose, describeNothingLinkedToAll } from './describe-follow-up.ts';
import { headlineOfFollowUp } from '../headlines/follow-up-headline.ts';
import { isAnythingFoundLater, isAnythingSaidLater } from './follow-up.ts';

const corpus = fixtureCorpus();
const finding = (report: string, of: Corpus = corpus) => headlineOfFollowUp(of, reportInCorpus(of, report)).finding;
const withFollowUps = (followUps: Partial<Corpus['followUps']>): Corpus => ({
  ...corpus,
  followUps: { ...corpus.followUps, ...followUps },
});

describe('the headline of what inspectors asked for', () => {
  it('is their own later finding about all of it, where the record has one', () => {
    expect(formatHeadline(headlineOfFollowUp(corpus, reportInCorpus(corpus, 'exampleshire/2016-02-sif')))).toBe(
      'What inspectors asked Exampleshire to improve in February 2016: in November 2023 inspectors found that all that was asked of the old county had been done',
    );
  });

  it('else counts the things that they wrote about again, and does not say whether they were done', () => {
    expect(finding('weirbridge/2019-01-ilacs')).toBe('inspectors wrote about 2 of the 3 things again, last in May 2023');
    expect(finding('exampleshire/2016-02-sif', withFollowUps({ ofAll: [] }))).toBe(
      'inspectors wrote about both things again, last in November 2023',
    );
  });

  it('takes no verdict from words about all of it that nobody made a clause of', () => {
    const ofAll = corpus.followUps.ofAll.map((words) => ({ ...words, finds: undefined }));
    expect(finding('exampleshire/2016-02-sif', withFollowUps({ ofAll }))).toMatch(/^inspectors wrote about both things again/);
  });

  it('says that nothing is linked, and not whether anybody looked, whatever later documents are here', () => {
    const nothing = 'we have linked nothing later by inspectors to this yet';
    const unlinked = withFollowUps({ followUps: [], ofAll: [] });
    expect(finding('weirbridge/2019-01-ilacs', unlinked)).toBe(nothing);
    expect(finding('weirbridge/2023-05-ilacs')).toBe(nothing);
    expect(finding('weirbridge/2021-10-focused-visit')).toBe(nothing);
  });

  it('counts words about all of it as written again where no single thing has any', () => {
    const ofAll = [{ of: 'weirbridge/2019-01-ilacs', paragraph: 'weirbridge/2023-05-ilacs/p1' }];
    expect(finding('weirbridge/2019-01-ilacs', withFollowUps({ followUps: [], ofAll }))).toBe(
      'inspectors wrote about all of it again in May 2023',
    );
  });
});

describe('what inspectors found later about an item', () => {
  it('is counted, with the month of the last, whatever their order', () => {
    expect(answerAboutFollowUpFindings([{ day: '2024-05-02' }])).toBe('What inspectors found later: 1 finding, in May 2024');
    expect(answerAboutFollowUpFindings([{ day: '2026-01-10' }, { day: '2024-05-02' }])).toBe(
      'What inspectors found later: 2 findings, the last in January 2026',
    );
  });

  it('is not told where nothing is linked', () => {
    expect(answerAboutFollowUpFindings([])).toBeUndefined();
  });
});

describe('where no finding is about all that was asked for', () => {
  const none = { later: [] };
  const some = { later: ['a finding'] };

  it('it says where those about each thing are', () => {
    expect(describeNothingLinkedToAll([some, none])).toBe(
      'What inspectors found later about each thing is below. We have linked nothing about all of them together yet',
    );
    expect(describeNothingLinkedToAll([some])).toBe('What inspectors found later is below');
  });

  it('and that nothing is linked, where nothing is', () => {
    expect(describeNothingLinkedToAll([none, none])).toBe('We have linked nothing later by inspectors to this yet');
  });
});

it.each([
  [0, false, false, ''],
  [3, false, false, 'Choose a report to see each of those things. We have linked nothing later to them yet.'],
  [3, true, false, 'Choose a report to see each of those things with what the council said it did.'],
  [3, true, true, 'Choose a report to see each of those things with what the council said it did and what inspectors found later.'],
])('With %d reports to choose, claims linked %s and findings %s, a reader is promised just that', (reports, claims, findings, says) => {
  expect(describeFollowUpsToChoose({ reports, claims, findings })).toBe(says);
});

it('What councils said they did is not counted as what inspectors found', () => {
  const claimsOnly = withFollowUps({ ofAll: [], followUps: corpus.followUps.followUps.map((each) => ({ ...each, later: [] })) });
  expect([isAnythingSaidLater(claimsOnly), isAnythingFoundLater(claimsOnly)]).toEqual([true, false]);
  expect(isAnythingFoundLater(corpus)).toBe(true);
  expect(isAnythingFoundLater(withFollowUps({ followUps: [] }))).toBe(true);
  expect(isAnythingSaidLater(withFollowUps({ followUps: [] }))).toBe(false);
});
