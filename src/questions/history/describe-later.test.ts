import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus, reportInCorpus } from '../../record/corpus/corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { answerAboutLaterHistory } from './describe-later.ts';

const corpus = fixtureCorpus();
const later = (id: string, judgement?: string) => answerAboutLaterHistory(corpus, reportInCorpus(corpus, id), judgement);

describe('the line on a later inspection', () => {
  it('names the month and every later grade, and leads to the later report where it is here', () => {
    expect(later('weirbridge/2019-01-ilacs')).toEqual({
      words:
        'Things may have changed since: inspected again in May 2023 – outstanding overall, outstanding for leaders, requires improvement for care leavers, good for the other two.',
      grades:
        'Grades in May 2023: outstanding overall, outstanding for leaders, requires improvement for care leavers, good for the other two.',
      short: 'Inspected again since: May 2023',
      path: '/reports/weirbridge/2023-05-ilacs/',
    });
  });

  it('is not there where no inspection followed', () => {
    expect(later('weirbridge/2023-05-ilacs')).toBeUndefined();
  });

  it('says inspected, not inspected again, after a visit, and leads to the authority where the report is not here', () => {
    expect(later('northfield/2022-05-monitoring-visit')).toEqual({
      words: 'Things may have changed since: inspected in May 2026 – outstanding for leaders, good for the other three.',
      grades: 'Grades in May 2026: outstanding for leaders, good for the other three.',
      short: 'Inspected since: May 2026',
      path: '/authorities/northfield/',
    });
  });

  it('names every authority that took over, and when each was inspected, and leads to the page of the one that ended', () => {
    expect(later('exampleshire/2016-02-sif')).toEqual({
      words:
        'Things may have changed since: Northfield, which took over, was inspected in November 2023 and May 2026; Southfield, which took over, was inspected in September 2022.',
      grades:
        'Northfield, which took over, was inspected in November 2023 and May 2026; Southfield, which took over, was inspected in September 2022.',
      short: 'Inspected since: May 2026',
      path: '/authorities/exampleshire/',
    });
  });

  it('says that they had taken over already, of a document that is later than that', () => {
    const report = reportInCorpus(corpus, 'exampleshire/2016-02-sif');
    const { until } = authorityInCorpus(corpus, 'exampleshire');
    const late = { ...report, inspected: undefined, published: `${Number(until?.slice(0, 4)) + 1}-01-10` };
    expect(answerAboutLaterHistory(corpus, late)?.words).toMatch(
      /^Things may have changed since: Northfield, which had taken over before, was inspected /,
    );
  });

  it('gives the grades of the one authority that took over', () => {
    const oneHeir = {
      ...corpus,
      authorities: corpus.authorities.map((each) => (each.id === 'exampleshire' ? { ...each, successors: ['northfield'] } : each)),
    };
    expect(answerAboutLaterHistory(oneHeir, reportInCorpus(oneHeir, 'exampleshire/2016-02-sif'))?.words).toBe(
      'Things may have changed since: Northfield, which took over, was inspected in May 2026 – outstanding for leaders, good for the other three.',
    );
  });

  it('names the later grade of a judgement of the same line', () => {
    expect(later('northfield/2022-05-monitoring-visit', 'leadership')?.words).toMatch(/May 2026 – outstanding for leaders\.$/);
    expect(later('weirbridge/2019-01-ilacs', 'in-care-and-care-leavers')?.words).toMatch(/ for children in care.* care leavers\.$/);
  });

  it('names the later grade of the same judgement alone, where it was given again', () => {
    expect(later('weirbridge/2019-01-ilacs', 'help-and-protection')?.grades).toBe('Grades in May 2023: good for help and protection.');
    expect(later('weirbridge/2019-01-ilacs', 'overall')?.grades).toBe('Grades in May 2023: outstanding overall.');
  });

  it('says where we have the overall grade alone, and where we have none', () => {
    const withGrades = (judgements: Record<string, Grade>) => ({
      ...corpus,
      inspections: corpus.inspections.map((each) => (each.url.endsWith('weirbridge-2023-05') ? { ...each, judgements } : each)),
    });
    const grades = (of: typeof corpus) => answerAboutLaterHistory(of, reportInCorpus(of, 'weirbridge/2019-01-ilacs'))?.grades;
    expect(grades(withGrades({ overall: 'outstanding' }))).toBe('Grades in May 2023: outstanding overall.');
    expect(grades(withGrades({}))).toBe('Grades in May 2023: we don’t have its grades.');
    expect(grades(withGrades({ leaders: 'good', 'help-and-protection': 'good' }))).toBe(
      'Grades in May 2023: good for leaders and help and protection.',
    );
  });

  it('names all later grades where the last inspection gave none of that judgement', () => {
    expect(later('northfield/2022-05-monitoring-visit', 'overall')).toEqual(later('northfield/2022-05-monitoring-visit'));
  });
});
