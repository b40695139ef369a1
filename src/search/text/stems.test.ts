import { describe, expect, it } from 'vitest';
import { stemOfTextWord } from './stems.ts';

describe('a stem', () => {
  it.each([
    ['adoption', 'adopted'],
    ['children', 'child'],
    ['organisation', 'organization'],
    ['behaviour', 'behavior'],
    ['practise', 'practice'],
    ['enquiries', 'inquiry'],
  ])('is shared by %s and %s', (one, other) => {
    expect(stemOfTextWord(one)).toBe(stemOfTextWord(other));
  });

  it('tells other words apart', () => {
    expect(stemOfTextWord('homes')).not.toBe(stemOfTextWord('homeless'));
  });

  it('of a word with digits is the word', () => {
    expect(stemOfTextWord('2020s')).toBe('2020s');
  });
});
