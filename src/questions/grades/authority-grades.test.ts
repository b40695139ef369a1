import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import { gradesOfAuthority } from './authority-grades.ts';
import { answerAboutGradesOfAuthority, answerAboutEndedGrade, answerAboutGradeChange } from './describe-authority-grades.ts';
import { findKnownAuthority, inspectionsOfKnownAuthority, listKnownAuthorities } from '../known-authorities/known-authorities.ts';

const corpus = fixtureCorpus();

/** An inspection by its framework, its first day and its grades; `notJudged` are those of which its report says so. */
type Step = [framework: string, from: string, judgements: Record<string, Grade>, notJudged?: string[]];

/** The record with these inspections of Weirbridge and no others. */
function inspected(...steps: Step[]): Corpus {
  const inspections = steps.map(([framework, from, judgements, notJudged]): Inspection => ({
    authority: 'weirbridge',
    framework,
    inspected: { from },
    published: from,
    judgements,
    notJudged,
    url: 'https://example.org/',
  }));
  return { ...corpus, inspections, england: { ...corpus.england, inspections: [] } };
}

function sentence(of: Corpus, id = 'weirbridge'): string | undefined {
  const latest = gradesOfAuthority(of, id);
  return latest && answerAboutGradesOfAuthority(of, latest);
}

function changes(of: Corpus, id = 'weirbridge'): string[] {
  const latest = gradesOfAuthority(of, id);
  return latest?.judgements.map((each) => `${each.judgement.id}: ${answerAboutGradeChange(of, each, latest)}`) ?? [];
}

const all = (grade: Grade, ...ids: string[]): Record<string, Grade> => Object.fromEntries(ids.map((id) => [id, grade]));
const of2018 = ['overall', 'leaders', 'help-and-protection', 'in-care-and-care-leavers'];
const of2023 = ['overall', 'leaders', 'help-and-protection', 'in-care', 'care-leavers'];
const of2026 = ['leaders', 'help-and-protection', 'in-care', 'care-leavers'];

describe('the authorities that have a page', () => {
  it('are those of the list of England and of the record, each once, by name', () => {
    expect(listKnownAuthorities(corpus).map(({ id, listed }) => [id, listed])).toEqual([
      ['eastmere', true],
      ['exampleshire', false],
      ['hilltop-and-vale', true],
      ['northfield', true],
      ['southfield', true],
      ['weirbridge', true],
    ]);
    expect(findKnownAuthority(corpus, 'eastmere')?.own).toBeUndefined();
    expect(findKnownAuthority(corpus, 'northfield')?.own?.council).toBe('Northfield Council');
    expect(findKnownAuthority(corpus, 'nowhere')).toBeUndefined();
  });

  it('have each inspection once, with its report where the record holds it', () => {
    const reports = (id: string) => inspectionsOfKnownAuthority(corpus, id).map(({ published, report }) => [published, report]);
    expect(reports('weirbridge')).toEqual([
      ['2015-01-19', undefined],
      ['2019-03-04', 'weirbridge/2019-01-ilacs'],
      ['2023-07-03', 'weirbridge/2023-05-ilacs'],
    ]);
    expect(reports('exampleshire').length).toBe(4);
    expect(reports('eastmere').length).toBe(4);
  });
});

