import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { historyMomentsOfAuthority } from './moments.ts';

it('The history of an authority has its own visits and events, oldest first, and says that a visit was not graded', () => {
  const corpus = fixtureCorpus();
  const moments = historyMomentsOfAuthority(corpus, 'northfield');
  expect(moments.map(({ when, what }) => `${when}: ${what}`)).toEqual([
    '1 April 2021: Northfield and Southfield take over from Exampleshire.',
    '17 and 18 May 2022: Monitoring visit, not graded: the front door',
  ]);
});
