import { describe, expect, it } from 'vitest';
import { authorityAskedToImprove } from '../../src/questions/asked-to-improve/asked-last.ts';
import { gradesOfAuthority } from '../../src/questions/grades/authority-grades.ts';
import { answerAboutAskedToImprove } from '../../src/questions/asked-to-improve/describe-asked.ts';
import { answerAboutGradesOfAuthority, answerAboutGradeChange } from '../../src/questions/grades/describe-authority-grades.ts';
import { inspectionsOfKnownAuthority, listKnownAuthorities } from '../../src/questions/known-authorities/known-authorities.ts';
import { authoritiesWithSameGrades, authoritiesWithSameGradeChange } from '../../src/questions/same-grades/same-grades.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();

function latestOf(id: string) {
  const latest = gradesOfAuthority(corpus, id);
  if (!latest) throw new Error(`${id} has no inspection.`);
  return latest;
}
const sentence = (id: string) => answerAboutGradesOfAuthority(corpus, latestOf(id));

describe('the record’s councils', () => {
  it.each([
    ['north-northamptonshire', 'Outstanding for leaders and good for the other three in May 2026; all were requires improvement in 2022.'],
    [
      'northumberland',
      'Outstanding overall, outstanding for leaders and help and protection, and good for the other two in May 2024; it was good overall in 2020.',
    ],
    [
      'northamptonshire',
      'Inadequate overall, requires improvement for leaders and inadequate for the other two in June 2019; it was requires improvement overall in 2016.',
    ],
    [
      'kent',
      'Good overall, outstanding for children in care, requires improvement for care leavers and good for the other two in November 2025; it was outstanding overall in 2022.',
    ],
    ['middlesbrough', 'Requires improvement for all four in June 2026; all were requires improvement in 2023 too.'],
    [
      'portsmouth',
      'Outstanding for all four in July 2026; in 2023 it was good overall, outstanding for help and protection, requires improvement for care leavers, and good for the other two.',
    ],
    [
      'cumberland',
      'Good overall, requires improvement for help and protection, and good for the other three in October 2024; this was its first inspection since it was created in 2023.',
    ],
    ['essex', 'Outstanding overall and for the other four in June 2023; it was outstanding overall in 2018 too.'],
  ])('%s have their grades in one sentence', (id, words) => {
    expect(sentence(id)).toBe(words);
  });

  it('all have a sentence that names the month of the latest inspection and no gap without a reason', () => {
    for (const { id } of listKnownAuthorities(corpus)) expect(sentence(id), id).toMatch(/ in [A-Z][a-z]+ 20\d\d[;.]/);
  });

  it('have every inspection of the list once, and those that only the record has', () => {
    const all = listKnownAuthorities(corpus).flatMap(({ id }) => inspectionsOfKnownAuthority(corpus, id));
    expect(new Set(all.map(({ authority, published }) => `${authority} ${published}`)).size).toBe(all.length);
    expect(all.length).toBe(
      corpus.england.inspections.length + corpus.inspections.filter(({ authority }) => authority === 'northamptonshire').length,
    );
    expect(all.filter(({ report }) => report).map(({ report }) => report)).toEqual([
      'north-northamptonshire/2022-10-ilacs',
      'northumberland/2020-01-ilacs',
    ]);
  });

  it('compare only the same judgement with the one before', () => {
    const latest = latestOf('northumberland');
    expect(latest.judgements.map((each) => answerAboutGradeChange(corpus, each, latest))).toEqual([
      'Up from good in 2020',
      'Up from good in 2020',
      'Up from good in 2020',
      'Judged with care leavers in 2020: good',
      'Judged with children in care in 2020: good',
    ]);
  });

  it('share grades and changes with others that the list gives the same', () => {
    // The others were graded before overall grades ended: they have one more grade.
    expect(authoritiesWithSameGrades(corpus, latestOf('north-northamptonshire')).map(({ id }) => id)).toEqual([
      'herefordshire',
      'hounslow',
      'north-east-lincolnshire',
      'nottinghamshire',
      'southampton',
      'west-northamptonshire',
    ]);
    const change = authoritiesWithSameGradeChange(corpus, latestOf('kent'));
    expect([change?.judgement.id, change?.from, change?.to, change?.others.map(({ id }) => id)]).toEqual([
      'overall',
      'outstanding',
      'good',
      ['cornwall', 'east-sussex'],
    ]);
  });

  it('were asked for these things last, newest first', () => {
    expect(authorityAskedToImprove(corpus, 'north-northamptonshire').map(answerAboutAskedToImprove)).toEqual([
      'In May 2026 inspectors asked for two things to improve',
      'In October 2024, on a focused visit, inspectors asked for two things to improve',
      'In October 2022 inspectors asked for four things to improve',
    ]);
    expect(authorityAskedToImprove(corpus, 'northumberland').map(answerAboutAskedToImprove)).toEqual([
      'In May 2024 inspectors asked for one thing to improve',
      'In January 2020 inspectors asked for four things to improve',
    ]);
    expect(authorityAskedToImprove(corpus, 'kent')).toEqual([]);
  });
});
