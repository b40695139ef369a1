import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { checksAfterEdition } from './checks-after-edition.ts';

const corpus = fixtureCorpus();

it('Checks made after the day of the edition are named, with their days', () => {
  expect(checksAfterEdition(corpus)).toEqual([]);
  const closed = { ...corpus, site: { ...corpus.site, edition: '2026-11-19' } };
  expect(checksAfterEdition(closed)).toContain('weirbridge/2019-01-ilacs was compared with its PDF on 2026-11-20');
});
