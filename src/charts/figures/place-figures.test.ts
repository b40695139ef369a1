import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listFigureSeries, type FigureSeries } from '../../questions/figure-series/figure-series.ts';
import type { FigurePeriod } from '../../record/figures/figure-period.ts';
import type { ChartSize } from '../chart.ts';
import { layoutBoxOfLabel, layoutBoxesOverlap } from '../layout/label.ts';
import { placeFigures } from './place-figures.ts';

const notStated: FigurePeriod = { kind: 'not-stated' };

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
  const [first = [], second = []] = placeFigures(corpus, alike, 'wide').marks.map(({ label }) =>
    label.map((line) => layoutBoxOfLabel(line)),
  );
  expect(first.length).toBeGreaterThan(1);
  expect(first.flatMap((box) => second.filter((other) => layoutBoxesOverlap(box, other) > 0))).toEqual([]);
});

it('has a mark for each figure, which links to its paragraph and names its claimant', () => {
  expect(place('Children without a social worker').marks.map(({ words, address }) => [words, address])).toEqual([
    [
      'Children without a social worker, Exampleshire, June 2019: 40. Claimed by Ofsted, as reported by The Field Gazette. Date in the source: June 2019.',
      '/reports/exampleshire/2019-07-news/#p1',
    ],
    [
      'Children without a social worker, Exampleshire, June 2019: 65. Claimed by Fields Children’s Trust. Date in the source: June 2019.',
      '/reports/exampleshire/2020-12-self-evaluation/#p3',
    ],
    [
      'Children without a social worker, Exampleshire, November 2020: 0. Claimed by Fields Children’s Trust. Date in the source: November 2020.',
      '/reports/exampleshire/2020-12-self-evaluation/#p3',
    ],
  ]);
});

it('has a mark for a comparator beside its figure, at its own height, and neither covers the other', () => {
  for (const size of ['wide', 'narrow'] as const) {
    const { marks, comparators } = place('Social worker posts vacant', size);
    const [figure, comparator] = [marks.at(-1), comparators[0]];
    expect(comparators.map(({ words }) => words)).toEqual(['England 17%, November 2020']);
    expect(Math.abs((figure?.x ?? 0) - (comparator?.x ?? 0))).toBe(18);
    expect(comparator?.y).toBeLessThan(figure?.y ?? 0);
    expect(comparator?.label.length).toBeGreaterThan(0);
  }
});

it('places figures of several claimants with the same date and value beside one another', () => {
  const series = all.find(({ measure }) => measure === 'Children without a social worker');
  if (!series) throw new Error('No such series.');
  const alike = { ...series, figures: series.figures.map((figure) => ({ ...figure, value: 40, period: notStated })) };
  for (const size of ['wide', 'narrow'] as const) {
    const { marks } = placeFigures(corpus, alike, size);
    marks.forEach(({ x }, index) => {
      for (const other of marks.slice(index + 1)) expect(Math.abs(x - other.x)).toBeGreaterThanOrEqual(17);
    });
  }
});

it('leaves figures of near dates and one value at their own dates, in the order of time', () => {
  const onDay = (start: string): FigurePeriod => ({ kind: 'point', start, end: start });
  const series = seriesWithPeriods(onDay('2019-06-10'), onDay('2019-06-24'));
  const far = seriesWithPeriods(onDay('2019-06-10'), onDay('2019-12-24'));
  const alike = (of: FigureSeries) => ({ ...of, figures: of.figures.map((figure) => ({ ...figure, value: 10, comparator: undefined })) });
  for (const size of ['wide', 'narrow'] as const) {
    const [first, second] = placeFigures(corpus, alike(series), size).marks;
    expect(first?.x).toBe(placeFigures(corpus, alike(far), size).marks[0]?.x);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(0);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeLessThan(30);
  }
});

it('draws the period of a figure if it is longer than a month and a half', () => {
  expect(place('Social worker posts vacant').marks.map(({ span }) => span)).toEqual([null, null]);
  for (const { x, span } of place('Personal education plans that were good').marks)
    expect((span?.from ?? 0) < x && x < (span?.to ?? 0)).toBe(true);
});

