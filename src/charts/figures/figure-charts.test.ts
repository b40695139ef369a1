import { describe, expect, it } from 'vitest';
import { fileOf, linksOf } from '../../../tests/fixtures/chart-file.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { writeChartCsv } from '../file/write-chart-csv.ts';
import { figureCharts } from './figure-charts.ts';

const charts = figureCharts(fixtureCorpus());
const chart = (id: string) => {
  const found = charts.find((each) => each.id === id);
  if (!found) throw new Error(`No chart ${id}.`);
  return found;
};

describe('a chart of figures', () => {
  it('draws values over time, and their comparators', async () => {
    await expect(fileOf(chart('figures-exampleshire-social-worker-posts-vacant'))).toMatchFileSnapshot('vacancies.svg');
  });

  it('exists for each measure with two dates, and for no other', () => {
    expect(charts.map(({ id }) => id)).toEqual([
      'figures-exampleshire-child-protection-plans-open-for-15-months-or-more',
      'figures-exampleshire-children-without-a-social-worker',
      'figures-northfield-personal-education-plans-that-were-good',
      'figures-southfield-personal-education-plans-that-were-good',
      'figures-exampleshire-social-worker-posts-vacant',
    ]);
  });

  it('has a table row for each mark, with the address of the mark', () => {
    for (const { drawings, table } of charts)
      for (const size of ['wide', 'narrow'] as const)
        expect(linksOf(drawings[size].parts).map(({ attributes }) => attributes.href)).toEqual(
          table.rows.map((row) => row.at(-1)?.address),
        );
  });

  it('has the unit of bare numbers in its CSV file, where no cell shows it', () => {
    const header = (id: string) =>
      writeChartCsv(chart(id), (path) => path)
        .split('\r\n')[0]
        ?.split(',')[1];
    expect(header('figures-exampleshire-social-worker-posts-vacant')).toBe('Value (%)');
    expect(header('figures-exampleshire-children-without-a-social-worker')).toBe('Value');
  });

  it('has a key with the claimants of the figures and the other marks that it shows', () => {
    const words = (id: string) => chart(id).key.map((entry) => entry.words);
    expect(words('figures-exampleshire-children-without-a-social-worker')).toEqual([
      'Ofsted, as reported by The Field Gazette',
      'Fields Children’s Trust',
    ]);
    expect(words('figures-exampleshire-social-worker-posts-vacant')).toContain('What the source compares it with');
    expect(words('figures-northfield-personal-education-plans-that-were-good')).toContain('The time a figure covers');
  });
});
