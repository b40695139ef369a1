import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatHeadline } from '../headlines/headline.ts';
import { answerAboutFollowUpFindings } from './describe-follow-up.ts';
import { headlineOfFollowUp } from '../headlines/follow-up-headline.ts';
import { listFollowUpItems } from './follow-up.ts';

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

  it('says so where inspectors wrote nothing later', () => {
    expect(finding('weirbridge/2023-05-ilacs')).toBe('we have found nothing later by inspectors about any of the 2 things');
  });

  it('says that nobody has looked where later documents are here and none is linked', () => {
    const unlinked = withFollowUps({ followUps: [], ofAll: [] });
    expect(finding('weirbridge/2019-01-ilacs', unlinked)).toBe('we have not looked yet for what inspectors found later');
    // Only its successor has later documents.
    expect(finding('exampleshire/2016-02-sif', unlinked)).toBe('we have not looked yet for what inspectors found later');
    expect(finding('weirbridge/2021-10-focused-visit')).toBe('we have not looked yet for what inspectors found later');
    const alone = { ...corpus, reports: corpus.reports.filter(({ id }) => id !== 'weirbridge/2023-05-ilacs') };
    expect(finding('weirbridge/2021-10-focused-visit', alone)).toBe('we have found nothing later by inspectors about it');
    const [item] = listFollowUpItems(unlinked, reportInCorpus(unlinked, 'weirbridge/2019-01-ilacs'));
    expect(item && answerAboutFollowUpFindings(item)).toBe('we have not looked yet');
  });
});

it('What inspectors found later about an item is counted, with its last month', () => {
  const items = listFollowUpItems(corpus, reportInCorpus(corpus, 'weirbridge/2019-01-ilacs'));
  expect(items.map(answerAboutFollowUpFindings)).toEqual([
    '2 findings, the last in May 2023',
    '2 findings, the last in May 2023',
    'we have found nothing',
  ]);
});
