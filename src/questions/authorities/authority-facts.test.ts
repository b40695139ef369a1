import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listedInspection } from '../../../tests/fixtures/listed-inspection.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { EnglandInspection } from '../../record/england.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { authorityAskedToImprove } from '../asked-to-improve/asked-last.ts';
import { gradesOfAuthority } from '../grades/authority-grades.ts';
import { answerAboutAskedToImprove } from '../asked-to-improve/describe-asked.ts';
import { answerAboutFollowUpFindings } from '../follow-ups/describe-follow-up.ts';
import { answerAboutReplacedAuthorities, answerAboutReplacingAuthorities, type LineageWords } from './describe-lineage.ts';
import { answerAboutSameGrades, answerAboutSameGradeChange } from '../same-grades/describe-same-grades.ts';
import { authorityLineage } from './lineage.ts';
import { historyMomentsOfAuthority } from '../history/moments.ts';
import { authoritiesWithSameGrades, authoritiesWithSameGradeChange } from '../same-grades/same-grades.ts';

const corpus = fixtureCorpus();

describe('who replaced whom', () => {
  const text = (words: LineageWords[]) => words.map((part) => (typeof part === 'string' ? part : part.name)).join('');
  const both = (id: string, of: Corpus = corpus) => {
    const lineage = authorityLineage(of, id);
    return [text(answerAboutReplacingAuthorities(lineage)), text(answerAboutReplacedAuthorities(lineage))];
  };

  it('is said on both sides, with the year and the others', () => {
    expect(both('exampleshire')).toEqual(['In 2021 this council was replaced by Northfield and Southfield.', '']);
    expect(both('northfield')).toEqual([
      '',
      'In 2021 this council replaced Exampleshire, together with Southfield. No grade was carried over.',
    ]);
  });

  it('is not said where the record knows of nothing', () => {
    expect(both('weirbridge')).toEqual(['', '']);
    expect(both('eastmere')).toEqual(['', '']);
  });

  it('has the year of the last day where the first of the new council is unknown', () => {
    const undated = { ...corpus, authorities: corpus.authorities.map((each) => ({ ...each, from: undefined })) };
    expect(both('exampleshire', undated)[0]).toBe('In 2021 this council was replaced by Northfield and Southfield.');
    expect(both('northfield', undated)[1]).toMatch(/^In 2021 /);
  });
});

describe('what inspectors asked for last', () => {
  it('comes newest first, in their words where the record has them and otherwise in ours', () => {
    const asked = authorityAskedToImprove(corpus, 'northfield');
    expect(asked.map((each) => [each.kind, each.day, each.items.length])).toEqual([['outside', '2023-11-06', 2]]);
    expect(asked.map(answerAboutAskedToImprove)).toEqual(['In November 2023 inspectors asked for two things to improve']);
  });

  it('has what came of each thing, and of all of them', () => {
    const [asked] = authorityAskedToImprove(corpus, 'exampleshire');
    expect(asked?.kind === 'held' && asked.ofAll).toMatchObject([
      { kind: 'outside', says: 'All that was asked of the old county has been done.' },
    ]);
    const [weirbridge] = authorityAskedToImprove(corpus, 'weirbridge').filter(({ day }) => day === '2019-01-14');
    expect(weirbridge?.kind === 'held' && weirbridge.items.map(({ later }) => answerAboutFollowUpFindings(later))).toEqual([
      'What inspectors found later: 2 findings, the last in May 2023',
      'What inspectors found later: 2 findings, the last in May 2023',
      undefined,
    ]);
  });

  it('is empty where we have no report', () => {
    expect(authorityAskedToImprove(corpus, 'eastmere')).toEqual([]);
  });
});

describe('other authorities', () => {
  const grades = (overall: Grade, others: Grade) => ({
    overall,
    leaders: others,
    'help-and-protection': others,
    'in-care-and-care-leavers': others,
  });
  const made = (...inspections: EnglandInspection[]): Corpus => ({
    ...corpus,
    inspections: [],
    england: { ...corpus.england, inspections },
  });
  const rose = (id: string) => [
    listedInspection(id, 'ilacs-2018', '2018-05-01', grades('good', 'good')),
    listedInspection(id, 'ilacs-2018', '2022-05-01', grades('outstanding', 'good')),
  ];
  const of = made(
    ...rose('weirbridge'),
    ...rose('eastmere'),
    listedInspection('southfield', 'ilacs-2018', '2022-05-01', grades('outstanding', 'good')),
    listedInspection('northfield', 'ilacs-2018', '2022-05-01', grades('good', 'good')),
  );
  const own = gradesOfAuthority(of, 'weirbridge');

  it('have the same grades where every judgement is the same', () => {
    expect(own && authoritiesWithSameGrades(of, own).map(({ id }) => id)).toEqual(['eastmere', 'southfield']);
  });

  it('have the same change where both inspections gave the same grades on the same judgement', () => {
    const change = own && authoritiesWithSameGradeChange(of, own);
    expect(change?.others.map(({ id }) => id)).toEqual(['eastmere']);
    expect(change && answerAboutSameGradeChange(change)).toBe(
      'One other council also went from good to outstanding overall at its latest inspection',
    );
  });

  it('share the change for leaders where there is no overall grade any more', () => {
    const latest = gradesOfAuthority(corpus, 'northfield');
    const change = latest && authoritiesWithSameGradeChange(corpus, latest);
    expect(change && answerAboutSameGradeChange(change)).toBe(
      '2 other councils also went from good to outstanding for leaders at their latest inspection',
    );
  });

  it('share no change with a council that was inspected once', () => {
    const once = gradesOfAuthority(of, 'northfield');
    expect(once && authoritiesWithSameGradeChange(of, once)).toBeUndefined();
  });

  it('are counted in words', () => {
    expect(answerAboutSameGrades(0, 5)).toBe('No other council has the same grades in all five judgements');
    expect(answerAboutSameGrades(1, 4)).toBe('One other council has the same grades in all four judgements');
    expect(answerAboutSameGrades(12, 4)).toBe('12 other councils have the same grades in all four judgements');
  });
});

it('Visits and events of an authority are in the order of their days', () => {
  const days = historyMomentsOfAuthority(corpus, 'exampleshire').map(({ on }) => on);
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual(days.toSorted());
  expect(historyMomentsOfAuthority(corpus, 'eastmere')).toEqual([]);
});
