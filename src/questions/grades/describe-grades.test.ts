import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { gradeHistoryOf } from './grade-history.ts';
import { answerAboutGradeHistory, describeMissingGrade, describeNotJudged } from './describe-grades.ts';

const corpus = fixtureCorpus();
const sentence = (authority: string, line: string) => answerAboutGradeHistory(corpus, gradeHistoryOf(corpus, authority, line));

it('A grade history is one sentence, in the order of the inspections', () => {
  expect(sentence('weirbridge', 'overall')).toBe('Weirbridge: requires improvement (2014), good (2019), outstanding (2023).');
});

it('The sentence leaves out inspections under older rules, which are not compared, and says when an authority was abolished', () => {
  expect(sentence('exampleshire', 'overall')).toBe(
    'Exampleshire: requires improvement (2016), inadequate (2019), until the council ended on 31 March 2021.',
  );
});

it('The sentence says that overall is no longer graded and what was graded instead, and infers nothing', () => {
  expect(sentence('northfield', 'overall')).toBe(
    'Northfield: requires improvement (2023), no longer graded (2026: leaders outstanding; help and protection, in care and care leavers good).',
  );
});

it('The sentence distinguishes what was not judged from what is not on record', () => {
  expect(sentence('weirbridge', 'care-leavers')).toBe(
    'Weirbridge: inadequate (2014), not judged on its own (2019), requires improvement (2023).',
  );
  expect(sentence('exampleshire', 'in-care')).toContain('inspected, but our sources give no grade (2019)');
  // The framework of 2016 has this judgement, and the report says that it was not judged: nothing covered it.
  expect(sentence('exampleshire', 'adoption')).toContain('Exampleshire: not judged (2016), no longer graded (2019)');
});

it('A judgement without a grade was not judged where the report says so; otherwise we have no record', () => {
  expect(describeMissingGrade({ notJudged: ['adoption'] }, 'adoption')).toBe('Not judged');
  expect(describeMissingGrade({ notJudged: ['adoption'] }, 'in-care')).toBe('No record here');
  expect(describeMissingGrade({}, 'adoption')).toBe('No record here');
});

it('A grade in the words of an older scale is told in those words', () => {
  expect(describeMissingGrade({ given: { overall_effectiveness: 'adequate' } }, 'overall')).toBe('Adequate');
  expect(describeMissingGrade({ given: { overall_effectiveness: 'adequate' } }, 'leaders')).toBe('No record here');
});

it('A judgement of which the report says that it was not judged is told apart from one that there was not at the time, or is no longer', () => {
  const wordsOf = (authority: string, line: string) =>
    gradeHistoryOf(corpus, authority, line).findings.flatMap((finding) =>
      finding.state === 'not-judged' ? [describeNotJudged(corpus, line, finding)] : [],
    );
  expect(wordsOf('exampleshire', 'adoption')).toEqual(['Not judged', 'No longer graded']);
  expect(wordsOf('weirbridge', 'care-leavers')).toEqual(['Not judged on its own']);
  expect(wordsOf('northfield', 'overall')).toEqual(['No longer graded']);
});

it('The sentence counts inspections of one year with the same grade', () => {
  const [last] = gradeHistoryOf(corpus, 'weirbridge', 'overall').findings.slice(-1);
  if (!last) throw new Error('Weirbridge has no inspection.');
  const again = { ...corpus, inspections: [...corpus.inspections, { ...last.inspection, published: '2023-12-01' }] };
  expect(answerAboutGradeHistory(again, gradeHistoryOf(again, 'weirbridge', 'overall'))).toContain('outstanding (2023, twice).');
});

it('The sentence says so where nothing is on record', () => {
  const none = { ...corpus, inspections: [] };
  expect(answerAboutGradeHistory(none, gradeHistoryOf(none, 'weirbridge', 'overall'))).toBe('Weirbridge: we have no graded inspection.');
});
