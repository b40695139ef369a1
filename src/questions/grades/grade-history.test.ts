import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus } from '../../record/corpus/corpus.ts';
import {
  findingInGradeHistory,
  gradeHistoryLineageOf,
  gradeHistoryLineages,
  gradeHistoryOf,
  gradePeriods,
  isGradeLineJudgedFrom,
  latestGradedInspection,
} from './grade-history.ts';

const corpus = fixtureCorpus();
const periods = (id: string, line: string) =>
  gradePeriods(gradeHistoryOf(corpus, id, line), '2026-11-22').map(
    ({ finding, from, to, ended }) => `${finding.grade} ${from} to ${to} ${ended}`,
  );

describe('the time for which a grade stood', () => {
  it('ends with the next inspection, and the last lasts until the edition', () => {
    expect(periods('weirbridge', 'overall')).toEqual([
      'requires-improvement 2014-11-03 to 2019-01-14 next',
      'good 2019-01-14 to 2023-05-15 next',
      'outstanding 2023-05-15 to 2026-11-22 now',
    ]);
  });

  it('ends where the authority was inspected again without that judgement', () => {
    expect(periods('northfield', 'overall')).toEqual(['requires-improvement 2023-11-06 to 2026-05-11 not-judged']);
    expect(periods('weirbridge', 'adoption')).toEqual(['good 2014-11-03 to 2019-01-14 not-judged']);
  });

  it('ends with the authority', () => {
    expect(periods('exampleshire', 'overall').at(-1)).toBe('inadequate 2019-06-03 to 2021-03-31 abolished');
  });

  it('ends where our sources lack the next grade', () => {
    const inspection = corpus.inspections.find(({ url }) => url.endsWith('exampleshire-2019-06'));
    const line = corpus.judgements.find(({ id }) => id === 'in-care-and-care-leavers')?.line ?? '';
    expect(inspection && findingInGradeHistory(corpus, inspection, line).state).toBe('no-record');
  });
});

describe('a judgement that a report says was not made', () => {
  it('is not judged, though the framework has it', () => {
    expect(gradeHistoryOf(corpus, 'exampleshire', 'adoption').findings.map(({ state }) => state)).toEqual(['not-judged', 'not-judged']);
  });
});

describe('the lineages of authorities', () => {
  const ids = (lineages: { id: string }[][]) => lineages.map((lineage) => lineage.map(({ id }) => id));
  const authority = (id: string) => authorityInCorpus(corpus, id);

  it('begin with the predecessor, and an authority with neither is one of its own', () => {
    expect(ids(gradeHistoryLineages(corpus, corpus.authorities))).toEqual([['exampleshire', 'northfield', 'southfield'], ['weirbridge']]);
  });

  it('hold the successors of successors, and the successor of two authorities once', () => {
    const of = (id: string, ...successors: string[]) => ({ ...authority('weirbridge'), id, successors });
    const authorities = [of('a', 'c'), of('b', 'c'), of('c', 'd', 'e'), of('d'), of('e'), of('f')];
    expect(ids(gradeHistoryLineages({ ...corpus, authorities }, authorities))).toEqual([['a', 'c', 'd', 'e'], ['b'], ['f']]);
  });

  it('hold only those that were given', () => {
    expect(ids(gradeHistoryLineages(corpus, [authority('exampleshire'), authority('northfield')]))).toEqual([
      ['exampleshire', 'northfield'],
    ]);
    expect(ids(gradeHistoryLineages(corpus, [authority('southfield')]))).toEqual([['southfield']]);
  });

  it('are found from any of their authorities', () => {
    expect(ids([gradeHistoryLineageOf(corpus, authority('southfield'))])).toEqual([['exampleshire', 'northfield', 'southfield']]);
    expect(ids([gradeHistoryLineageOf(corpus, authority('weirbridge'))])).toEqual([['weirbridge']]);
    const unknown = { ...authority('weirbridge'), id: 'elsewhere' };
    expect(ids([gradeHistoryLineageOf(corpus, unknown)])).toEqual([['elsewhere']]);
  });
});

it('The latest inspection of an authority is its newest, and one without inspections has none', () => {
  expect(latestGradedInspection(corpus, 'northfield')?.framework).toBe('ilacs-2026');
  expect(latestGradedInspection(corpus, 'elsewhere')).toBeUndefined();
});

it('A line is judged from a framework on if that one or a later one has a judgement on it', () => {
  expect(isGradeLineJudgedFrom(corpus, 'overall', 'ilacs-2023')).toBe(true);
  expect(isGradeLineJudgedFrom(corpus, 'overall', 'ilacs-2026')).toBe(false);
  expect(isGradeLineJudgedFrom(corpus, 'adoption', 'sif')).toBe(true);
  expect(isGradeLineJudgedFrom(corpus, 'adoption', 'ilacs-2018')).toBe(false);
});
