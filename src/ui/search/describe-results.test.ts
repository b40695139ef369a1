import { describe, expect, it } from 'vitest';
import type { SearchHit, SearchResults } from '../../search/search.ts';
import { describeResults } from './describe-results.ts';

const results = (total: number, shown: number, answerAll = total) =>
  ({ total, answerAll, hits: Array.from({ length: shown }, () => ({}) as SearchHit) }) as SearchResults;
const search = { words: ' neglect ', choices: {} };

describe('how many paragraphs were found', () => {
  it.each([
    [results(0, 0), 'No paragraph has “neglect”.'],
    [results(1, 1), '1 paragraph.'],
    [results(42, 20), '42 paragraphs, the best 20 shown.'],
    [results(12, 12, 1), '12 paragraphs. 1 of them has all that you asked for.'],
    [results(12, 12, 7), '12 paragraphs. 7 of them have all that you asked for.'],
  ])('is described in a sentence', (found, words) => {
    expect(describeResults(found, search)).toBe(words);
  });

  it('mentions the newest if results are sorted by date', () => {
    expect(describeResults(results(42, 20), { ...search, choices: { sort: 'date' } })).toBe('42 paragraphs, the newest 20 shown.');
  });
});
