import { describe, expect, it } from 'vitest';
import { readTextFragmentOfHref, writeTextFragmentOfHref } from './text-fragment.ts';

describe('a text fragment', () => {
  it('is encoded, including hyphens and commas, so that no text is taken for syntax', () => {
    expect(writeTextFragmentOfHref({ textStart: 'well-embedded, & sound' })).toBe('text=well%2Dembedded%2C%20%26%20sound');
  });

  it('has the end of the text, and the text around it', () => {
    expect(writeTextFragmentOfHref({ prefix: 'before', textStart: 'the start', textEnd: 'the end', suffix: 'after' })).toBe(
      'text=before-,the%20start,the%20end,-after',
    );
  });

  it.each([
    ['text=before-,the%20start,the%20end,-after', 'the start … the end'],
    ['text=well%2Dembedded', 'well-embedded'],
    ['text=bad%E0%A4%A', 'bad%E0%A4%A'],
    ['selector=x', undefined],
    ['text=', undefined],
  ])('%s points to the text %s', (directive, words) => {
    expect(readTextFragmentOfHref(directive)).toBe(words);
  });
});