describe('the sentence on an authority’s grades', () => {
  it('names the best first, counts the rest, and says that all were the same before', () => {
    const before: Step = ['ilacs-2018', '2022-10-03', all('requires-improvement', ...of2018)];
    const now: Step = ['ilacs-2026', '2026-05-11', { ...all('good', ...of2026), leaders: 'outstanding' }];
    expect(sentence(inspected(before, now))).toBe(
      'Outstanding for leaders and good for the other three in May 2026; all were requires improvement in 2022.',
    );
  });

  it('says the overall grade first, and what it was before', () => {
    expect(sentence(corpus)).toBe(
      'Outstanding overall, outstanding for leaders, requires improvement for care leavers and good for the other two in May 2023; it was good overall in 2019.',
    );
    expect(
      sentence(inspected(['ilacs-2018', '2019-05-01', all('good', ...of2018)], ['ilacs-2023', '2023-05-01', all('good', ...of2023)])),
    ).toBe('Good overall and for the other four in May 2023; it was good overall in 2019 too.');
  });

  it('gives the grades before one by one where they differ and no overall grade can be compared', () => {
    expect(sentence(corpus, 'northfield')).toBe(
      'Outstanding for leaders and good for the other three in May 2026; in 2023 it was requires improvement overall, good for leaders and children in care, and requires improvement for the other two.',
    );
  });

  it('says “too” only where every grade is the same as before', () => {
    const before: Step = ['ilacs-2023', '2023-10-03', all('good', ...of2023)];
    expect(sentence(inspected(before, ['ilacs-2026', '2026-06-08', all('good', ...of2026)]))).toBe(
      'Good for all four in June 2026; all were good in 2023 too.',
    );
    const mixed = { ...all('good', ...of2026), leaders: 'inadequate' as const };
    expect(sentence(inspected(before, ['ilacs-2026', '2026-06-08', mixed]))).toBe(
      'Inadequate for leaders and good for the other three in June 2026; all were good in 2023.',
    );
  });

  it('does not say that all were the same where a grade is missing', () => {
    const gap: Step = ['ilacs-2018', '2022-10-03', all('good', 'leaders', 'help-and-protection')];
    expect(sentence(inspected(gap, ['ilacs-2026', '2026-06-08', all('good', ...of2026)]))).toBe(
      'Good for all four in June 2026; in 2022 it was good for leaders and help and protection.',
    );
  });

  it('says that an inspection was the first', () => {
    const first: Step = ['ilacs-2023', '2024-04-22', { ...all('good', ...of2023), 'care-leavers': 'requires-improvement' }];
    expect(sentence(inspected(first))).toBe(
      'Good overall, requires improvement for care leavers and good for the other three in April 2024; we have no earlier inspection of it.',
    );
    expect(sentence(corpus, 'southfield')).toBe(
      'Requires improvement overall, good for help and protection, and requires improvement for the other two in September 2022; this was its first inspection since it was created in 2021.',
    );
  });

  it('names what was not judged, and what our sources don’t give', () => {
    const graded = all('good', 'overall', 'leadership', 'help-and-protection', 'looked-after-and-permanence', 'care-leavers');
    expect(sentence(inspected(['sif', '2016-05-01', graded, ['adoption']]))).toMatch(
      / in May 2016; adoption was not judged; we have no earlier inspection of it\.$/,
    );
    expect(sentence(corpus, 'exampleshire')).toBe(
      'Inadequate overall, requires improvement for leaders, and inadequate for help and protection in June 2019; we don’t have the grade for children in care and care leavers; it was requires improvement overall in 2016.',
    );
    expect(sentence(inspected(['sif', '2016-05-01', { overall: 'good' }]))).toBe(
      'Good overall in May 2016; we don’t have its other grades; we have no earlier inspection of it.',
    );
    expect(sentence(inspected(['sif', '2016-05-01', {}]))).toBe(
      'Inspected in May 2016; we don’t have its grades; we have no earlier inspection of it.',
    );
  });

  it('names all that was not judged, and says where we lack every grade before', () => {
    const graded = all('good', 'leadership', 'help-and-protection', 'looked-after-and-permanence', 'care-leavers');
    expect(sentence(inspected(['sif', '2016-05-01', graded, ['overall', 'adoption']]))).toMatch(
      / in May 2016; overall and adoption were not judged; /,
    );
    const now: Step = ['ilacs-2023', '2024-04-22', all('good', ...of2023)];
    expect(sentence(inspected(['ilacs-2018', '2019-05-01', {}], now))).toBe(
      'Good overall and for the other four in April 2024; we don’t have its grades in 2019.',
    );
  });

  it('has each grade where those of one subject are not the others’', () => {
    const judgements = { overall: 'good', leaders: 'good' } as const;
    expect(sentence(inspected(['ilacs-2018', '2019-05-01', judgements]))).toMatch(/^Good overall and good for leaders in May 2019; /);
  });

  it('does not compare with inspections under older rules', () => {
    const older: Step = ['before-sif', '2013-03-04', { overall: 'inadequate' }];
    const sif = all('good', 'overall', 'leadership', 'help-and-protection', 'looked-after-and-permanence', 'care-leavers', 'adoption');
    expect(sentence(inspected(older, ['sif', '2015-03-04', sif]))).toBe(
      'Good overall and for the other five in March 2015; its inspection in 2013 was under older rules, which judged other things.',
    );
    expect(changes(inspected(older, ['sif', '2015-03-04', sif]))[0]).toBe('overall: undefined');
  });

  it('names the months of two inspections in one year', () => {
    const steps = ['2018-02-05', '2018-11-05'].map((day): Step => ['ilacs-2018', day, all('good', ...of2018)]);
    expect(sentence(inspected(...steps))).toBe(
      'Good overall and for the other three in November 2018; it was good overall in February 2018 too.',
    );
  });

  it('says that only the day of publication is known', () => {
    const [inspection] = inspected(['ilacs-2018', '2019-05-01', all('good', ...of2018)]).inspections;
    const undated = { ...inspected(), inspections: inspection ? [{ ...inspection, inspected: undefined }] : [] };
    expect(sentence(undated)).toMatch(/^Good overall and for the other three published in May 2019; /);
  });

  it('is not there where nothing is on record', () => {
    expect(sentence(inspected())).toBeUndefined();
  });
});

