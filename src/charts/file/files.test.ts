import { describe, expect, it } from 'vitest';
import { fileOf, absoluteUrl } from '../../../tests/fixtures/chart-file.ts';
import type { Chart } from '../chart.ts';
import { drawingOfShapePath } from '../drawing/shape.ts';
import { placeChartFile } from './place-file.ts';
import { writeChartCsv } from './write-chart-csv.ts';

const mark = drawingOfShapePath('path', { class: 'key-shape', d: 'M0,0' });
const drawing = {
  width: 300,
  height: 100,
  parts: [
    drawingOfShapePath('a', { class: 'mark', href: '/reports/x/', 'data-authority': 'x' }, drawingOfShapePath('text', {}, 'Less & <more>')),
  ],
};
const chart: Chart = {
  id: 'example',
  title: 'An example of a title that is too long for one line',
  subtitle: 'What is counted',
  finding: ['It rose.'],
  source: 'Reports',
  key: ['Good', 'Requires improvement to be good', 'Inadequate'].map((words) => ({ mark, words })),
  notes: ['A note.'],
  events: ['First.', 'Second.'],
  drawings: { wide: drawing, narrow: drawing },
  table: {
    columns: [{ name: 'When' }, { name: 'Value', number: true }, { name: 'Source' }],
    rows: [
      [{ words: '2019' }, { words: '15%', value: 15 }, { words: '=report', address: '/reports/x/' }],
      [{ words: '2020' }, { words: 'over 20%' }, { words: 'elsewhere', address: 'https://example.com/' }],
    ],
  },
  home: { path: '/', words: 'Home' },
};

describe('a chart as an SVG file', () => {
  const svg = fileOf(chart);

  it('has absolute URLs, and none of the classes and data attributes of pages', () => {
    expect(svg).toContain('href="https://example.org/reports/x/"');
    expect(svg).not.toMatch(/ class=| data-/);
  });

  it('escapes text', () => {
    expect(svg).toContain('Less &amp; &lt;more&gt;');
  });

  it('has its parts from top to bottom: title, subtitle, finding, key, drawing, notes, events, source and address', () => {
    const { height, head, key, drawing: at, foot } = placeChartFile(chart, { address: 'https://example.org/', site: 'Example' });
    const heights = [...head.map(({ y }) => y), key[0]?.y ?? 0, at.y, ...foot.map(({ y }) => y), height];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect([...head, ...foot].map(({ words }) => words)).toEqual([
      'An example of a',
      'title that is too long',
      'for one line',
      'What is counted',
      'It rose.',
      'A note.',
      '(1) First.',
      '(2) Second.',
      'Source: Reports',
      'Example: https://example.org/',
    ]);
  });

  it('wraps its key into rows that are no wider than the drawing', () => {
    const { key } = placeChartFile(chart, { address: '', site: '' });
    expect(new Set(key.map(({ y }) => y)).size).toBe(3);
    expect(key.every(({ x }) => x === 24)).toBe(true);
  });
});

describe('a chart as CSV', () => {
  it('has numbers from the table, a column of absolute URLs beside each linked column, and nothing that a spreadsheet runs', () => {
    expect(writeChartCsv(chart, absoluteUrl).split('\r\n')).toEqual([
      'When,Value,Source,Source address',
      "2019,15,'=report,https://example.org/reports/x/",
      '2020,over 20%,elsewhere,https://example.com/',
      '',
    ]);
  });
});
