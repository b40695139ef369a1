import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../src/charts/charts-of.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { palette } from '../../src/charts/drawing/palette.ts';
import type { Shape } from '../../src/charts/drawing/shape.ts';
import { placeFigures } from '../../src/charts/figures/place-figures.ts';
import { writeChartCsv } from '../../src/charts/file/write-chart-csv.ts';
import { gradesChartPanelFacts } from '../../src/charts/grades/panel-facts.ts';
import { placeGrades } from '../../src/charts/grades/place-grades.ts';
import { listFigureSeries } from '../../src/questions/figure-series/figure-series.ts';
import { fileOf, linksOf, absoluteUrl } from '../fixtures/chart-file.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const charts = chartsOf(corpus);
const sizes = ['wide', 'narrow'] as const;
const visitsOf = (links: readonly Shape[]) => links.filter(({ attributes }) => /Not graded\./.test(attributes['aria-label'] ?? ''));
/** Every shape of a drawing, with those inside it. */
const shapesOf = (parts: readonly (Shape | string)[]): Shape[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...shapesOf(part.parts)]));
const colours = new Set<string>(
  Object.values(palette).flatMap((colour) => (typeof colour === 'string' ? [colour] : Object.values(colour))),
);

describe.each(charts.map((chart) => [chart.id, chart] as const))('the chart %s', (_: string, chart: Chart) => {
  it('has a title, a finding and a source', () => {
    expect(chart.finding.length).toBeGreaterThan(0);
    expect([chart.title, chart.source, ...chart.finding].filter((words) => !words || /undefined|NaN/.test(words))).toEqual([]);
  });

  it('names every mark, and has an address for every linked mark', () => {
    for (const size of sizes) {
      const marks = shapesOf(chart.drawings[size].parts).filter(({ name, attributes }) => name === 'a' || attributes.role === 'img');
      expect(marks.length, size).toBeGreaterThan(0);
      expect(marks.filter(({ attributes }) => !attributes['aria-label'])).toEqual([]);
      expect(marks.filter(({ name, attributes }) => name === 'a' && !/^(\/|https:)/.test(attributes.href ?? ''))).toEqual([]);
    }
  });

  it('takes its colours from the palette', () => {
    const used = sizes.flatMap((size) =>
      shapesOf(chart.drawings[size].parts).flatMap(({ attributes: { fill, stroke } }) => [fill, stroke]),
    );
    expect([...new Set(used)].filter((colour) => colour && colour !== 'none' && !colours.has(colour))).toEqual([]);
  });

  it('has no text smaller than 12 units', () => {
    const small = sizes
      .flatMap((size) => shapesOf(chart.drawings[size].parts))
      .filter(({ attributes }) => Number(attributes['font-size'] ?? 12) < 12);
    expect(small).toEqual([]);
  });

  it('is self-contained as a file: no class, no style, absolute URLs, numbers to a tenth', () => {
    const svg = fileOf(chart);
    expect(svg).not.toMatch(/ class=| style=|<style|var\(--|href="\/|NaN|undefined/);
    expect(svg).not.toMatch(/ (x|y|x1|x2|y1|y2|width|height|d)="[^"]*\d\.\d\d/);
  });

  it('has its data as CSV, with absolute URLs', () => {
    const lines = writeChartCsv(chart, absoluteUrl).trimEnd().split('\r\n');
    expect(lines).toHaveLength(chart.table.rows.length + 1);
    expect(lines.join('\n')).not.toMatch(/,\/[a-z]/);
  });
});

// In the other charts of England a mark is a count, not a row.
const linked = charts.filter(({ id }) => !/^england-(?!map-)/.test(id));

it.each(linked.map((chart) => [chart.id, chart] as const))(
  'the chart %s has a mark for each row of its table, in both sizes',
  (_, chart) => {
    for (const size of sizes) {
      const links = linksOf(chart.drawings[size].parts);
      expect(links.length - visitsOf(links).length, size).toBe(chart.table.rows.length);
    }
  },
);

describe('every chart', () => {
  it('has a unique id that can be part of a URL', () => {
    expect(charts.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  });

  it.each(sizes)('of grades keeps its marks inside its frame, %s', (size) => {
    for (const { id } of corpus.lines) {
      const { width, height, series, years, events } = placeGrades(
        corpus,
        gradesChartPanelFacts(corpus, { authorities: corpus.authorities, line: id, visitsAndEvents: true }),
        size,
      );
      const visits = series.flatMap((each) => each.visits);
      const points = [...series.flatMap(({ marks }) => marks), ...visits, ...events, ...years.map(({ label }) => label)];
      expect(points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
      expect(visits).toHaveLength(corpus.visits.length);
      expect(events.map(({ number }) => number)).toEqual(corpus.events.map((_, index) => index + 1));
    }
  });

  it('of grades draws no inspection under rules that are not compared, and says which it leaves out', () => {
    const older = corpus.frameworks.filter(({ complete }) => !complete).map(({ short }) => short);
    expect(older.length).toBeGreaterThan(0);
    const ofGrades = charts.filter(({ id }) => id.startsWith('grades-'));
    const drawn = ofGrades.flatMap(({ drawings }) =>
      linksOf(drawings.narrow.parts).map(({ attributes }) => attributes['aria-label'] ?? ''),
    );
    expect(drawn.filter((words) => older.some((name) => words.includes(`, ${name}:`)))).toEqual([]);
    expect(ofGrades.find(({ id }) => id === 'grades-overall-northamptonshire')?.notes.join(' ')).toContain('We don’t draw 2 inspections');
  });

  it.each(sizes)('of figures says beside each mark its value and its period, %s', (size) => {
    for (const series of listFigureSeries(corpus)) {
      const { marks, comparators } = placeFigures(corpus, series, size);
      expect(
        marks.filter(({ label }) => label.length < 2),
        series.measure,
      ).toEqual([]);
      expect(
        comparators.filter(({ label }) => label.length === 0),
        series.measure,
      ).toEqual([]);
    }
  });

  it.each(sizes)('of figures keeps its marks inside its frame, %s', (size) => {
    for (const series of listFigureSeries(corpus)) {
      const { width, plot, marks, comparators } = placeFigures(corpus, series, size);
      expect(
        [...marks, ...comparators].filter(({ x, y }) => x < 0 || x > width || y < 0 || y > plot.bottom),
        series.measure,
      ).toEqual([]);
    }
  });
});
