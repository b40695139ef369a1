import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../tests/record/real-corpus.ts';
import { grades } from '../record/grade.ts';
import type { Chart } from './chart.ts';
import { chartsOf } from './charts-of.ts';
import type { Shape } from './drawing/shape.ts';
import { palette } from './drawing/palette.ts';
import { writeChartCsv } from './file/write-chart-csv.ts';
import { writeSvg } from './file/write-svg.ts';

const charts = chartsOf(realCorpus());
const wholeAddress = (path: string) => `https://example.org${path}`;
const fileOf = (chart: Chart) =>
  writeSvg(chart, { address: wholeAddress(`/charts/${chart.id}/`), site: 'What Inspectors Wrote', wholeAddress });
const linksOf = (shapes: readonly (Shape | string)[]): Shape[] =>
  shapes.flatMap((shape) => (typeof shape === 'string' ? [] : [...(shape.name === 'a' ? [shape] : []), ...linksOf(shape.parts)]));

describe('every chart', () => {
  it.each(charts.map((chart) => [chart.id, chart] as const))('%s says what it shows and keeps its drawing', async (id, chart) => {
    expect(chart.finding.length).toBeGreaterThan(0);
    expect(chart.source).not.toBe('');
    // A mark for each row of its table, but where marks are counts, in both sizes; visits are marks too.
    const visits = (size: 'wide' | 'narrow') =>
      linksOf(chart.drawings[size].parts).filter((link) => /Not graded\./.test(link.attributes['aria-label'] ?? '')).length;
    for (const size of id.startsWith('england-') ? [] : (['wide', 'narrow'] as const))
      expect(linksOf(chart.drawings[size].parts).length - visits(size), size).toBe(chart.table.rows.length);
    await expect(fileOf(chart)).toMatchFileSnapshot(`snapshots/${id}.svg`);
  });

  it('has an id of its own that can stand in an address', () => {
    expect(charts.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  });

  it('as a file needs nothing from elsewhere: no class, no style, whole addresses, numbers to a tenth', () => {
    for (const chart of charts) {
      const svg = fileOf(chart);
      expect(svg, chart.id).not.toMatch(/ class=| style=|<style|var\(--|href="\/|NaN|undefined/);
      expect(svg, chart.id).not.toMatch(/ (x|y|x1|x2|y1|y2|width|height)="-?\d+\.\d\d/);
    }
  });

  it('gives the numbers of its table as CSV, with whole addresses', () => {
    for (const chart of charts) {
      const lines = writeChartCsv(chart, wholeAddress).trimEnd().split('\r\n');
      expect(lines.length, chart.id).toBe(chart.table.rows.length + 1);
      expect(lines.join('\n')).not.toMatch(/,\/[a-z]/);
    }
  });

  it('has the colours of the style sheet by day', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8').split('@media (prefers-color-scheme: dark)')[0] ?? '';
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
    expect(palette).toEqual({
      paper: token('sheet'),
      ink: token('ink'),
      soft: token('soft'),
      rule: token('rule'),
      strongRule: token('strong-rule'),
      tint: token('tint'),
      grades: Object.fromEntries(grades.map((grade) => [grade, token(`grade-${grade}`)])),
      lines: [0, 1, 2, 3].map((line) => token(`line-${line}`)),
    });
  });
});
