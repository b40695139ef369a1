import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { englandFindings } from '../../questions/england/england.ts';
import { describeGradeFinding } from '../../questions/grades/describe-grades.ts';
import { placeSparkline } from './sparkline.ts';

const path = (authority: string, line = 'overall', until?: string) =>
  placeSparkline(englandFindings(fixtureCorpus(), authority, line), {
    from: '2013-01-01',
    to: '2026-11-22',
    until,
    describe: (finding) => describeGradeFinding(fixtureCorpus(), line, finding),
  });

describe('a sparkline', () => {
  it('steps from grade to grade and keeps the last one to the day of the edition', () => {
    const { marks, ends, d, words } = path('weirbridge');
    expect(marks.map(({ grade }) => grade)).toEqual(['requires-improvement', 'good', 'outstanding']);
    expect(ends).toEqual([]);
    expect(d).toBe(`M${marks[0]?.x},19.3L${marks[1]?.x},19.3L${marks[1]?.x},12.7L${marks[2]?.x},12.7L${marks[2]?.x},6L98,6L98,6`);
    expect(words).toBe('Requires improvement 2014, good 2019, outstanding 2023');
  });

  it('ends on the day on which the council ended', () => {
    const endOf = ({ d }: ReturnType<typeof path>) => Number(/([\d.]+),[\d.]+$/.exec(d)?.[1]);
    expect(endOf(path('exampleshire'))).toBe(98);
    const { d, marks, ends } = path('exampleshire', 'overall', '2021-03-31');
    expect(endOf({ ...path('exampleshire'), d })).toBeCloseTo(60.6, 1);
    expect(marks.at(-1)?.x).toBeLessThan(60);
    expect(ends).toEqual([]);
  });

  it('ends when there is no longer a grade', () => {
    const { marks, ends, words } = path('northfield');
    expect(marks).toHaveLength(1);
    expect(ends.map(({ y }) => y)).toEqual([marks[0]?.y]);
    expect(words).toBe('Requires improvement 2023, no longer graded 2026');
  });

  it('has a gap between two grades while a judgement was not made', () => {
    const { d, ends, marks } = path('weirbridge', 'care-leavers');
    expect(d.match(/M/g)).toHaveLength(2);
    expect(ends).toHaveLength(1);
    expect(marks).toHaveLength(2);
  });

  it('says what was not judged on its own, and which grade we don’t have, each in its own words', () => {
    expect(path('weirbridge', 'care-leavers').words).toBe('Inadequate 2014, not judged on its own 2019, requires improvement 2023');
    expect(path('exampleshire', 'in-care').words).toContain('e don’t have the grade of 2019');
  });

  it('says so where nothing is on record', () => {
    expect(path('nowhere')).toMatchObject({ d: '', marks: [], ends: [], words: 'No grade on record' });
  });
});
