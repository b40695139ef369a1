import { describe, expect, it } from 'vitest';
import { chooseNearestMapHexagon } from './move-over-map.ts';

/** Three rows of a map, the middle one half a hexagon further right, and an island far to the left below. */
const hexagons = [
  { item: 'a', x: 20, y: 20 },
  { item: 'b', x: 60, y: 20 },
  { item: 'c', x: 40, y: 55 },
  { item: 'd', x: 80, y: 55 },
  { item: 'e', x: 60, y: 90 },
  { item: 'island', x: -200, y: 125 },
];
const from = (item: string, arrow: string) =>
  chooseNearestMapHexagon(hexagons, hexagons.find((each) => each.item === item) ?? { x: 0, y: 0 }, arrow);

describe('the arrow keys on the map', () => {
  it('move along a row', () => {
    expect([from('a', 'ArrowRight'), from('b', 'ArrowLeft'), from('d', 'ArrowLeft')]).toEqual(['b', 'a', 'c']);
  });

  it('move to the row above or below', () => {
    expect([from('c', 'ArrowUp'), from('e', 'ArrowUp'), from('a', 'ArrowDown')]).toEqual(['a', 'c', 'c']);
  });

  it('reach an island, and leave it', () => {
    expect([from('e', 'ArrowDown'), from('island', 'ArrowUp')]).toEqual(['island', 'e']);
  });

  it('stay at an edge, and do nothing for other keys', () => {
    expect([from('a', 'ArrowUp'), from('island', 'ArrowLeft'), from('a', 'Enter')]).toEqual([undefined, undefined, undefined]);
  });
});
