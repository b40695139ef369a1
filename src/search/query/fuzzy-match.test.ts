import { describe, expect, it } from 'vitest';
import { prepareFuzzyQueryMatch } from './fuzzy-match.ts';

const frequency: Record<string, number> = { care: 9, core: 2 };
const match = prepareFuzzyQueryMatch(
  ['care', 'core', 'carer', 'caring', 'neglect', 'neglected', 'safeguarding', 'foster'],
  (word) => frequency[word] ?? 0,
);
const matchesOf = (word: string) => match(word).map(({ word: near, edits }) => [near, edits]);

describe('a fuzzy match', () => {
  it.each([
    ['neglct', 'a letter dropped'],
    ['neglecct', 'a letter added'],
    ['nezlect', 'a letter changed'],
    ['nelgect', 'two letters swapped'],
  ])('of %s is one edit away: %s', (typed) => {
    expect(matchesOf(typed)[0]).toEqual(['neglect', 1]);
  });

  it('that is more frequent comes before one as near', () => {
    expect(matchesOf('cxre').map(([word]) => word)).toEqual(['care', 'core']);
  });

  it('may have one edit in a short word, two in a longer, three in the longest', () => {
    expect(matchesOf('fzzter')).toEqual([['foster', 2]]);
    expect(matchesOf('czze')).toEqual([]);
    expect(matchesOf('safegzzzding')).toEqual([['safeguarding', 3]]);
  });

  it('is not looked for in numbers, in one or two letters, or in very long words', () => {
    for (const typed of ['2019', 'ca', 'neglect'.repeat(5)]) expect(match(typed)).toEqual([]);
  });
});
