import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../tests/fixtures/chart-file.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { countEnglandStandingsByYear } from '../../questions/england/england.ts';
import { placeStandings } from './place-standings.ts';
import { chartOfStandings } from './standing-charts.ts';

const corpus = fixtureCorpus();
const counts = countEnglandStandingsByYear(corpus, 'overall');
const total = corpus.england.authorities.length;

describe.each(['wide', 'narrow'] as const)('the bars of how many stood at each grade, %s', (size) => {
  const panel = placeStandings(counts, total, size, ({ year }) => String(year));
  const bar = (year: number) => panel.bars.find(({ label }) => label.words === String(year));
  const segment = (year: number, state: string) => bar(year)?.segments.find((each) => each.state === state);

  it('are one for each year, as wide as the authorities that it counts: all, but for those that were created later', () => {
    expect(panel.bars.map(({ label }) => label.words)).toEqual(counts.map(({ year }) => String(year)));
    const start = panel.bars[0]?.segments[0]?.x ?? 0;
    const whole = panel.width - (size === 'wide' ? 4 : 2) - start;
    for (const [index, { label, segments }] of panel.bars.entries()) {
      const there = total - (counts[index]?.notYet ?? 0);
      const last = segments.at(-1);
      expect(
        segments.reduce((sum, { count }) => sum + count, 0),
        label.words,
      ).toBe(there);
      expect((last?.x ?? 0) + (last?.width ?? 0), label.words).toBeCloseTo(start + (whole * there) / total, 0);
    }
    expect([counts[0]?.notYet, counts.at(-1)?.notYet]).toEqual([2, 0]);
  });

  it('distinguish authorities inspected since without a grade from those with none on record', () => {
    expect([segment(2026, 'not-judged')?.count, segment(2026, 'none')?.count]).toEqual([1, 0]);
    expect([segment(2014, 'not-judged')?.count, segment(2014, 'none')?.count]).toEqual([0, 2]);
  });

  it('have a ring under the segment of each highlighted authority, dashed if the list does not have it', () => {
    expect(bar(2019)?.rings.map(({ number, counted }) => [number, counted])).toEqual([
      [1, false],
      [3, true],
    ]);
    const [, weirbridge] = bar(2019)?.rings ?? [];
    const good = segment(2019, 'good');
    expect(weirbridge?.x).toBeCloseTo((good?.x ?? 0) + (good?.width ?? 0) / 2, 0);
  });

  it('have no ring for an authority that was abolished', () => {
    expect(bar(2021)?.rings.map(({ number }) => number)).toEqual([3]);
  });

  it('have no two rings in the same position', () => {
    for (const { label, rings } of panel.bars)
      rings.forEach((ring, index) => {
        for (const other of rings.slice(index + 1)) expect(Math.abs(ring.x - other.x), label.words).toBeGreaterThanOrEqual(18);
      });
  });

  it('show a number only if there is space for it', () => {
    for (const { segments } of panel.bars)
      for (const { label, width, count } of segments) if (label) expect(width).toBeGreaterThan(7 * String(count).length);
    const crowded = placeStandings(counts, total * 100, size, ({ year }) => String(year));
    expect(crowded.bars.flatMap(({ segments }) => segments.filter(({ label }) => label))).toEqual([]);
  });
});

describe('the chart of how many stood at each grade', () => {
  const chart = chartOfStandings(corpus, corpus.lines[0] ?? { id: '', name: '', about: '' });

  it('draws a bar for each year, with rings', async () => {
    await expect(fileOf(chart)).toMatchFileSnapshot('overall.svg');
  });

  it('has the counts of each bar as a row of its table', () => {
    expect(chart.table.rows).toHaveLength(counts.length);
    expect(chart.table.rows.at(-1)?.map(({ words }) => words)).toEqual([
      '2026',
      '2',
      '1',
      '1',
      '0',
      '4',
      '1',
      '0',
      '0',
      'Abolished',
      'No longer graded',
      'Outstanding',
    ]);
  });

  it('says of a council that was created later that it was not there yet, and why the bar is shorter', () => {
    const column = chart.table.columns.findIndex(({ name }) => name === 'Council not created yet');
    expect(chart.table.rows[0]?.[column]?.words).toBe('2');
    expect(chart.table.rows[0]?.at(-2)?.words).toBe('Not created yet');
    expect(chart.notes).toContain(
      '2 councils were created after 2014. We count a council from its first day, so the bars of earlier years are shorter.',
    );
  });
});
