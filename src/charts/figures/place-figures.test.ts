import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listFigureSeries } from '../../questions/figures/figure-series.ts';
import type { ChartSize } from '../chart.ts';
import { labelBoxOf, boxesOverlap } from '../layout/label.ts';
import { placeFigures } from './place-figures.ts';

const corpus = fixtureCorpus();
const all = listFigureSeries(corpus);
const place = (measure: string, size: ChartSize = 'wide') => {
  const series = all.find((each) => each.measure === measure);
  if (!series) throw new Error(`No series of ${measure}.`);
  return placeFigures(corpus, series, size);
};

it('places figures of one date one above the other, in the shapes of their claimants', () => {
  const { marks, lines } = place('Children without a social worker');
  const [low, high] = marks;
  expect([low?.x, low?.claimant, high?.claimant]).toEqual([high?.x, 0, 1]);
  expect(low?.y).toBeGreaterThan(high?.y ?? Infinity);
  expect(low?.d).not.toBe(high?.d);
  expect(lines.map(({ claimant }) => claimant)).toEqual([1]);
});

it('starts the value scale at zero', () => {
  const { marks, plot, ticks } = place('Children without a social worker');
  expect(marks.at(-1)?.y).toBe(plot.bottom);
  expect(ticks[0]).toEqual({ y: plot.bottom, words: '0' });
  expect(place('Child protection plans open for 15 months or more').ticks[0]?.words).toBe('0%');
});

it('places the labels of two figures with the same date and value apart', () => {
  const series = all.find(({ measure }) => measure === 'Children without a social worker');
  if (!series) throw new Error('No such series.');
  const alike = { ...series, figures: series.figures.map((figure) => ({ ...figure, value: 40 })) };
  const [first, second] = placeFigures(corpus, alike, 'wide').marks.map(({ label }) => labelBoxOf(label, 7));
  expect(first && second && boxesOverlap(first, second)).toBe(0);
});

it('has a mark for each figure, which links to its paragraph and names its claimant', () => {
  expect(place('Children without a social worker').marks.map(({ words, address }) => [words, address])).toEqual([
    [
      'Children without a social worker, Exampleshire, June 2019: 40. Claimed by Ofsted, as reported by The Field Gazette. Dated by its source: June 2019.',
      '/reports/exampleshire/2019-07-news/#p1',
    ],
    [
      'Children without a social worker, Exampleshire, June 2019: 65. Claimed by Fields Children’s Trust. Dated by its source: June 2019.',
      '/reports/exampleshire/2020-12-self-evaluation/#p3',
    ],
    [
      'Children without a social worker, Exampleshire, November 2020: 0. Claimed by Fields Children’s Trust. Dated by its source: November 2020.',
      '/reports/exampleshire/2020-12-self-evaluation/#p3',
    ],
  ]);
});

it('has a mark for a comparator at the date of its figure', () => {
  const { marks, comparators } = place('Social worker posts vacant');
  expect(comparators.map(({ x, words }) => [x, words])).toEqual([[marks.at(-1)?.x, 'England 17%, November 2020']]);
});

it('draws the period of a figure if it is longer than a month and a half', () => {
  expect(place('Social worker posts vacant').marks.map(({ span }) => span)).toEqual([null, null]);
  for (const { x, span } of place('Personal education plans that were good').marks)
    expect((span?.from ?? 0) < x && x < (span?.to ?? 0)).toBe(true);
});

it.each(['wide', 'narrow'] as const)('places no label over another or over a mark, and nothing outside the frame, %s', (size) => {
  for (const series of all) {
    const { width, plot, marks, comparators } = placeFigures(corpus, series, size);
    const points = [...marks, ...comparators];
    expect(points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > plot.bottom)).toEqual([]);
    const boxes = points.map(({ label }) => labelBoxOf(label, 7));
    const overlapping = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => boxesOverlap(a, b) > 1));
    expect(overlapping, series.measure).toEqual([]);
  }
});
