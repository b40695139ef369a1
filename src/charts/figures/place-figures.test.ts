import { expect, it } from 'vitest';
import { realCorpus } from '../../../tests/record/real-corpus.ts';
import { figureSeriesOf } from '../../questions/figures/figure-series.ts';
import { placeFigures } from './place-figures.ts';

const corpus = realCorpus();
const all = figureSeriesOf(corpus);
const place = (measure: string) => {
  const series = all.find((each) => each.measure === measure);
  if (!series) throw new Error(`No series of ${measure}.`);
  return placeFigures(corpus, series, 'wide');
};

it('puts figures of one date one above the other, in the shapes of their claimants', () => {
  const { marks, lines } = place('Unallocated cases');
  const [, low, high] = marks;
  expect([low?.x, low?.claimant, high?.claimant]).toEqual([high?.x, 0, 1]);
  expect(low?.y).toBeGreaterThan(high?.y ?? Infinity);
  expect(lines.map(({ claimant }) => claimant)).toEqual([0, 1]);
});

it('begins the scale of values at nothing', () => {
  const { marks, plot, ticks } = place('Unallocated cases');
  expect(marks.at(-1)?.y).toBe(plot.bottom);
  expect(ticks[0]).toEqual({ y: plot.bottom, words: '0' });
});

it('marks what a figure is set beside at the same date', () => {
  const { marks, comparators } = place('Social worker posts vacant');
  expect(comparators.map(({ x, words }) => [x, words])).toEqual([[marks.at(-1)?.x, 'England 17%, June 2022']]);
});

it('draws the time that a figure is given for, where that is longer than a month', () => {
  expect(place('Re-referrals to the front door').marks.map(({ span }) => span !== null)).toEqual(expect.arrayContaining([true, false]));
});

it('keeps everything inside its frame at both sizes', () => {
  for (const series of all) {
    for (const size of ['wide', 'narrow'] as const) {
      const { width, plot, marks, comparators } = placeFigures(corpus, series, size);
      const outside = [...marks, ...comparators].filter(({ x, y }) => x < 0 || x > width || y < 0 || y > plot.bottom);
      expect(outside, series.measure).toEqual([]);
    }
  }
});
