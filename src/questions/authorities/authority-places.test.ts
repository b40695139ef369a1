import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { borderingAuthorities, authorityPlaceInQuestion, similarAuthorities } from './authority-places.ts';

const corpus = fixtureCorpus();
const ids = (authorities: readonly { id: string }[]) => authorities.map(({ id }) => id);

describe('the place of an authority', () => {
  it('has its position, and its districts now and before', () => {
    expect(authorityPlaceInQuestion(corpus, 'weirbridge')).toMatchObject({
      latitude: 54.77,
      longitude: -1.58,
      districtsNow: ['Lowmoor', 'Weir Valley'],
      districtsBefore: [],
    });
  });

  it('leads to the authorities that border it, and to those like it, the most alike first', () => {
    expect(ids(borderingAuthorities(corpus, 'southfield'))).toEqual(['northfield']);
    expect(ids(borderingAuthorities(corpus, 'eastmere'))).toEqual([]);
    expect(ids(similarAuthorities(corpus, 'eastmere'))).toEqual(['southfield', 'northfield']);
  });

  it('is unknown for an authority that was abolished, and in a record without the list', () => {
    expect(authorityPlaceInQuestion(corpus, 'exampleshire')).toBeUndefined();
    const without = fixtureCorpus({ 'authority-places.csv': null });
    expect([
      authorityPlaceInQuestion(without, 'weirbridge'),
      borderingAuthorities(without, 'weirbridge'),
      similarAuthorities(without, 'weirbridge'),
    ]).toEqual([undefined, [], []]);
  });
});
