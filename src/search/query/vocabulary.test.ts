import { describe, expect, it } from 'vitest';
import { openQueryVocabulary } from './vocabulary.ts';

const terms = ['#plans', '/children', 'plan', 'planned', 'plans', 'plant', 'play'];
const vocabulary = openQueryVocabulary(
  {
    terms,
    termIds: new Map(terms.map((term, id) => [term, id])),
    frequencies: Uint8Array.of(1, 2, 3, 0, 6, 5, 1),
    loadableTerms: (wanted) => [...wanted],
  },
  64,
);
const named = (ids: readonly number[]) => ids.map((id) => terms[id]);

describe('a vocabulary', () => {
  it('groups terms by stem, themes and headings by themselves', () => {
    expect(named(vocabulary.termsOfStem(vocabulary.stemId('plan') ?? -1))).toEqual(['plan', 'planned', 'plans']);
    expect(named(vocabulary.termsOfStem(vocabulary.stemId('/child') ?? -1))).toEqual(['/children']);
    expect(named(vocabulary.termsOfStem(vocabulary.stemId('#plans') ?? -1))).toEqual(['#plans']);
  });

  it('knows a stem as frequent as its commonest term', () => {
    expect([vocabulary.frequencyLog2('plan'), vocabulary.frequencyLog2('nothing'), vocabulary.paragraphsLog2]).toEqual([6, 0, 6]);
  });

  it('has the commonest terms with a prefix first', () => {
    expect(named(vocabulary.withPrefix('pla', 4))).toEqual(['plan', 'planned', 'plans', 'plant']);
    expect(named(vocabulary.withPrefix('x', 4))).toEqual([]);
  });

  it('counts a record of one paragraph as one of two', () => {
    const index = { terms: [], termIds: new Map<string, number>(), frequencies: new Uint8Array(), loadableTerms: () => [] };
    expect(openQueryVocabulary(index, 1).paragraphsLog2).toBe(1);
  });

  it('orders terms with a prefix by how common their stems are, then by the alphabet', () => {
    const words = ['care', 'cared', 'carer', 'carers', 'caring', 'cart', 'cast'];
    const { withPrefix } = openQueryVocabulary(
      { terms: words, termIds: new Map(), frequencies: Uint8Array.of(3, 4, 2, 2, 1, 2, 9), loadableTerms: (wanted) => [...wanted] },
      9,
    );
    expect(withPrefix('car', 9).map((id) => words[id])).toEqual(['care', 'cared', 'caring', 'carer', 'carers', 'cart']);
    expect(withPrefix('car', 2).map((id) => words[id])).toEqual(['care', 'cared']);
    expect(withPrefix('cas', 2).map((id) => words[id])).toEqual(['cast']);
  });

  it('has the postings of stems whose terms all are loaded, and of those that no term has', () => {
    const words = ['plan', 'planned', 'play'];
    const loadedWith = (loaded: readonly number[]) =>
      openQueryVocabulary(
        {
          terms: words,
          termIds: new Map(),
          frequencies: Uint8Array.of(1, 1, 1),
          loadableTerms: (wanted) => wanted.filter((id) => loaded.includes(id)),
        },
        3,
      );
    expect([['plan'], ['plai'], ['plan', 'plai'], ['none']].map(loadedWith([0, 1]).areLoaded)).toEqual([true, false, false, true]);
    expect([['plan'], ['none']].map(loadedWith([0]).areLoaded)).toEqual([false, true]);
  });
});
