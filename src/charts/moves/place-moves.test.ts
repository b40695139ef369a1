import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../tests/fixtures/chart-file.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { allEnglandGradeMoves, englandAuthoritiesInQuestion, englandGradeMovesOf } from '../../questions/england/england.ts';
import { chartOfStandings } from '../standings/standing-charts.ts';
import { ringRadius } from '../england/marked-authorities.ts';
import { layoutBoxesOverlap, layoutBoxOfLabel } from '../layout/label.ts';
import { chartOfMoves } from './move-charts.ts';
import { moveWithoutGrade, placeMoves } from './place-moves.ts';

const corpus = fixtureCorpus();
const moves = allEnglandGradeMoves(corpus, 'overall');
const marked = englandAuthoritiesInQuestion(corpus).map(({ authority, counted }) => ({
  counted,
  colour: 0,
  moves: englandGradeMovesOf(corpus, authority.id, 'overall'),
}));

describe.each(['wide', 'narrow'] as const)('the moves from grade to grade, %s', (size) => {
  const panel = placeMoves(moves, marked, size);
  const cells = panel.rows.flatMap(({ from, cells: row }) => row.map((cell) => ({ ...cell, name: `${from} to ${cell.to ?? 'none'}` })));

  it('have a cell for each pair of grades, and every move is counted once', () => {
    expect(cells).toHaveLength(20);
    expect(Object.fromEntries(cells.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]))).toEqual({
      'inadequate to good': 1,
      'good to good': 1,
      'good to outstanding': 2,
      'requires-improvement to good': 2,
      'requires-improvement to none': 1,
    });
  });

  it('are squares with areas in proportion to their counts', () => {
    const half = (name: string) => cells.find((cell) => cell.name === name)?.half ?? 0;
    expect((half('good to outstanding') / half('good to good')) ** 2).toBeCloseTo(2, 0);
    expect(half('good to inadequate')).toBe(0);
  });

  it('have rises to the left of unchanged grades, and falls to the right', () => {
    expect(cells.filter(({ name }) => name.startsWith('good')).map(({ kind }) => kind)).toEqual([
      'rose',
      'stayed',
      'fell',
      'fell',
      'ended',
    ]);
  });

  it('have a ring for each move of a highlighted authority, above its square', () => {
    expect(
      cells.flatMap(({ name, rings }) => rings.map(({ number, counted }) => `${number}${counted ? '' : ' (not counted)'}: ${name}`)).sort(),
    ).toEqual([
      '1 (not counted): requires-improvement to inadequate',
      '2: requires-improvement to none',
      '3: good to outstanding',
      '3: requires-improvement to good',
    ]);
    for (const { y, half, rings } of cells) for (const ring of rings) expect(ring.y + ringRadius).toBeLessThan(y - half);
  });

  it('have no rule through a number, a name, a square or a ring', () => {
    const heights = panel.rows.flatMap(({ labels, cells: row }) => [
      ...labels.map(({ y }) => [y - 10, y + 3]),
      ...row.flatMap(({ y, half, label, rings }) => [
        [y - half, y + half],
        [label.y - 11, label.y + 1],
        ...rings.map((ring) => [ring.y - ringRadius, ring.y + ringRadius]),
      ]),
    ]);
    expect(heights.filter(([top = 0, bottom = 0]) => panel.rules.some((rule) => rule > top && rule < bottom))).toEqual([]);
  });

  it('have a name over each column, none of which runs into another', () => {
    const names = panel.heads.map(({ labels }) => labels.map(({ words }) => words).join(' '));
    expect(names).toEqual(['Outstanding', 'Good', 'Requires improvement', 'Inadequate', 'Grade had ended']);
    const boxes = panel.heads.flatMap(({ labels }) => labels.map((label) => layoutBoxOfLabel(label)));
    expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => layoutBoxesOverlap(box, other) > 0))).toEqual([]);
  });
});

describe('the chart of moves', () => {
  const chart = chartOfMoves(corpus, corpus.lines[0] ?? { id: '', name: '', about: '' });

  it('draws a square for each kind of move, with rings', async () => {
    await expect(fileOf(chart)).toMatchFileSnapshot('overall.svg');
  });

  it('names no rings where no council is highlighted that has documents', () => {
    const site = { ...corpus.site, highlighted: ['southfield'] };
    const [line] = corpus.lines;
    if (!line) throw new Error('No line.');
    const [notes, years] = [chartOfMoves({ ...corpus, site }, line).notes, chartOfStandings({ ...corpus, site }, line).drawings.wide.parts];
    expect(notes[0]).toBe('Each row is a grade. Each column is what the same council’s next inspection gave.');
    expect(years.filter(({ attributes }) => /\. \.$/.test(attributes['aria-label'] ?? ''))).toEqual([]);
  });

  it('says of a subject that was judged together with another for some years that it was not judged on its own', () => {
    const line = corpus.lines.find(({ id }) => id === 'care-leavers');
    if (!line) throw new Error('No line of care leavers.');
    const { key, table, drawings } = chartOfMoves(corpus, line);
    const words = JSON.stringify([key, table, drawings.wide, drawings.narrow]);
    expect(words).toMatch(/Not judged on its own/);
    expect(words).not.toMatch(/had ended|No longer graded/);
    for (const size of ['wide', 'narrow'] as const) {
      const boxes = placeMoves([], [], size, moveWithoutGrade.open).heads.flatMap(({ labels }) =>
        labels.map((label) => layoutBoxOfLabel(label)),
      );
      expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => layoutBoxesOverlap(box, other) > 0))).toEqual([]);
    }
  });

  it('has a table with the counts, and the moves of each highlighted authority', () => {
    expect(chart.table.rows.map((row) => row.map(({ words }) => words))).toEqual([
      ['Outstanding', '0', '0', '0', '0', '0', '–', '–', '–'],
      ['Good', '2', '1', '0', '0', '0', '–', '–', 'Outstanding (2023)'],
      ['Requires improvement to be good', '0', '2', '0', '0', '1', 'Inadequate (2019)', 'Grade had ended (2026)', 'Good (2019)'],
      ['Inadequate', '0', '1', '0', '0', '0', '–', '–', '–'],
    ]);
  });
});
