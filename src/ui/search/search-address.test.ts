import { describe, expect, it } from 'vitest';
import { readSearchAddress, toSearchQuery, writeSearchAddress } from './search-address.ts';

describe('the address of a search', () => {
  it('holds the words and what is chosen', () => {
    expect(writeSearchAddress({ words: 'care leavers', choices: { authority: 'kent', year: '' } })).toBe('?q=care+leavers&authority=kent');
  });

  it('has no query for an empty search', () => {
    expect(writeSearchAddress({ words: '', choices: { authority: '' } })).toBe('');
  });

  it.each(['', '?q=neglect', '?q=%22a+%26+b%22&theme=neglect&sort=date&group=document'])('%j is written back as it was read', (query) => {
    expect(writeSearchAddress(readSearchAddress(query))).toBe(query);
  });

  it('counts the first where it names a thing twice', () => {
    expect(readSearchAddress('?q=a&q=b')).toEqual({ words: 'a', choices: {} });
  });

  it('asks the index only for facets that it knows', () => {
    expect(toSearchQuery(readSearchAddress('?q=plans&year=2020&group=document&colour=red'))).toEqual({
      words: 'plans',
      filters: { year: '2020' },
      sort: 'relevance',
    });
  });

  it('asks for the newest first where the reader chose so', () => {
    expect(toSearchQuery(readSearchAddress('?q=plans&sort=date')).sort).toBe('date');
  });
});