describe('the change of each grade', () => {
  it('compares the same judgement alone, and tells of another without comparing', () => {
    expect(changes(corpus)).toEqual([
      'overall: Up from good in 2019',
      'leaders: Up from good in 2019',
      'help-and-protection: The same as in 2019',
      'in-care: Judged with care leavers in 2019: requires improvement',
      'care-leavers: Judged with children in care in 2019: requires improvement',
    ]);
    expect(changes(corpus, 'hilltop-and-vale').slice(0, 2)).toEqual(['overall: Up from good in 2021', 'leaders: Up from good in 2021']);
  });

  it('tells of every judgement that one replaced', () => {
    const sif = {
      ...all('good', 'overall', 'leadership', 'help-and-protection', 'looked-after-and-permanence', 'adoption'),
      'care-leavers': 'inadequate' as const,
    };
    expect(changes(inspected(['sif', '2016-05-01', sif], ['ilacs-2018', '2019-05-01', all('requires-improvement', ...of2018)]))).toEqual([
      'overall: Down from good in 2016',
      'leaders: The judgement in 2016 was “leadership”: good',
      'help-and-protection: Down from good in 2016',
      'in-care-and-care-leavers: The judgements in 2016 were “children looked after and permanence”: good and “care leavers”: inadequate',
    ]);
  });

  it('says what was not judged and what we don’t have', () => {
    const before: Step = ['ilacs-2018', '2019-05-01', { overall: 'good' }, ['leaders']];
    expect(changes(inspected(before, ['ilacs-2023', '2023-05-01', all('good', ...of2023)])).slice(0, 4)).toEqual([
      'overall: The same as in 2019',
      'leaders: Not judged in 2019',
      'help-and-protection: We don’t have the grade it got in 2019',
      'in-care: We don’t have the grade it got in 2019',
    ]);
  });

  it('says “not judged” only where the report says so, and “not judged on its own” where no judgement was about the subject', () => {
    const before: Step = ['sif', '2016-05-01', all('good', 'overall')];
    const corpus = inspected(before, ['ilacs-2018', '2019-05-01', all('good', ...of2018)]);
    const frameworks = corpus.frameworks.map((each) => (each.id === 'sif' ? { ...each, judgements: ['overall'] } : each));
    expect(changes({ ...corpus, frameworks }).slice(0, 2)).toEqual([
      'overall: The same as in 2016',
      'leaders: Not judged on its own in 2016',
    ]);
  });

  it('says that a subject was not judged where all judgements on it were left out', () => {
    const sif = all('good', 'overall', 'leadership', 'help-and-protection');
    const left = ['looked-after-and-permanence', 'care-leavers', 'adoption'];
    const now: Step = ['ilacs-2018', '2019-10-14', all('good', ...of2018)];
    expect(changes(inspected(['sif', '2016-04-11', sif, left], now)).at(-1)).toBe('in-care-and-care-leavers: Not judged in 2016');
    expect(changes(inspected(['sif', '2016-04-11', sif, left.slice(0, 1)], now)).at(-1)).toBe(
      'in-care-and-care-leavers: We don’t have the grade it got in 2016',
    );
  });

  it('tells of the grade before where we don’t have the one of now', () => {
    const before: Step = ['ilacs-2018', '2019-05-01', all('good', ...of2018)];
    expect(changes(inspected(before, ['ilacs-2018', '2022-05-02', { overall: 'outstanding' }])).slice(0, 2)).toEqual([
      'overall: Up from good in 2019',
      'leaders: The judgement in 2019 was “leaders”: good',
    ]);
  });

  it('keeps the last grade on a subject that is no longer graded', () => {
    const latest = gradesOfAuthority(corpus, 'northfield');
    expect(latest?.ended.map((given) => [given[0].id, answerAboutEndedGrade(given, latest)])).toEqual([
      ['overall', 'Requires improvement in 2023'],
    ]);
    expect(gradesOfAuthority(corpus, 'weirbridge')?.ended).toEqual([]);
  });
});
