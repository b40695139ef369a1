import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { judgementInCorpus, reportInCorpus, themeInCorpus } from '../../record/corpus/corpus.ts';
import { shareCardOfFollowUp, shareCardOfJudgement, shareCardOfTheme, describeShareCard } from './share-card.ts';

const corpus = fixtureCorpus();

it('The share card of a topic, a judgement or a follow-up has the name of the thing above what was found', () => {
  expect(shareCardOfTheme(corpus, themeInCorpus(corpus, 'workforce'))).toMatchObject({
    kicker: 'Workforce',
    title: 'Inspectors wrote about this in 4 of 5 reports and letters here, last in May 2023',
  });
  expect(shareCardOfJudgement(corpus, judgementInCorpus(corpus, 'adoption'))).toMatchObject({
    kicker: 'Adoption performance',
    title: 'Not given since August 2018; last good in Weirbridge in November 2014',
  });
  expect(describeShareCard(shareCardOfFollowUp(corpus, reportInCorpus(corpus, 'exampleshire/2016-02-sif')))).toMatch(
    /^What inspectors asked Exampleshire to improve in February 2016: In November 2023 inspectors found that all that was asked/,
  );
});
