import { describe, expect, it } from 'vitest';
import { stemOf } from './stems.ts';

describe('a stem', () => {
  it.each([
    ['adoption', 'adopted'],
    ['children', 'child'],
    ['organisation', 'organization'],
    ['behaviour', 'behavior'],
    ['practise', 'practice'],
    ['enquiries', 'inquiry'],
  ])('is shared by %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it('tells other words apart', () => {
    expect(stemOf('homes')).not.toBe(stemOf('homeless'));
  });

  it('of a word with digits is the word', () => {
    expect(stemOf('2020s')).toBe('2020s');
  });
});