/** Two figures of posts vacant, with other periods. */
function seriesWithPeriods(first: FigurePeriod, second: FigurePeriod): FigureSeries {
  const series = all.find(({ measure }) => measure === 'Social worker posts vacant');
  const [a, b] = series?.figures ?? [];
  if (!series || !a || !b) throw new Error('No such series.');
  return {
    ...series,
    figures: [
      { ...a, period: first },
      { ...b, period: second },
    ],
  };
}

const year: FigurePeriod = { kind: 'financial-year', start: '2019-04-01', end: '2020-03-31', whole: true };
const quarter: FigurePeriod = { kind: 'quarter', start: '2020-04-01', end: '2020-06-30', whole: true };

it('joins figures of like periods with a line, and no others', () => {
  const linesOf = (first: FigurePeriod, second: FigurePeriod) =>
    placeFigures(corpus, seriesWithPeriods(first, second), 'wide').lines.length;
  expect(linesOf(year, { ...year, start: '2018-04-01', end: '2019-03-31' })).toBe(1);
  expect(linesOf(year, quarter)).toBe(0);
  expect(linesOf(year, { kind: 'to-date', start: '2020-04-01', whole: false })).toBe(0);
  expect(linesOf(notStated, notStated)).toBe(0);
});

it('draws a financial year from April to March', () => {
  const { marks, years } = placeFigures(corpus, seriesWithPeriods(year, quarter), 'wide');
  const [first, second] = marks;
  const [begins, ends] = years;
  const width = (begins?.to ?? 0) - (begins?.from ?? 0);
  expect(((first?.span?.from ?? 0) - (begins?.from ?? 0)) / width).toBeCloseTo(0.25, 2);
  expect(((first?.span?.to ?? 0) - (ends?.from ?? 0)) / width).toBeCloseTo(0.25, 2);
  expect(second?.span?.from).toBeCloseTo(first?.span?.to ?? 0, 0);
});

it('draws a period to date up to the month of its document', () => {
  const { marks, years } = placeFigures(corpus, seriesWithPeriods(year, { kind: 'to-date', start: '2020-04-01', whole: false }), 'wide');
  expect(marks[1]?.span?.to).toBeCloseTo(years.at(-1)?.to ?? 0, 0);
});

it('puts a year whose first month is not said at its turn, without a bar', () => {
  const split: FigurePeriod = { kind: 'year', start: '2018', end: '2019', whole: true };
  const { marks, years } = placeFigures(corpus, seriesWithPeriods(split, { ...split, start: '2019', end: '2020' }), 'wide');
  expect(marks.map(({ x, span }) => [x, span])).toEqual([
    [years[1]?.from, null],
    [years[2]?.from, null],
  ]);
  expect(years.map(({ words }) => words)).toEqual(['2018', '2019', '2020']);
});

it('puts figures without a date apart from the years', () => {
  const { marks, undated, years } = placeFigures(corpus, seriesWithPeriods(year, notStated), 'narrow');
  expect(undated?.words).toBe('date not stated');
  expect(years.every(({ to }) => to < (undated?.left ?? 0))).toBe(true);
  expect(marks.map(({ x }) => x > (undated?.left ?? 0))).toEqual([false, true]);
  expect(placeFigures(corpus, seriesWithPeriods(notStated, notStated), 'narrow').years).toEqual([]);
});

it('says beside each mark its value and its period', () => {
  const { marks } = placeFigures(corpus, seriesWithPeriods(year, quarter), 'narrow');
  expect(marks.map(({ label }) => label.map(({ words }) => words))).toEqual([
    ['22.5%', '2019-20'],
    ['15.8%', 'Q1 2020-21'],
  ]);
  expect(marks[0]?.words).toMatch(/^Social worker posts vacant, Exampleshire, 2019-20: 22.5%\./);
});

it.each(['wide', 'narrow'] as const)('places no label over another or over a mark, and nothing outside the frame, %s', (size) => {
  for (const series of all) {
    const { width, plot, marks, comparators } = placeFigures(corpus, series, size);
    const points = [...marks, ...comparators];
    expect(points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > plot.bottom)).toEqual([]);
    const boxes = points.flatMap(({ label }) => label.map((line) => layoutBoxOfLabel(line)));
    const overlapping = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => layoutBoxesOverlap(a, b) > 1));
    expect(overlapping, series.measure).toEqual([]);
  }
});
