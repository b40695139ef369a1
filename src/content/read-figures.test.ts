import { describe, expect, it } from 'vitest';
import { states } from './read-figures.ts';

describe('a text states a number', () => {
  it.each([
    ['There were 1,200 referrals.', 1200],
    ['A saving of £1.2 million pounds.', 1_200_000],
    ['The share was 15.8% in June.', 15.8],
    ['Four teams share the hub.', 4],
    ['There were no unallocated cases.', 0],
  ])('"%s" states %d', (text, value) => {
    expect(states(text, value)).toBe(true);
  });

  it.each([
    ['The share was 15.8%.', 15],
    ['There were 1,200 referrals.', 200],
    ['Someone said so.', 1],
  ])('"%s" does not state %d', (text, value) => {
    expect(states(text, value)).toBe(false);
  });
});
