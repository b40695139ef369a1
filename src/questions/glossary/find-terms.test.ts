import { describe, expect, it } from 'vitest';
import { glossaryTermFinder } from './find-terms.ts';

const entry = (term: string, ...inText: string[]) => ({ term, inText, same: [], asked: [], about: `About ${term}.` });
const find = glossaryTermFinder([
  entry('SGO', 'SGO', 'special guardianship order', 'special guardianship orders'),
  entry('special guardianship', 'special guardianship'),
  entry('proceedings', 'proceedings'),
  entry('PA', 'PA'),
  entry('pay'),
]);
const found = (text: string) => find(text).map(({ from, to, entry: { term } }) => `${term}: ${text.slice(from, to)}`);

describe('terms in a text', () => {
  it('are found in order, as whole words', () => {
    expect(found('An SGO after proceedings; SGOs and preproceedings are other words.')).toEqual(['SGO: SGO', 'proceedings: proceedings']);
  });

  it('are the longest that begin at a place', () => {
    expect(found('Special Guardianship Orders, and special guardianship.')).toEqual([
      'SGO: Special Guardianship Orders',
      'special guardianship: special guardianship',
    ]);
  });

  it('may have a line break between their words', () => {
    expect(found('a special\n  guardianship order')).toEqual(['SGO: special\n  guardianship order']);
  });

  it('are abbreviations only in capitals, and no part of a word with a hyphen', () => {
    expect(found('The pa and Pa; pre-proceedings; a PA’s work.')).toEqual(['PA: PA']);
  });

  it('are none for a term that opens nowhere', () => {
    expect(found('The pay of staff')).toEqual([]);
    expect(glossaryTermFinder([])('SGO')).toEqual([]);
  });
});
