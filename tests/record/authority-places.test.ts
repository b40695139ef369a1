import { describe, expect, it } from 'vitest';
import { borderingAuthorities, authorityPlaceInQuestion } from '../../src/questions/authorities/authority-places.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();

describe('the places of England’s authorities', () => {
  it('are there for each authority in the list of inspections', () => {
    expect(corpus.england.authorities.filter(({ id }) => !authorityPlaceInQuestion(corpus, id))).toEqual([]);
    expect(corpus.places).toHaveLength(153);
  });

  it('have a neighbour for all but the islands', () => {
    const alone = corpus.england.authorities.filter(({ id }) => borderingAuthorities(corpus, id).length === 0);
    expect(alone.map(({ name }) => name)).toEqual(['Isle of Wight', 'Isles of Scilly']);
  });

  it('keep the districts that were abolished', () => {
    expect(authorityPlaceInQuestion(corpus, 'north-northamptonshire')?.districtsBefore).toEqual([
      'Corby',
      'East Northamptonshire',
      'Kettering',
      'Wellingborough',
    ]);
  });
});
