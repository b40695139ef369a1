import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listedInspection } from '../../../tests/fixtures/listed-inspection.ts';
import { authorityInCorpus } from '../../record/corpus/corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import {
  answerAboutEnglandMoves,
  answerAboutEnglandSharedPath,
  answerAboutEnglandStandings,
  answerAboutJudgedTogether,
  countEnglandMovesByKind,
  englandAuthorityNames,
} from './describe-england.ts';
import { englandSharedGradePaths, type SharedPath } from './england.ts';

const corpus = fixtureCorpus();
const authority = authorityInCorpus(corpus, 'weirbridge');

it('Care leavers were judged with children in care under the rules of some years, and on their own before and after', () => {
  expect(answerAboutJudgedTogether(corpus)).toEqual([
    'From January 2018 to December 2022 care leavers were judged together with children in care.',
  ]);
});

describe('how many councils stand at each grade', () => {
  const counts = { outstanding: 4, good: 3, 'requires-improvement': 2, inadequate: 1 };
  const count = (year: number, day: string, notJudged: number) => ({
    year,
    day,
    counts,
    graded: 10,
    notJudged,
    none: 0,
    notYet: 0,
    marked: [],
  });

  it('is told for the newest year, and for ten years earlier', () => {
    const told = [count(2015, '2015-12-31', 0), count(2016, '2016-12-31', 0), count(2026, '2026-11-22', 0)];
    const each = '4 outstanding, 3 good, 2 requires improvement and 1 inadequate';
    expect(answerAboutEnglandStandings(told, 12)).toEqual([
      `On 22 November 2026, 10 of 12 councils had a grade: ${each}.`,
      `At the end of 2016, 10 councils had a grade on record: ${each}.`,
    ]);
    expect(answerAboutEnglandStandings(told.slice(0, 2), 12)).toHaveLength(1);
  });

  it('says how many were not given that grade at their last inspection, and not that they ever had it', () => {
    const last = (notJudged: number) => answerAboutEnglandStandings([count(2026, '2026-11-22', notJudged)], 12)[0];
    expect(last(1)).toMatch(/\. One other council was not given that grade at its last inspection, so we count no older one\.$/);
    expect(last(2)).toMatch(/\. Another 2 councils were not given that grade at their last inspection, so we count no older one\.$/);
  });

  it('is unknown without an inspection', () => {
    expect(answerAboutEnglandStandings([], 12)).toEqual(['We have no inspection.']);
  });
});

describe('how grades moved at the next inspection', () => {
  const of = (...grades: (Grade | undefined)[]) => ({
    ...corpus,
    england: {
      ...corpus.england,
      inspections: grades.map((overall, index) =>
        listedInspection('eastmere', 'ilacs-2018', `20${18 + index}-03-04`, overall ? { overall } : { leaders: 'good' }),
      ),
    },
  });

  it('is counted by kind, out of those that had a next grade', () => {
    const [sentence] = answerAboutEnglandMoves(of('inadequate', 'good', 'good', 'requires-improvement'), 'overall');
    expect(sentence).toBe('At the next inspection, 1 of 3 grades rose, 1 stayed the same and 1 fell.');
  });

  it('has each kind of move', () => {
    const move = { inspection: undefined, from: 'good', to: 'good' };
    const moves = (['rose', 'fell', 'fell', 'ended', 'stayed'] as const).map((kind) => ({ ...move, kind }));
    expect(countEnglandMovesByKind(moves as unknown as Parameters<typeof countEnglandMovesByKind>[0])).toEqual({
      rose: 1,
      stayed: 1,
      fell: 2,
      ended: 1,
    });
  });

  it('leaves out grades before an inspection that gave none, and says how many', () => {
    expect(answerAboutEnglandMoves(corpus, 'overall')).toEqual([
      expect.stringMatching(/^At the next inspection, /),
      'One other grade came before an inspection that did not give it. We count that as neither a rise nor a fall.',
    ]);
  });
});

