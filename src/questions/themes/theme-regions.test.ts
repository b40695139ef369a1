import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { featuredAuthoritiesInCorpus, isLargeCorpus, paragraphsInCorpus } from '../../record/corpus/corpus.ts';
import { authoritiesOnThemePage, themeRegions } from './theme-regions.ts';

const corpus = fixtureCorpus();
const featured = featuredAuthoritiesInCorpus(corpus);
const more = Array.from(
  { length: 12 },
  (_, index) => ({ ...featured[0], id: `council-${index}`, region: 'London' }) as (typeof featured)[number],
);
const large = { ...corpus, authorities: [...corpus.authorities, ...more], site: { ...corpus.site, highlighted: ['weirbridge'] } };
const theme = corpus.themes[0]?.id ?? '';

describe('the page of a theme', () => {
  it('has all councils with documents where they are few', () => {
    expect(isLargeCorpus(corpus)).toBe(false);
    expect(authoritiesOnThemePage(corpus)).toEqual(featured);
  });

  it('starts with the highlighted ones where they are many, and each region has its own page', () => {
    expect(isLargeCorpus(large)).toBe(true);
    expect(authoritiesOnThemePage(large).map(({ id }) => id)).toEqual(['weirbridge']);
  });

  it('has every paragraph in the page of a region', () => {
    const regions = themeRegions(large, theme);
    expect(regions.flatMap(({ authorities }) => authorities)).toHaveLength(featured.length + more.length);
    expect(regions.reduce((sum, { paragraphs }) => sum + paragraphs, 0)).toBe(
      paragraphsInCorpus(corpus).filter(({ paragraph }) => paragraph.themes.includes(theme)).length,
    );
  });
});
