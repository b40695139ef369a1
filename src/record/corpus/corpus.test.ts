import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import {
  authorityInCorpus,
  claimantInCorpus,
  findThemeInCorpus,
  frameworkInCorpus,
  highlightedAuthoritiesInCorpus,
  isLargeCorpus,
  judgementInCorpus,
  listFeaturedAuthoritiesInCorpus,
  paragraphInCorpus,
  paragraphsInCorpus,
  reportInCorpus,
  themeInCorpus,
  type Corpus,
} from './corpus.ts';

const corpus = fixtureCorpus();
const idsIn = (changed: Corpus) => highlightedAuthoritiesInCorpus(changed).map(({ id }) => id);
const [any] = corpus.authorities;
const many = Array.from(
  { length: 153 },
  (_, index) => ({ ...any, id: `council-${index}`, role: index % 2 ? 'featured' : 'context' }) as NonNullable<typeof any>,
);

describe('the authorities that pages start with', () => {
  it('are those that site.yml names, in its order', () => {
    const site = { ...corpus.site, highlighted: ['council-7', 'council-2'] };
    expect(idsIn({ ...corpus, site, authorities: many })).toEqual(['council-7', 'council-2']);
  });

  it('are all where they are few', () => {
    expect(idsIn({ ...corpus, authorities: many.slice(0, 4) })).toEqual(['council-0', 'council-1', 'council-2', 'council-3']);
  });

  it('are the first few with documents where they are many', () => {
    expect(idsIn({ ...corpus, authorities: many })).toEqual(['council-1', 'council-3', 'council-5']);
    const weirbridge = authorityInCorpus(corpus, 'weirbridge');
    expect(idsIn({ ...corpus, authorities: [...many, weirbridge] })).toEqual(['weirbridge', 'council-1', 'council-3']);
  });
});

describe('a thing that the record does not hold', () => {
  it('is named with its kind in the error', () => {
    for (const [what, find] of Object.entries({
      authority: authorityInCorpus,
      report: reportInCorpus,
      theme: themeInCorpus,
      judgement: judgementInCorpus,
      framework: frameworkInCorpus,
      claimant: claimantInCorpus,
    }))
      expect(() => find(corpus, 'nowhere')).toThrow(`There is no ${what} "nowhere" in the corpus.`);
  });

  it('is undefined where it need not be there', () => {
    expect(findThemeInCorpus(corpus, 'neglect')?.id).toBe('neglect');
    expect([findThemeInCorpus(corpus, 'nowhere'), findThemeInCorpus(corpus, undefined)]).toEqual([undefined, undefined]);
  });
});

describe('a large record', () => {
  const of = (count: number) => ({
    ...corpus,
    authorities: many
      .slice(0, count)
      .map((each, index) => ({ ...each, role: 'featured' as const, name: `Council ${String.fromCharCode(122 - index)}` })),
  });
  const names = (count: number) => listFeaturedAuthoritiesInCorpus(of(count)).map(({ name }) => name);

  it('has documents of more than twelve authorities', () => {
    expect([isLargeCorpus(of(12)), isLargeCorpus(of(13))]).toEqual([false, true]);
  });

  it('lists its authorities by name, and a small one as its file does', () => {
    expect(names(3)).toEqual(['Council z', 'Council y', 'Council x']);
    expect(names(13)).toEqual([...names(13)].sort());
    expect(names(13)).toHaveLength(13);
  });
});

describe('a paragraph of the record', () => {
  const placed = paragraphsInCorpus(corpus);

  it('is found with its section and report', () => {
    for (const each of placed) expect(paragraphInCorpus(corpus, each.paragraph.id)).toEqual(each);
  });

  it('is named in the error where its document has none with its anchor', () => {
    const [any] = placed;
    expect(() => paragraphInCorpus(corpus, `${any?.report.id}/p999`)).toThrow(
      `There is no paragraph "${any?.report.id}/p999" in the corpus.`,
    );
  });
});
