import { describe, expect, it } from 'vitest';
import { correctQueryPhrase } from './correct-phrase.ts';
import { prepareFuzzyQueryMatcher } from './fuzzy-matcher.ts';
import { openQueryVocabulary } from './vocabulary.ts';

const terms = ['homes', 'opened', 'plan', 'thin', 'wifi'];
const index = {
  terms,
  termIds: new Map(terms.map((term, id) => [term, id])),
  frequencies: Uint8Array.from(terms, () => 1),
  loadableTerms: (wanted: readonly number[]) => [...wanted],
};
const vocabulary = openQueryVocabulary(index, 9);
const matchFuzzily = prepareFuzzyQueryMatcher(index, ['residential']);

describe('a quoted phrase', () => {
  it.each([
    ['plans opned', 'plans opened', ['opned']],
    ['Hoems, and opned', 'homes, and opened', ['Hoems', 'opned']],
    ['opened homes', 'opened homes', []],
    // A stop word is no mistake for another word, nor are a hyphenated word, an ordinary one, or a word that only readers use.
    ['then opened', 'then opened', []],
    ['wi-fy opened', 'wi-fy opened', []],
    ['plane', 'plane', []],
    ['residental', 'residental', []],
    ['opned … “”', 'opened … “”', ['opned']],
    ['zzzzzz', 'zzzzzz', []],
    ['', '', []],
  ])('has its mistyped words put right: %s', (phrase, corrected, typed) => {
    const found = correctQueryPhrase(phrase, vocabulary, matchFuzzily, (word) => word === 'plane');
    expect([found.phrase, found.corrections.map((each) => each.typed)]).toEqual([corrected, typed]);
  });
});
