import { expect, it } from 'vitest';
import { writeWordsOverTimeAddress } from './words-over-time.ts';

it.each([
  ['neglect', [], '?q=neglect'],
  [' "leave to remain"  -housing', [], '?q=leave+to+remain'],
  ['-a well-being', [], '?q=well-being'],
  ['neglect -"social workers" -“care plan”', [], '?q=neglect'],
  ['chronic neglct', [{ typed: 'neglct', taken: 'neglect' }], '?q=chronic+neglect'],
])('the words of the search “%s” are counted as it searched for them', (words, corrections, address) => {
  expect(writeWordsOverTimeAddress(words, corrections)).toBe(address);
});
