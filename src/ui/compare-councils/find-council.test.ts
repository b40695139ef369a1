import { describe, expect, it } from 'vitest';
import { findCouncil, suggestCouncils } from './find-council.ts';

const councils = [
  'Birmingham',
  'Hampshire',
  'North East Lincolnshire',
  'North Lincolnshire',
  'Lincolnshire',
  'St. Helens',
  'Kingston upon Hull',
].map((name) => ({ id: name.toLowerCase().replace(/[^a-z]+/g, '-'), name }));
const suggested = (text: string) => suggestCouncils(councils, text).map(({ name }) => name);

describe('the councils suggested for what is typed', () => {
  it('have words that begin like those typed, in order', () => {
    expect(suggested('ham')).toEqual(['Hampshire']);
    expect(suggested('north l')).toEqual(['North East Lincolnshire', 'North Lincolnshire']);
    expect(suggested('hull')).toEqual(['Kingston upon Hull']);
  });

  it('begin with those whose name begins so', () => {
    expect(suggested('linc')).toEqual(['Lincolnshire', 'North East Lincolnshire', 'North Lincolnshire']);
  });

  it('are none for nothing typed', () => {
    expect(suggested(' ')).toEqual([]);
  });
});

describe('the council that is meant', () => {
  const found = (text: string) => findCouncil(councils, text)?.name;

  it('has the whole name or the id, even if other names contain it', () => {
    expect(found('lincolnshire')).toBe('Lincolnshire');
    expect(found('st-helens')).toBe('St. Helens');
    expect(found('St Helens')).toBe('St. Helens');
  });

  it('is the only one that begins so, and none if several do', () => {
    expect(found('birm')).toBe('Birmingham');
    expect(found('north')).toBeUndefined();
    expect(found('Atlantis')).toBeUndefined();
  });
});
