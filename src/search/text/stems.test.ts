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

  it.each([
    ['CPS', 'CP'],
    ['judged', 'judges'],
    ['meetings', 'meet'],
    ['visitation', 'visits'],
    ['university', 'universal'],
    ['community', 'communication'],
    ['personal', 'people'],
    ['severe', 'several'],
    ['news', 'new'],
    ['moral', 'morale'],
  ])('is not shared by %s and %s, which mean different things', (one, other) => {
    expect(stemOfTextWord(one.toLowerCase())).not.toBe(stemOfTextWord(other.toLowerCase()));
  });

  it.each([
    ['judged', 'judgements'],
    ['meeting', 'meetings'],
    ['bankrupt', 'bankruptcy'],
    ['complaints', 'complained'],
    ['pa', 'pas'],
    ['use', 'used'],
  ])('is shared by %s and %s', (one, other) => {
    expect(stemOfTextWord(one)).toBe(stemOfTextWord(other));
  });

  it('of a word with digits is the word', () => {
    expect(stemOfTextWord('2020s')).toBe('2020s');
  });
});
