import { describe, expect, it } from 'vitest';
import type { NamedCouncils } from '../../search/councils/find-councils.ts';
import type { SearchHit, SearchResults } from '../../search/search.ts';
import { describeSearchResults } from './describe-results.ts';

const none: NamedCouncils = { matches: [], here: [], rest: '', others: '', whole: false };
const results = (total: number, shown: number, answerAll = total, byInspectors = 0) => ({
  results: {
    total,
    unfiltered: total,
    leftOut: [] as string[],
    answerAll,
    byInspectors,
    hits: Array.from({ length: shown }, () => ({}) as SearchHit),
    near: [] as SearchHit[],
  } as SearchResults,
  named: none,
});
const council = {
  name: 'Kent',
  url: '/authorities/kent/',
  why: 'Council in the South East',
  grades: 'Good.',
  hasWords: false,
  exact: true,
  isCouncil: true,
};
const byRelevance = { words: ' neglect ', choices: { sort: 'relevance' } };

describe('how many paragraphs were found', () => {
  it.each([
    [results(0, 0), 'We found no paragraph with “neglect”.'],
    [results(1, 1), '1 paragraph.'],
    [results(42, 20), '42 paragraphs, showing the best 20.'],
    [results(12, 12, 7), '12 paragraphs.'],
  ])('is described in a sentence', (found, words) => {
    expect(describeSearchResults(found, byRelevance)).toBe(words);
  });

  it.each([
    [results(12, 12, 1), '12 paragraphs. 1 of them matches everything you typed.'],
    [results(12, 12, 7), '12 paragraphs. 7 of them match everything you typed.'],
    [results(12, 12, 12), '12 paragraphs.'],
  ])('says how many match several words', (found, words) => {
    expect(describeSearchResults(found, { ...byRelevance, words: 'neglect  homes' })).toBe(words);
  });

  it('does not say so where something typed was left out', () => {
    const { results: found, named } = results(12, 12, 7);
    const state = { ...byRelevance, words: 'neglect homes zzzz' };
    expect(describeSearchResults({ results: { ...found, leftOut: ['zzzz'] }, named }, state)).toBe('12 paragraphs.');
    expect(describeSearchResults({ results: found, named: { ...named, matches: [council] } }, state)).toBe('12 paragraphs.');
  });

  it.each([
    [0, 3, 'We found no paragraph with “voice”. 3 paragraphs are close to your words.'],
    [0, 1, 'We found no paragraph with “voice”. 1 paragraph is close to your words.'],
    [1, 1, '1 paragraph. 1 more paragraph is close to your words.'],
  ])('says apart how many are near to quoted words', (total, near, words) => {
    const found = results(total, total);
    const withNear = { ...found, results: { ...found.results, near: Array.from({ length: near }, () => ({}) as SearchHit) } };
    expect(describeSearchResults(withNear, { ...byRelevance, words: '"voice"' })).toBe(words);
  });

  it.each([
    ['"voice of the child"', '“voice of the child”'],
    ['“voice”', '“voice”'],
    ['"voice" and "child"', '“"voice" and "child"”'],
  ])('puts one pair of marks around what was not found: %s', (words, told) => {
    expect(describeSearchResults(results(0, 0), { ...byRelevance, words })).toBe(`We found no paragraph with ${told}.`);
  });

  it('mentions the newest if results are sorted by date', () => {
    expect(describeSearchResults(results(42, 20), { words: 'neglect', choices: { sort: 'date' } })).toBe(
      '42 paragraphs, showing the newest 20.',
    );
  });

  it.each([
    [results(42, 20, 42, 9), '42 paragraphs: 9 in inspectors’ words, 33 from councils and others. Here are the first 20.'],
    [results(12, 12, 7, 12), '12 paragraphs, all in inspectors’ words.'],
    [results(2, 2), '2 paragraphs, none in inspectors’ words.'],
    [results(1, 1, 1, 1), '1 paragraph, in inspectors’ words.'],
    [results(1, 1), '1 paragraph, not in inspectors’ words.'],
  ])('says how many are inspectors’ words where those come first', (found, words) => {
    expect(describeSearchResults(found, { words: 'neglect', choices: {} })).toBe(words);
  });

  it.each([
    [[council], 'See the latest grades for Kent.'],
    [[{ ...council, hasWords: true }], 'See the latest grades and the reports for Kent.'],
    [[council, council], 'See the latest grades of 2 councils.'],
  ])('says what is here where no paragraph has the name of a council', (matches, words) => {
    expect(describeSearchResults({ ...results(0, 0), named: { ...none, matches } }, { words: 'Kent', choices: {} })).toBe(words);
  });

  it('says that a word is too common to find anything by', () => {
    const { results: nothing, named } = results(0, 0);
    expect(describeSearchResults({ results: { ...nothing, onlyCommon: true }, named }, { words: 'the', choices: {} })).toBe(
      '“the” is too common to search for. Add a word that says what you want to know about.',
    );
  });

  it('says that a filter leaves nothing, also where a council is named', () => {
    const found = { ...results(0, 0), named: { ...none, matches: [council] } };
    const filtered = { ...found, results: { ...found.results, unfiltered: 3 } };
    expect(describeSearchResults(filtered, { words: 'neglect in Kent', choices: { year: '2019' } })).toBe(
      'No paragraph with “neglect in Kent” fits the filter you chose. Without it there are 3 paragraphs.',
    );
  });

  it('says beside a council how many paragraphs are near to quoted words', () => {
    const found = {
      results: { ...results(0, 0).results, near: [{} as SearchHit, {} as SearchHit] },
      named: { ...none, matches: [council] },
    };
    expect(describeSearchResults(found, { words: 'Kent "voice"', choices: {} })).toBe(
      'See the latest grades for Kent. 2 paragraphs are close to your words.',
    );
  });

  it('does not say so where a reader asked for inspectors’ words only', () => {
    expect(describeSearchResults(results(9, 9, 9, 9), { words: 'neglect', choices: { speaker: 'inspectors' } })).toBe('9 paragraphs.');
  });
});
