import { describe, expect, it } from 'vitest';
import { readTextFragment, writeTextFragment } from './text-fragment.ts';

describe('a text fragment', () => {
  it('is encoded, hyphens and commas too, so that no word reads as a part of its grammar', () => {
    expect(writeTextFragment({ textStart: 'well-embedded, & sound' })).toBe('text=well%2Dembedded%2C%20%26%20sound');
  });

  it('carries its end and what stands around it', () => {
    expect(writeTextFragment({ prefix: 'before', textStart: 'the start', textEnd: 'the end', suffix: 'after' })).toBe(
      'text=before-,the%20start,the%20end,-after',
    );
  });

  it.each([
    ['text=before-,the%20start,the%20end,-after', 'the start … the end'],
    ['text=well%2Dembedded', 'well-embedded'],
    ['text=bad%E0%A4%A', 'bad%E0%A4%A'],
    ['selector=x', undefined],
    ['text=', undefined],
  ])('%s is to the words %s', (directive, words) => {
    expect(readTextFragment(directive)).toBe(words);
  });
});
