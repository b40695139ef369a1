import { describe, expect, it } from 'vitest';
import { chosenCouncilNamed } from './chosen-council-named.ts';

const councils = [
  'Birmingham',
  'Hampshire',
  'North East Lincolnshire',
  'North Lincolnshire',
  'Lincolnshire',
  'St. Helens',
  'Kingston upon Hull',
].map((name) => ({ id: name.toLowerCase().replace(/[^a-z]+/g, '-'), name }));

describe('the council that a text means', () => {
  it.each([
    ['the whole name, even if other names contain it', 'lincolnshire', 'Lincolnshire'],
    ['its id', 'st-helens', 'St. Helens'],
    ['its name without punctuation', 'St Helens', 'St. Helens'],
    ['the beginning of its name, if no other name begins so', 'birm', 'Birmingham'],
    ['the beginnings of its words, in order', 'north e l', 'North East Lincolnshire'],
    ['a later word of its name', 'hull', 'Kingston upon Hull'],
    ['a word, but not the middle of one', 'ham', 'Hampshire'],
    ['none, if several names begin so', 'north', undefined],
    ['none, if no name begins so', 'Atlantis', undefined],
    ['none, if nothing is typed', ' ', undefined],
  ])('by %s', (_, text, name) => {
    expect(chosenCouncilNamed(councils, text)?.name).toBe(name);
  });
});
