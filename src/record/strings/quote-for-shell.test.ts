import { describe, expect, it } from 'vitest';
import { quoteForShell } from './quote-for-shell.ts';

describe('a word that is typed into a shell', () => {
  it.each([
    ['../north-east', '../north-east'],
    ['/srv/région_2', '/srv/région_2'],
    ['../north east', "'../north east'"],
    ['../$HOME', "'../$HOME'"],
    ["../king's", "'../king'\\''s'"],
    ['', "''"],
  ])('%s is written %s', (word, written) => {
    expect(quoteForShell(word)).toBe(written);
  });
});
