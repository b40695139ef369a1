import { describe, expect, it } from 'vitest';
import { figureCharts } from '../../src/charts/figures/figure-charts.ts';
import { placeFigures } from '../../src/charts/figures/place-figures.ts';
import { answerAboutFigureSeries } from '../../src/questions/figure-series/describe-figures.ts';
import { listFigureSeries } from '../../src/questions/figure-series/figure-series.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const series = listFigureSeries(corpus);
const seriesOf = (start: string) => {
  const found = series.find(({ measure }) => measure.startsWith(start));
  if (!found) throw new Error(`No series of ${start}.`);
  return found;
};
const chartNamed = (start: string) => figureCharts(corpus).find(({ title }) => title.startsWith(start));
const sizes = ['wide', 'narrow'] as const;

describe('a chart of the record’s figures', () => {
  it('joins no full year with a quarter: 29 families in 2021-22, 8 in Q1 2022-23', () => {
    const families = seriesOf('Families helped by Action for Children');
    expect(families.figures.map(({ value }) => value)).toEqual([29, 8]);
    expect(sizes.flatMap((size) => placeFigures(corpus, families, size).lines)).toEqual([]);
  });

  it('joins no full year with a year to date: 26 in 2021-22, 15 in 2022-23 to date', () => {
    const joined = seriesOf('Newly qualified social workers who joined');
    expect(joined.figures.map(({ value }) => value)).toEqual([26, 15]);
    expect(sizes.flatMap((size) => placeFigures(corpus, joined, size).lines)).toEqual([]);
  });

  it('draws a financial year from April to March, not as two calendar years', () => {
    const reReferrals = seriesOf('Re-referrals');
    for (const size of sizes) {
      const { marks } = placeFigures(corpus, reReferrals, size);
      const [year, month] = marks;
      const span = year?.span;
      if (!span || !month) throw new Error('No year and month.');
      // July 2022 lies four months after the end of March 2022: the month is no part of the year before it.
      expect(span.to).toBeLessThan(month.x);
      // From the end of March to the middle of July are 0.29 of a year.
      expect((month.x - span.to) / (span.to - span.from)).toBeCloseTo(0.29, 1);
    }
  });

  it('names in its title no range that runs backwards', () => {
    expect(chartNamed('Re-referrals')?.subtitle).toBe('Re-referrals to the front door: Northamptonshire, 2021-22 and July 2022');
    for (const { title, subtitle } of figureCharts(corpus))
      for (const words of [title, subtitle]) expect(words).not.toMatch(/July 2022 to 2022|(\b.+\b) to \1$/);
  });

  it('says in its title neither up nor down where periods are unlike', () => {
    expect(chartNamed('Re-referrals')?.title).toBe(
      'Re-referrals to the front door, Northamptonshire: 35.6% for 2021-22, 30.3% in July 2022',
    );
    expect(chartNamed('Families helped')?.title).not.toMatch(/ (up|down) from /);
    expect(chartNamed('Newly qualified')?.title).not.toMatch(/ (up|down) from /);
  });

  it('lists values oldest first, each with its period', () => {
    expect(answerAboutFigureSeries(corpus, seriesOf('Re-referrals'))[0]).toBe('Northamptonshire: 35.6% (2021-22), 30.3% (July 2022).');
    expect(answerAboutFigureSeries(corpus, seriesOf('Children in care who had their first review'))[0]).toBe(
      'Northamptonshire: 78.9% (2021-22), 86.9% (July 2022, year to date).',
    );
  });
});
