import { describe, expect, it } from 'vitest';
import { readSearchPageAddress, toSearchPageQuery, writeSearchPageAddress } from './search-address.ts';

describe('the URL of a search', () => {
  it('contains the words and the filters', () => {
    expect(writeSearchPageAddress({ words: 'care leavers', choices: { authority: 'kent', year: '' } })).toBe(
      '?q=care+leavers&authority=kent',
    );
  });

  it('has no query for an empty search', () => {
    expect(writeSearchPageAddress({ words: '', choices: { authority: '' } })).toBe('');
  });

  it.each(['', '?q=neglect', '?q=%22a+%26+b%22&theme=neglect&sort=date&group=document'])(
    '%j is the same after it is read and written',
    (query) => {
      expect(writeSearchPageAddress(readSearchPageAddress(query))).toBe(query);
    },
  );

  it('uses the first of repeated parameters', () => {
    expect(readSearchPageAddress('?q=a&q=b')).toEqual({ words: 'a', choices: {} });
  });

  it('queries the index only for facets that exist', () => {
    expect(toSearchPageQuery(readSearchPageAddress('?q=plans&year=2020&group=document&colour=red'))).toEqual({
      words: 'plans',
      filters: { year: '2020' },
      sort: 'inspectors',
    });
  });

  it('asks for inspectors’ words first unless the reader chose another order', () => {
    const orders = ['', '&sort=relevance', '&sort=date', '&sort=colour'].map(
      (sort) => toSearchPageQuery(readSearchPageAddress(`?q=plans${sort}`)).sort,
    );
    expect(orders).toEqual(['inspectors', 'relevance', 'date', 'inspectors']);
  });

  it('asks for inspectors’ words only where the reader chose so', () => {
    expect(toSearchPageQuery(readSearchPageAddress('?q=plans&speaker=inspectors')).filters).toEqual({ speaker: 'inspectors' });
  });
});
