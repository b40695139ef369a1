import { describe, expect, it } from 'vitest';
import { fileOf, linksOf } from '../../../tests/fixtures/chart-file.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { hexMapMark } from './draw-hex-map.ts';
import { chartOfHexMap, hexMapChartAuthorities, hexMapChartFacts } from './hex-map-charts.ts';
import { placeHexMap } from './place-hex-map.ts';
import { mapStates } from '../../questions/england-map/map-grade.ts';

const corpus = fixtureCorpus();
const facts = hexMapChartAuthorities(corpus, 'overall', '2026-11-22').map(hexMapChartFacts);
const line = corpus.lines[0] ?? { id: '', name: '', about: '' };

describe.each(['wide', 'narrow', 'small'] as const)('the layout of a hex map, %s', (size) => {
  const { width, height, radius, cells, regionSides } = placeHexMap(facts, size);
  const of = (id: string) => cells.find((cell) => cell.id === id) ?? { x: 0, y: 0 };

  it('has every hexagon inside its frame', () => {
    const across = (radius * Math.sqrt(3)) / 2;
    for (const { id, x, y } of cells) {
      expect(
        [x - across, y - radius].every((least) => least > 0),
        id,
      ).toBe(true);
      expect(x + across, id).toBeLessThan(width);
      expect(y + radius, id).toBeLessThan(height);
    }
  });

  it('has neighbours side by side without a gap', () => {
    expect(Math.hypot(of('hilltop-and-vale').x - of('weirbridge').x, of('hilltop-and-vale').y - of('weirbridge').y)).toBeCloseTo(
      radius * Math.sqrt(3),
      0,
    );
    expect(of('southfield').y).toBeGreaterThan(of('northfield').y);
  });

  it('marks the side between two regions, and none within one', () => {
    // Only Weirbridge in the North East touches Eastmere in the North West.
    expect(regionSides).toHaveLength(1);
    const { from, to } = regionSides[0] ?? { from: of(''), to: of('') };
    const middle = { x: (of('weirbridge').x + of('eastmere').x) / 2, y: (of('weirbridge').y + of('eastmere').y) / 2 };
    expect((from.x + to.x) / 2).toBeCloseTo(middle.x, 0);
    expect((from.y + to.y) / 2).toBeCloseTo(middle.y, 0);
  });

  it('has labels only where they can be read', () => {
    expect(cells.every(({ label }) => (size === 'wide' ? label !== null : label === null))).toBe(true);
  });
});

describe('the hex map', () => {
  const chart = chartOfHexMap(corpus, line);

  it('has a different mark for each grade and each other state', () => {
    expect(new Set(mapStates.map((state) => hexMapMark(state, 100))).size).toBe(mapStates.length);
  });

  it('links each hexagon to its council, named with grade and date, like the rows of its table', () => {
    const links = linksOf(chart?.drawings.wide.parts ?? []);
    expect(links.map(({ attributes }) => attributes['aria-label'])).toContain('Eastmere: Good, inspected 4 March 2024, on the map East');
    expect(links.map(({ attributes }) => attributes.href)).toEqual(chart?.table.rows.map(([name]) => name?.address));
    expect(chart?.table.rows.map((row) => row.map(({ words }) => words))[0]).toEqual(['Eastmere', 'Good', '4 March 2024', 'North West']);
  });

  it('has a key of the states it shows, each with its count', () => {
    expect(chart?.key.map(({ words }) => words)).toEqual([
      'Outstanding: 2',
      'Good: 1',
      'Requires improvement: 1',
      'Not given at last inspection: 1',
    ]);
  });

  it('draws a hexagon for each authority, with region lines', async () => {
    await expect(chart && fileOf(chart)).toMatchFileSnapshot('overall.svg');
  });

  it('is left out where a record has no map', () => {
    expect(chartOfHexMap({ ...corpus, hexMap: [] }, line)).toBeUndefined();
  });
});
