import { expect, it } from 'vitest';
import { formatSizeOnDataPage } from './format-size.ts';

it.each([
  [12, '1 kB'],
  [310_400, '310 kB'],
  [1_240_000, '1.2 MB'],
])('a size of %i bytes is shown as %s', (bytes, shown) => {
  expect(formatSizeOnDataPage(bytes)).toBe(shown);
});
