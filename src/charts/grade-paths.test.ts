import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../tests/content/real-corpus.ts';
import { placeGradePanel } from './grade-paths.ts';

const corpus = realCorpus();
const panel = (line: string, size: 'wide' | 'narrow' = 'wide') =>
  placeGradePanel(corpus, { authorities: corpus.authorities, line, size, visits: line === 'overall' });
const track = (line: string, authority: string) => {
  const found = panel(line).tracks.find((each) => each.authority.id === authority);
  if (!found) throw new Error(`No track of ${authority}.`);
  return found;
};

describe('a panel of grades', () => {
  it('puts a better grade higher', () => {
    const [first, ...others] = panel('overall')
      .rows.filter(({ grade }) => grade)
      .map(({ y }) => y);
    expect(others.every((y, index) => y > ([first, ...others][index] ?? 0))).toBe(true);
  });

  it('has a mark for each inspection, saying its date, framework, judgement and grade', () => {
    const words = track('overall', 'northumberland').marks.map((mark) => mark.words);
    expect(words).toEqual([
      'Northumberland, inspected 25 January to 18 February 2016, SIF: Overall, requires improvement to be good',
      'Northumberland, inspected 20 to 31 January 2020, ILACS 2018: Overall, good',
      'Northumberland, inspected 20 to 24 May 2024, ILACS 2023: Overall, outstanding',
    ]);
  });

  it('ends the line of an abolished authority on its last day and carries nothing over', () => {
    const [county, north] = [track('overall', 'northamptonshire'), track('overall', 'north-northamptonshire')];
    expect(county.pieces.map(({ ended }) => ended)).toEqual(['abolished']);
    expect(county.pieces[0]?.x).toBeLessThan(north.marks[0]?.x ?? 0);
  });

  it('ends the line of overall grades where none is given any more, without rise or fall', () => {
    const { pieces, marks } = track('overall', 'north-northamptonshire');
    expect(pieces.map(({ ended, y }) => [ended, y])).toEqual([['not-judged', marks[0]?.y]]);
    expect(marks.map(({ shape }) => shape)).toEqual(['requires-improvement', 'not-judged']);
  });

  it('breaks a line while care leavers are judged together with children in care', () => {
    const { pieces, marks } = track('care-leavers', 'northumberland');
    expect(marks.map(({ shape }) => shape)).toEqual(['requires-improvement', 'not-judged', 'good']);
    expect(pieces.map(({ ended }) => ended)).toEqual(['not-judged', 'now']);
  });

  it('draws the changes of the rules that matter to its judgement', () => {
    expect(panel('care-leavers').divides.map(({ words }) => words)).toEqual([
      'SIF: care leavers',
      'ILACS 2018: not judged on its own',
      'ILACS 2023: care leavers',
    ]);
    expect(panel('overall').divides.map(({ words }) => words)).toEqual(['ILACS 2026: no longer graded']);
  });

  it('keeps everything inside its frame at both sizes', () => {
    for (const line of corpus.lines) {
      for (const size of ['wide', 'narrow'] as const) {
        const { width, height, tracks, years } = panel(line.id, size);
        const points = [...tracks.flatMap(({ marks }) => marks), ...years.map(({ x }) => ({ x, y: 0 }))];
        expect(points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
      }
    }
  });
});