it('Moves from one judgement on a line to another are counted apart, with the judgements named in their order', () => {
  const inspections = [
    listedInspection('eastmere', 'sif', '2016-03-07', { leadership: 'good', 'looked-after-and-permanence': 'inadequate' }),
    listedInspection('eastmere', 'ilacs-2018', '2019-03-04', { leaders: 'good', 'in-care-and-care-leavers': 'good' }),
    listedInspection('eastmere', 'ilacs-2023', '2023-03-06', { leaders: 'good', 'in-care': 'good' }),
    listedInspection('eastmere', 'ilacs-2026', '2026-05-11', { leaders: 'outstanding', 'in-care': 'good' }),
  ];
  const moved = (line: string) => answerAboutEnglandMoves({ ...corpus, england: { ...corpus.england, inspections } }, line);
  expect(moved('leaders')).toEqual([
    'At the next inspection, 1 of 3 grades rose, 2 stayed the same and 0 fell.',
    'In 1 of the 3 the two grades are for different judgements: “Leadership” and “Leaders”.',
  ]);
  expect(moved('in-care')[1]).toBe(
    'In 2 of the 3 the two grades are for different judgements: “Looked after and permanence”, “In care and care leavers” and “In care”.',
  );
});

describe('the change of a council, and who had the same', () => {
  const path = (from: Grade, by: Grade | null, to: Grade | null, others: string[] = []): SharedPath => ({
    authority,
    counted: true,
    from,
    by,
    to,
    inspections: by ? 2 : 1,
    others,
  });
  const change = (...of: Parameters<typeof path>) => answerAboutEnglandSharedPath(path(...of)).replace(/\. .*/, '');

  it('is told with the grade in between', () => {
    expect(change('inadequate', 'requires-improvement', 'good')).toBe('Weirbridge rose from inadequate to requires improvement, then good');
    expect(change('good', 'inadequate', 'good')).toBe('Weirbridge went from good to inadequate, then good');
    expect(change('outstanding', 'good', 'inadequate')).toBe('Weirbridge fell from outstanding to good, then inadequate');
  });

  it('is told in as few steps as there were', () => {
    expect(change('good', 'good', 'outstanding')).toBe('Weirbridge rose from good to outstanding in two inspections');
    expect(change('good', null, 'inadequate')).toBe('Weirbridge fell from good to inadequate at the next inspection');
    expect(change('good', 'good', 'good')).toBe('Weirbridge stayed at good in two inspections');
    expect(change('good', null, 'good')).toBe('Weirbridge stayed at good at the next inspection');
  });

  it('counts the others', () => {
    const others = (ids: string[], by: Grade | null = null) =>
      answerAboutEnglandSharedPath(path('inadequate', by, 'good', ids)).replace(/^[^.]*\. /, '');
    expect(others([])).toBe('No other council had the same change at some time.');
    expect(others(['eastmere'])).toBe('1 other council had the same change at some time.');
    expect(others(['eastmere', 'northfield'], 'good')).toBe(
      '2 other councils had the same change in two inspections, whatever the grade in between.',
    );
  });

  it('says that the last inspection gave no grade, and that a council outside the list is not counted', () => {
    expect(answerAboutEnglandSharedPath({ ...path('good', null, null), counted: false })).toBe(
      'Weirbridge was last good overall. Ofsted then inspected it without giving an overall grade. No other council had the same change. We don’t count Weirbridge itself, because it is not in the list.',
    );
  });

  it('is over two inspections only where nothing came between them', () => {
    const england = (...grades: [string, Grade | undefined][]) => ({
      ...corpus.england,
      inspections: grades.map(([day, overall]) => listedInspection('weirbridge', 'ilacs-2018', day, overall ? { overall } : {})),
    });
    const pathOf = (...grades: [string, Grade | undefined][]) =>
      englandSharedGradePaths({ ...corpus, inspections: [], england: england(...grades) }, 'overall')
        .filter((each) => each.authority.id === 'weirbridge')
        .map(({ from, by, to }) => [from, by, to]);
    expect(pathOf(['2018-03-05', 'inadequate'], ['2020-03-02', 'requires-improvement'], ['2022-03-07', 'good'])).toEqual([
      ['inadequate', 'requires-improvement', 'good'],
    ]);
    expect(pathOf(['2018-03-05', 'inadequate'], ['2020-03-02', 'requires-improvement'])).toEqual([
      ['inadequate', null, 'requires-improvement'],
    ]);
    expect(pathOf(['2018-03-05', 'inadequate'])).toEqual([]);
  });
});

it('The names of councils are those in the list of England', () => {
  expect(englandAuthorityNames(corpus, ['hilltop-and-vale', 'elsewhere'])).toEqual(['Hilltop and Vale', 'elsewhere']);
});
