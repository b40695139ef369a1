import { describe, expect, it } from 'vitest';
import { gradeHistoryOf } from '../../src/questions/grades/grade-history.ts';
import { answerAboutGradeHistory } from '../../src/questions/grades/describe-grades.ts';
import {
  gradedLineByFramework,
  judgementsWithRelatedGrades,
  gradeHistoryUnderJudgement,
} from '../../src/questions/grades/judgement-findings.ts';
import { judgementInCorpus } from '../../src/record/corpus/corpus.ts';
import { findingRows } from '../fixtures/finding-rows.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const sentence = (authority: string, line: string) => answerAboutGradeHistory(corpus, gradeHistoryOf(corpus, authority, line));

describe('the record’s grades in a sentence', () => {
  it('say how each authority stood overall', () => {
    expect(sentence('northumberland', 'overall')).toBe('Northumberland: requires improvement (2016), good (2020), outstanding (2024).');
    expect(sentence('northamptonshire', 'overall')).toBe(
      'Northamptonshire: requires improvement (2016), inadequate (2019), until the council ended on 31 March 2021.',
    );
    expect(sentence('north-northamptonshire', 'overall')).toBe(
      'North Northamptonshire: requires improvement (2022), no longer graded (2026: leaders outstanding; help and protection, in care and care leavers good).',
    );
  });

  it('say what was not judged apart from what is not on record', () => {
    expect(sentence('northumberland', 'care-leavers')).toBe(
      'Northumberland: requires improvement (2016), not judged on its own (2020), good (2024).',
    );
    expect(sentence('northamptonshire', 'leaders')).toContain(
      'Northamptonshire: inspected, but our sources give no grade (2016), requires improvement (2019), until the council ended on 31 March 2021.',
    );
  });
});

describe('the record’s judgements', () => {
  const findings = (judgement: string) => findingRows(corpus, judgement);

  it('on children in care and care leavers have paragraphs from both inspections', () => {
    expect(findings('in-care-and-care-leavers')).toEqual([
      ['northamptonshire', '2019', 'inadequate', 0, false],
      ['north-northamptonshire', '2022', 'requires-improvement', 22, true],
      ['west-northamptonshire', '2022', 'requires-improvement', 0, false],
      ['northumberland', '2020', 'good', 15, true],
    ]);
  });

  it('give no grade of care leavers in 2020 and 2022', () => {
    expect(findings('care-leavers').filter(([, year]) => year === '2020' || year === '2022')).toEqual([]);
  });

  it('give two introductions for the overall grade', () => {
    const overall = gradeHistoryUnderJudgement(corpus, judgementInCorpus(corpus, 'overall')).flatMap((each) =>
      each.findings.flatMap(({ passage }) => passage ?? []),
    );
    expect(overall.map(({ runs }) => runs.map(({ section }) => section.type))).toEqual([['introduction'], ['introduction']]);
  });
});

describe('the frameworks', () => {
  const through = (line: string) =>
    gradedLineByFramework(corpus, line).map(({ framework, own, within }) => [framework.id, own?.id ?? null, within?.id ?? null]);

  it('judge care leavers alone, then within another judgement, then alone again', () => {
    expect(through('care-leavers')).toEqual([
      ['before-sif', null, null],
      ['sif', 'care-leavers', null],
      ['ilacs-2018', null, 'in-care-and-care-leavers'],
      ['ilacs-2023', 'care-leavers', null],
      ['ilacs-2026', 'care-leavers', null],
    ]);
    const beside = judgementsWithRelatedGrades(corpus, judgementInCorpus(corpus, 'in-care-and-care-leavers')).map(({ id }) => id);
    expect(beside).toEqual(['in-care', 'care-leavers', 'looked-after-and-permanence']);
  });

  it('give no overall grade from 2026', () => {
    expect(through('overall').at(-1)).toEqual(['ilacs-2026', null, null]);
  });
});
