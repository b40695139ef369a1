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
  ['running'],
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

  it('matches readers’ words that the record lacks, and never a theme or heading', () => {
    expect(vocabulary.fuzzyMatches('runing').map(({ word }) => word)).toEqual(['running']);
    expect(vocabulary.fuzzyMatches('#plan').map(({ word }) => word)).not.toContain('#plans');
  });
});
