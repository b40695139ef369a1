import { expect, it } from 'vitest';
import { formatAreaType } from './area-types.ts';

it.each([
  ['unitary', 'Unitary Authority'],
  ['Unitary Authority', 'Unitary Authority'],
  ['county', 'County'],
  ['metropolitan', 'Metropolitan District'],
  ['London borough', 'London Borough'],
])('the type of a council reads the same whichever file it is from: %s', (type, words) => {
  expect(formatAreaType(type)).toBe(words);
});
