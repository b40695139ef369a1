import { describe, expect, it } from 'vitest';
import { layoutWordsWidth } from '../layout/words-width.ts';
import { describeWordRates } from './describe-word-rates.ts';
import { drawWordRates } from './draw-word-rates.ts';
import { placeWordRates } from './place-word-rates.ts';
import { chartOfWordRates } from './word-rate-charts.ts';
import type { WordRateBar, WordRateFacts } from './word-rate-facts.ts';

const bar = (occurrences: number, rate: number, low: number, high: number): WordRateBar => ({
  occurrences,
  words: 10_000,
  documents: 1,
  documentsInAll: 4,
  rate,
  low,
  high,
  few: occurrences < 5,
  address: `/words/?q=neglect&n=${occurrences}`,
});
const facts = (...rows: [string, ...WordRateBar[]][]): WordRateFacts => ({
  words: ['neglect', 'abuse'].slice(0, (rows[0]?.length ?? 2) - 1),
  by: 'year',
  before: 'in',
  rows: rows.map(([name, ...bars]) => ({ name, bars })),
});
const clear = facts(['2019', bar(30, 30, 20, 43)], ['2023', bar(6, 6, 2.2, 13)], ['2024', bar(1, 9, 0.1, 56)]);

describe.each(['wide', 'narrow'] as const)('the bars of word rates, %s', (size) => {
  const panel = placeWordRates(clear, size, (_, __, row) => row);

  it('are as long as their rates, from one line', () => {
    const [first, second] = panel.bars;
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(5, 1);
    expect(new Set(panel.bars.map(({ x }) => x)).size).toBe(1);
  });

  it('have intervals around their ends; one that would leave the chart is cut', () => {
    for (const { x, width, interval } of panel.bars) {
      expect(interval.low).toBeLessThan(x + width);
      expect(interval.high).toBeGreaterThan(x + width);
      expect(interval.high).toBeLessThanOrEqual(panel.plot.right);
    }
    expect(panel.bars.map(({ interval }) => interval.isCut)).toEqual([false, false, true]);
  });

  it('have labels inside the drawing, and no row lies on another', () => {
    for (const { label } of panel.bars) expect(label.x + layoutWordsWidth(label.words, 12)).toBeLessThanOrEqual(panel.width);
    const two = placeWordRates(
      facts(
        ['A council with a very long name, of a city and a county', bar(5, 5, 1, 9), bar(9, 9, 4, 15)],
        ['B', bar(5, 5, 1, 9), bar(9, 9, 4, 15)],
      ),
      size,
      () => '',
    );
    const ys = two.bars.map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    for (let at = 1; at < ys.length; at += 1) expect((ys[at] ?? 0) - (ys[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
    expect(two.height).toBeGreaterThan((ys.at(-1) ?? 0) + 16);
  });
});

describe('the key of word rates', () => {
  const words = { id: 'x', title: 'x', source: 'x', notes: [] };
  const keyOf = (...rows: Parameters<typeof facts>) => chartOfWordRates(facts(...rows), words).key.map((item) => item.words);

  it('says that an interval goes on beyond the chart, where one does', () => {
    expect(keyOf(['2019', bar(30, 30, 20, 43)], ['2024', bar(1, 9, 0.1, 56)]).at(-1)).toMatch(/goes on beyond the chart/);
    expect(keyOf(['2019', bar(30, 30, 20, 43)], ['2023', bar(6, 6, 2.2, 13)]).at(-1)).not.toMatch(/beyond/);
  });

  it('has an arrow for it in the drawing, and an end for every other', () => {
    const drawn = JSON.stringify(drawWordRates(placeWordRates(clear, 'wide', () => '')));
    expect(drawn.match(/l5,4l-5,4/g)).toHaveLength(1);
  });
});

describe('what word rates tell', () => {
  it('is a difference only where intervals do not overlap', () => {
    expect(describeWordRates(clear)).toEqual([
      '“neglect” is more frequent in 2019 (30.0 times in 10,000 words) than in 2023 (6.0). Chance alone would rarely make that difference.',
    ]);
    expect(describeWordRates(facts(['2019', bar(30, 30, 20, 43)], ['2023', bar(20, 20, 12, 31)]))[0]).toMatch(/chance may explain them/);
  });

  it('comes with a caution where a group has one or two documents', () => {
    const { rows, ...others } = clear;
    const fewer = rows.map((row, at) => ({ ...row, bars: row.bars.map((each) => ({ ...each, documentsInAll: at === 0 ? 1 : 4 })) }));
    expect(describeWordRates({ ...others, rows: fewer })[0]).toMatch(
      /But there is only one document in 2019, so it may be what they are about/,
    );
  });

  it('is nothing where many groups differ no more than chance would make some of them', () => {
    // 58 groups alike, and two that differ from each other by as much as the extremes of sixty may.
    const alike = Array.from({ length: 58 }, (_, at): [string, WordRateBar] => [`c${at}`, bar(30, 30, 20.2, 42.8)]);
    const many = facts(...alike, ['low', bar(16, 16, 9.1, 26)], ['high', bar(40, 40, 28.6, 54.5)]);
    expect(describeWordRates(many)[0]).toMatch(/chance may explain/);
    expect(describeWordRates(facts(['low', bar(16, 16, 9.1, 26)], ['high', bar(40, 40, 28.6, 54.5)]))[0]).toMatch(/more frequent in high/);
  });

  it('is nothing where each group has fewer than five occurrences', () => {
    expect(describeWordRates(facts(['2019', bar(4, 4, 1, 10)], ['2023', bar(0, 0, 0, 0.5)]))).toEqual([
      '“neglect” is too rare in each year to tell whether they differ.',
    ]);
  });
});

describe('the chart of word rates', () => {
  const words = { id: 'words-neglect-by-year', title: '“neglect” by year', source: 'Here.', notes: [] };

  it('has a row in its table for each bar, with exact numbers and the address of the places', () => {
    const { table, drawings } = chartOfWordRates(clear, words);
    expect(table.rows.map((row) => row.map((cell) => cell.value ?? cell.words))[1]).toEqual([
      '2023',
      'neglect',
      6,
      1,
      4,
      10_000,
      6,
      2.2,
      13,
    ]);
    for (const row of table.rows) expect(JSON.stringify(drawings.wide)).toContain(JSON.stringify(row[0]?.address));
  });

  it('draws the groups with the most words where they are many, and says so', () => {
    const many = facts(...Array.from({ length: 60 }, (_, at): [string, WordRateBar] => [`c${at}`, { ...bar(9, 9, 4, 15), words: at }]));
    const { notes, table, drawings } = chartOfWordRates(many, words);
    expect(notes[0]).toBe('The chart shows the 24 with the most words. The table has all 60.');
    expect(table.rows).toHaveLength(60);
    expect(JSON.stringify(drawings.wide)).not.toContain('"c0"');
  });
});
