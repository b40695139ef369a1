import { expect, it } from 'vitest';
import { anchorOfHash } from './anchor-of-hash.ts';

it('gives the id that a fragment names, without words to mark', () => {
  expect(anchorOfHash('#p5')).toBe('p5');
  expect(anchorOfHash('#p5:~:text=were%20seen')).toBe('p5');
  expect(anchorOfHash('#caf%C3%A9')).toBe('café');
  expect(anchorOfHash('')).toBe('');
});

it('takes a fragment that is not rightly encoded as it is', () => {
  expect(anchorOfHash('#%E0%A4%A')).toBe('%E0%A4%A');
  expect(anchorOfHash('#100%')).toBe('100%');
});
