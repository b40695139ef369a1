import { expect, it } from 'vitest';
import { startStringWithCapital } from './start-with-capital.ts';

it('Only the first letter becomes a capital, and what has none stays as it is', () => {
  expect(startStringWithCapital('read by a person, not Ofsted')).toBe('Read by a person, not Ofsted');
  expect(startStringWithCapital('12 reports')).toBe('12 reports');
  expect(startStringWithCapital('')).toBe('');
});
