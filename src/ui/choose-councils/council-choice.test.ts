import { describe, expect, it } from 'vitest';
import { cutCouncilChoice, readCouncilChoice, writeCouncilChoice } from './council-choice.ts';

describe('the councils that a reader chose', () => {
  it('stand in the address, each once', () => {
    expect(readCouncilChoice('?authority=kent&authority=essex&authority=kent&authority=')).toEqual(['kent', 'essex']);
  });

  it('are written into the address, and other parts of it stay', () => {
    expect(writeCouncilChoice('?authority=kent&judgement=leaders', ['essex', 'kent'])).toBe(
      '?judgement=leaders&authority=essex&authority=kent',
    );
    expect(writeCouncilChoice('?authority=kent', [])).toBe('');
  });

  it('are no more than there is room for, and readers are told', () => {
    expect(cutCouncilChoice(['a', 'b'], 2)).toEqual({ ids: ['a', 'b'], words: '' });
    expect(cutCouncilChoice(['a', 'b', 'c'], 2)).toEqual({
      ids: ['a', 'b'],
      words: 'These are the first 2 of 3 councils by name. Take one out to add another.',
    });
  });
});
