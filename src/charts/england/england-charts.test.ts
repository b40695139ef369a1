import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { allMoves, countStandings, markedAuthorities, movesOf } from '../../questions/england/england.ts';
import { placeMoves } from './england-moves.ts';
import { placeStandings } from './england-standing.ts';

const corpus = realCorpus();
const counts = countStandings(corpus, 'overall');
const total = corpus.england.authorities.length;

describe.each(['wide', 'narrow'] as const)('how many stood at each grade, drawn %s', (size) => {
  const panel = placeStandings(counts, total, size, ({ year }) => String(year));

  it('has a bar for each year, and every bar is all authorities, as wide as any other', () => {
    expect(panel.bars.map(({ year }) => year)).toEqual(counts.map(({ year }) => String(year)));
    for (const { year, stretches } of panel.bars) {
      const last = stretches.at(-1);
      expect(
        stretches.reduce((sum, { count }) => sum + count, 0),
        year,
      ).toBe(total);
      expect((last?.x ?? 0) + (last?.width ?? 0), year).toBeCloseTo(panel.width - (size === 'wide' ? 4 : 2), 0);
    }
  });

  it('rings each marked authority under the grade at which it stood, broken where it is not counted, and no two in one place', () => {
    const bar = (year: number) => panel.bars.find((each) => each.year === String(year));
    const stands = (year: number) =>
      bar(year)?.rings.map(({ x, number, counted }) => {
        const stretch = bar(year)?.stretches.find((each) => x >= each.x - 12 && x <= each.x + each.width + 12 && each.count > 0);
        return [number, counted, stretch === undefined];
      });
    expect(stands(2020)).toEqual([
      [1, false, false],
      [3, true, false],
    ]);
    expect(stands(2013)).toEqual([]);
    expect(bar(2026)?.rings.map(({ number }) => number)).toEqual([2, 3]);
    for (const { year, rings } of panel.bars)
      rings.forEach((ring, index) => {
        for (const other of rings.slice(index + 1)) expect(Math.abs(ring.x - other.x), year).toBeGreaterThanOrEqual(18);
      });
  });

  it('writes a number only where there is room for it', () => {
    for (const { stretches } of panel.bars)
      for (const { label, width, count } of stretches) if (label) expect(width).toBeGreaterThan(7 * String(count).length);
  });
});

describe.each(['wide', 'narrow'] as const)('the moves from grade to grade, drawn %s', (size) => {
  const moves = allMoves(corpus, 'overall');
  const marked = markedAuthorities(corpus).map(({ authority, counted }) => ({ counted, moves: movesOf(corpus, authority.id, 'overall') }));
  const panel = placeMoves(moves, marked, size);

  it('has a square for every move, as large as there are such moves', () => {
    const cells = panel.rows.flatMap((row) => row.cells);
    expect(cells.length).toBe(20);
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(moves.length);
    const [a, b] = [...cells].sort((one, other) => other.count - one.count);
    expect(((a?.half ?? 0) / (b?.half ?? 1)) ** 2).toBeCloseTo((a?.count ?? 0) / (b?.count ?? 1), 0);
  });

  it('rings the path of each marked authority', () => {
    const rings = panel.rows.flatMap(({ from, cells }) =>
      cells.flatMap(({ to, rings: here }) => here.map(({ number }) => `${number}: ${from} to ${to ?? 'none'}`)),
    );
    expect(rings.sort()).toEqual([
      '1: requires-improvement to inadequate',
      '2: requires-improvement to none',
      '3: good to outstanding',
      '3: requires-improvement to good',
    ]);
  });
});
