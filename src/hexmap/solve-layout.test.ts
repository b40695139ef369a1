import { describe, expect, it } from 'vitest';
import { hexagonKey, hexagonsTouch } from '../record/hexagons/hex-position.ts';
import type { HexPlace } from './hex-place.ts';
import { measureHexLayout } from './measure-layout.ts';
import { solveHexLayout } from './solve-layout.ts';

/** A country of squares, four across and four down, 100 km apart: its western half is one region, its eastern half another; and an island. */
const places: HexPlace[] = [
  ...Array.from({ length: 16 }, (_, index): HexPlace => {
    const [column, row] = [index % 4, Math.floor(index / 4)];
    const beside = [
      [column - 1, row],
      [column + 1, row],
      [column, row - 1],
      [column, row + 1],
    ].filter(([x = -1, y = -1]) => x >= 0 && x < 4 && y >= 0 && y < 4);
    return {
      id: `${column}${row}`,
      // The first row is a little higher in the west, so that one place is furthest north.
      x: column * 100,
      y: row * 100 + (row === 0 ? column : 0),
      region: column < 2 ? 'west' : 'east',
      borders: beside.map(([x, y]) => `${x}${y}`),
    };
  }),
  { id: 'island', x: -150, y: 400, region: 'west', borders: [] },
];
const { layout, cost } = solveHexLayout(places, { seed: 3, steps: 20_000 });
const at = (id: string) => layout.get(id) ?? { q: 0, r: 0 };

describe('a hex layout', () => {
  it('has a position of its own for each place, from the top left', () => {
    expect(new Set([...layout.values()].map(hexagonKey)).size).toBe(17);
    expect(Math.min(...[...layout.values()].map(({ r }) => r))).toBe(0);
  });

  it('is the same for the same seed', () => {
    const again = solveHexLayout(places, { seed: 3, steps: 20_000 });
    expect([[...again.layout], again.cost]).toEqual([[...layout], cost]);
  });

  it('costs less after a longer search', () => {
    expect(cost).toBeLessThan(solveHexLayout(places, { seed: 3, steps: 1 }).cost);
  });

  it('keeps nearly all borders of a simple country, no place alone and each region in one piece', () => {
    const { borders, kept, alone, split } = measureHexLayout(places, layout);
    expect(borders).toBe(24);
    expect(kept).toBeGreaterThanOrEqual(22);
    expect([alone, split]).toEqual([[], []]);
  });

  it('keeps directions: the north-west is above the south-west, and left of the north-east', () => {
    expect(at('00').r).toBeLessThan(at('03').r);
    expect(at('00').q + at('00').r / 2).toBeLessThan(at('30').q + at('30').r / 2);
    expect(at('00').r).toBe(0);
  });

  it('leaves sea around an island', () => {
    expect([...layout].filter(([id, position]) => id !== 'island' && hexagonsTouch(position, at('island')))).toEqual([]);
  });
});

describe('the measure of a layout', () => {
  const place = (id: string, region: string, borders: string[]): HexPlace => ({ id, x: 0, y: 0, region, borders });
  const four = [place('a', 'n', ['b']), place('b', 'n', ['a', 'c']), place('c', 's', ['b']), place('i', 's', [])];

  it('counts each border once, and kept where the hexagons touch', () => {
    const positions = { a: { q: 0, r: 0 }, b: { q: 1, r: 0 }, c: { q: 3, r: 0 }, i: { q: 9, r: 9 } };
    expect(measureHexLayout(four, new Map(Object.entries(positions)))).toEqual({ borders: 2, kept: 1, alone: ['c'], split: [] });
  });

  it('finds a region in pieces, and asks nothing of islands', () => {
    const positions = { a: { q: 0, r: 0 }, b: { q: 2, r: 0 }, c: { q: 3, r: 0 }, i: { q: 9, r: 9 } };
    expect(measureHexLayout(four, new Map(Object.entries(positions)))).toMatchObject({ alone: ['a'], split: ['n'] });
  });
});
