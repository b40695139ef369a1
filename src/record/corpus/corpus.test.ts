import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { highlightedAuthoritiesInCorpus, type Corpus } from './corpus.ts';

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
  });
});
