import { describe, expect, it } from 'vitest';
import { findingRows } from '../../../tests/fixtures/finding-rows.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { judgementInCorpus } from '../../record/corpus/corpus.ts';
import {
  countFindingsWithoutReport,
  judgementsWithRelatedGrades,
  gradedLineByFramework,
  gradeHistoryUnderJudgement,
} from './judgement-findings.ts';

const corpus = fixtureCorpus();
const findings = (judgement: string, maxCharacters?: number) => findingRows(corpus, judgement, maxCharacters);

describe('the findings about each authority under a judgement', () => {
  it('have the grade of each inspection whose framework has the judgement, and its paragraphs where the report is here', () => {
    expect(findings('in-care-and-care-leavers')).toEqual([
      ['exampleshire', '2019', undefined, 0, false],
      ['southfield', '2022', 'requires-improvement', 0, false],
      ['weirbridge', '2019', 'requires-improvement', 3, true],
    ]);
    expect(findings('care-leavers')).toEqual([
      ['exampleshire', '2016', 'good', 1, true],
      ['northfield', '2026', 'good', 0, false],
      ['northfield', '2024', 'requires-improvement', 0, false],
      ['weirbridge', '2023', 'requires-improvement', 2, true],
      ['weirbridge', '2015', 'inadequate', 0, false],
    ]);
  });

  it('are never filled in from an earlier or later judgement', () => {
    expect(findings('care-leavers').filter(([, year]) => year === '2019' || year === '2022')).toEqual([]);
  });

  it('have paragraphs but no grade where the report says that it was not judged', () => {
    expect(findings('adoption')).toContainEqual(['exampleshire', '2016', undefined, 1, true]);
  });

  it('are linked rather than shown in full where they exceed the page, the oldest first', () => {
    const whole = (maxCharacters: number) => findings('help-and-protection', maxCharacters).filter(([, , , , isWhole]) => isWhole);
    expect(whole(10)).toEqual([]);
    expect(whole(400)).toEqual([['weirbridge', '2023', 'good', 5, true]]);
  });

  it('have the introduction as the paragraphs of the overall judgement', () => {
    const overall = gradeHistoryUnderJudgement(corpus, judgementInCorpus(corpus, 'overall')).flatMap((each) =>
      each.findings.flatMap(({ passage }) => passage ?? []),
    );
    expect(overall.map(({ report, runs }) => [report.id, ...runs.map(({ section }) => section.type)])).toEqual([
      ['exampleshire/2016-02-sif', 'introduction'],
      ['weirbridge/2023-05-ilacs', 'introduction'],
      ['weirbridge/2019-01-ilacs', 'introduction'],
    ]);
  });
});

it('An inspection whose report is here counts as one with a report, also where that has no section on the judgement', () => {
  const judgement = judgementInCorpus(corpus, 'overall');
  const withoutIntroduction = {
    ...corpus,
    reports: corpus.reports.map((report) => ({
      ...report,
      sections: report.id === 'exampleshire/2016-02-sif' ? report.sections.filter(({ type }) => type !== 'introduction') : report.sections,
    })),
  };
  const findingsIn = (of: typeof corpus) => gradeHistoryUnderJudgement(of, judgement);
  const passages = (of: typeof corpus) => findingsIn(of).flatMap((each) => each.findings.filter(({ passage }) => passage)).length;
  expect(passages(withoutIntroduction)).toBe(passages(corpus) - 1);
  expect(countFindingsWithoutReport(findingsIn(withoutIntroduction))).toBe(countFindingsWithoutReport(findingsIn(corpus)));
});

describe('a line of judgements through the frameworks', () => {
  const through = (line: string) =>
    gradedLineByFramework(corpus, line).map(({ framework, own, within }) => [framework.id, own?.id ?? null, within?.id ?? null]);

  it('on care leavers is judged alone, then within another judgement, then alone again', () => {
    expect(through('care-leavers')).toEqual([
      ['before-sif', null, null],
      ['sif', 'care-leavers', null],
      ['ilacs-2018', null, 'in-care-and-care-leavers'],
      ['ilacs-2023', 'care-leavers', null],
      ['ilacs-2026', 'care-leavers', null],
    ]);
  });

  it('on the overall grade ends in 2026', () => {
    expect(through('overall').at(-1)).toEqual(['ilacs-2026', null, null]);
  });

  it('gives the judgements related to one another', () => {
    const beside = (id: string) => judgementsWithRelatedGrades(corpus, judgementInCorpus(corpus, id)).map((judgement) => judgement.id);
    expect(beside('care-leavers')).toEqual(['in-care-and-care-leavers']);
    expect(beside('in-care-and-care-leavers')).toEqual(['in-care', 'care-leavers', 'looked-after-and-permanence']);
  });
});
