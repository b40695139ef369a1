import { expect, it } from 'vitest';
import { hexagonsTouch, neighboursOfHexagon } from './hex-position.ts';

it('a hexagon touches its six neighbours, and neither itself nor those beyond them', () => {
  const middle = { q: 3, r: 2 };
  const touching: string[] = [];
  for (let q = 0; q < 7; q += 1) for (let r = 0; r < 6; r += 1) if (hexagonsTouch(middle, { q, r })) touching.push(`${q},${r}`);
  expect(touching).toEqual(
    neighboursOfHexagon(middle)
      .map(({ q, r }) => `${q},${r}`)
      .sort(),
  );
  expect(touching).toEqual(['2,2', '2,3', '3,1', '3,3', '4,1', '4,2']);
});
