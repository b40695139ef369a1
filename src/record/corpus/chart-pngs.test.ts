import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { corpusHasChartPngs } from './chart-pngs.ts';
import { featuredAuthoritiesInCorpus } from './corpus.ts';

it('Charts have PNG files until councils are many', () => {
  const corpus = fixtureCorpus();
  const [council] = featuredAuthoritiesInCorpus(corpus);
  const of = (count: number) => ({ ...corpus, authorities: Array.from({ length: count }, () => council as NonNullable<typeof council>) });
  expect([corpusHasChartPngs(of(12)), corpusHasChartPngs(of(13))]).toEqual([true, false]);
});
