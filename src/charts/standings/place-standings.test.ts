import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/record/real-corpus.ts';
import { countStandings } from '../../questions/england/england.ts';
import { placeStandings } from './place-standings.ts';

const corpus = realCorpus();
const counts = countStandings(corpus, 'overall');
const total = corpus.england.authorities.length;

describe.each(['wide', 'narrow'] as const)('how many stood at each grade, drawn %s', (size) => {
  const panel = placeStandings(counts, total, size, ({ year }) => String(year));

  it('has a bar for each year, and every bar is all authorities, as wide as any other', () => {
    expect(panel.bars.map(({ label }) => label.words)).toEqual(counts.map(({ year }) => String(year)));
    for (const {
      label: { words: year },
      segments,
    } of panel.bars) {
      const last = segments.at(-1);
      expect(
        segments.reduce((sum, { count }) => sum + count, 0),
        year,
      ).toBe(total);
      expect((last?.x ?? 0) + (last?.width ?? 0), year).toBeCloseTo(panel.width - (size === 'wide' ? 4 : 2), 0);
    }
  });

  it('rings each marked authority under the grade at which it stood, broken where it is not counted, and no two in one place', () => {
    const bar = (year: number) => panel.bars.find((each) => each.label.words === String(year));
    const stands = (year: number) =>
      bar(year)?.rings.map(({ x, number, counted }) => {
        const segment = bar(year)?.segments.find((each) => x >= each.x - 12 && x <= each.x + each.width + 12 && each.count > 0);
        return [number, counted, segment === undefined];
      });
    expect(stands(2020)).toEqual([
      [1, false, false],
      [3, true, false],
    ]);
    expect(stands(2013)).toEqual([]);
    expect(bar(2026)?.rings.map(({ number }) => number)).toEqual([2, 3]);
    for (const {
      label: { words: year },
      rings,
    } of panel.bars)
      rings.forEach((ring, index) => {
        for (const other of rings.slice(index + 1)) expect(Math.abs(ring.x - other.x), year).toBeGreaterThanOrEqual(18);
      });
  });

  it('writes a number only where there is room for it', () => {
    for (const { segments } of panel.bars)
      for (const { label, width, count } of segments) if (label) expect(width).toBeGreaterThan(7 * String(count).length);
  });
});
