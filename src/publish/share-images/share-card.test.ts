import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus, judgementInCorpus, reportInCorpus, themeInCorpus } from '../../record/corpus/corpus.ts';
import { shareCardOfAuthority, shareCardOfFollowUp, shareCardOfJudgement, shareCardOfTheme, describeShareCard } from './share-card.ts';

const corpus = fixtureCorpus();

it('The share card of a topic, a judgement or a follow-up has the name of the thing above what was found', () => {
  expect(shareCardOfTheme(corpus, themeInCorpus(corpus, 'workforce'))).toMatchObject({
    kicker: 'Workforce',
    title: '4 of 5 reports and letters by inspectors here have paragraphs with this topic, the latest from May 2023',
  });
  expect(shareCardOfJudgement(corpus, judgementInCorpus(corpus, 'adoption'))).toMatchObject({
    kicker: 'Adoption performance',
    title: 'Not given since August 2018; last good in Weirbridge in November 2014',
  });
  expect(describeShareCard(shareCardOfFollowUp(corpus, reportInCorpus(corpus, 'exampleshire/2016-02-sif')))).toMatch(
    /^What inspectors asked Exampleshire to improve in February 2016: In November 2023 inspectors found that all that was asked/,
  );
});

it('The share card of a council calls no letter, article or self-evaluation a report', () => {
  const kinds = corpus.reports.filter(({ authority }) => authority === 'exampleshire').map(({ kind }) => kind.id);
  expect(kinds).toContain('news');
  expect(shareCardOfAuthority(corpus, authorityInCorpus(corpus, 'exampleshire')).line).toMatch(
    new RegExp(`^${kinds.length} documents paragraph by paragraph`),
  );
});
