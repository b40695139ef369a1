import { describe, expect, it } from 'vitest';
import { corpusOfCouncils } from '../../../tests/fixtures/councils.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { comparisonCorpusOf } from '../authorities/comparison-corpus.ts';
import {
  answerAboutStandingsOnAllLines,
  answerAboutStandings,
  formatTimeSinceStanding,
  standingAnswerInCell,
} from './describe-comparison.ts';

const whole = fixtureCorpus();

const inCare = (grade: Grade) => ({ 'in-care': grade });
const together = (grade: Grade) => ({ 'in-care-and-care-leavers': grade });
const answer = (corpus: Corpus, line: string, ...ids: string[]) => answerAboutStandings(corpus, ids, line);

describe('the answer to which council is better on a judgement, and since when', () => {
  it('names grades and months, and the higher grade on Ofsted’s scale', () => {
    const corpus = corpusOfCouncils({
      Ash: [
        ['ilacs-2023', '2023-03-06', inCare('requires-improvement')],
        ['ilacs-2023', '2025-05-12', inCare('outstanding')],
      ],
      Elm: [['ilacs-2023', '2024-02-05', inCare('requires-improvement')]],
    });
    expect(answer(corpus, 'in-care', 'elm', 'ash')).toEqual({
      answer:
        'Ash has been outstanding for children in care since May 2025; Elm has required improvement since February 2024. Outstanding is the higher grade on Ofsted’s scale.',
      caution: undefined,
    });
  });

  it('counts from the first of the inspections that gave the same grade under the same judgement', () => {
    const corpus = corpusOfCouncils({
      Ash: [
        ['ilacs-2018', '2020-03-02', together('good')],
        ['ilacs-2023', '2023-03-06', inCare('good')],
        ['ilacs-2023', '2025-05-12', inCare('good')],
      ],
      Elm: [['ilacs-2023', '2024-02-05', inCare('good')]],
    });
    expect(answer(corpus, 'in-care', 'ash', 'elm').answer).toBe(
      'Both are good for children in care: Ash since March 2023 and Elm since February 2024.',
    );
  });

  it('says once since when, if that is the same for both', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2024-02-05', inCare('good')]],
      Elm: [['ilacs-2023', '2024-02-19', inCare('good')]],
    });
    expect(answer(corpus, 'in-care', 'ash', 'elm').answer).toBe(
      'Ash and Elm have both been good for children in care since February 2024.',
    );
  });

  it('never ranks grades of different judgements, and says so', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2025-05-12', inCare('outstanding')]],
      Elm: [['ilacs-2018', '2022-10-03', together('requires-improvement')]],
    });
    const { answer: words, caution } = answer(corpus, 'in-care', 'ash', 'elm');
    expect(words).toBe(
      'Ash has been outstanding for children in care since May 2025; Elm has required improvement for children in care and care leavers since October 2022.',
    );
    expect(caution).toMatch(/^These are different judgements, so we cannot say which grade is higher: “.+” and “.+”\.$/);
  });

  it('says that care leavers were judged together with children in care', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2025-05-12', { 'care-leavers': 'good' }]],
      Elm: [['ilacs-2018', '2022-10-03', together('good')]],
    });
    expect(answer(corpus, 'care-leavers', 'ash', 'elm').answer).toBe(
      'Ash has been good for care leavers since May 2025; Elm has been good for children in care and care leavers, judged together, since October 2022.',
    );
  });

  it('says that a council has no overall grade any more, and what its last one was', () => {
    const corpus = corpusOfCouncils({
      Ash: [
        ['ilacs-2018', '2022-10-03', { overall: 'good' }],
        ['ilacs-2026', '2026-05-11', inCare('good')],
      ],
      Elm: [['ilacs-2023', '2024-02-05', { overall: 'good' }]],
    });
    expect(answer(corpus, 'overall', 'ash', 'elm').answer).toBe(
      'Ash has had no overall grade since its inspection of May 2026 (its last one was good, from October 2022); Elm has been good overall since February 2024.',
    );
  });

  it('dates the last overall grade by the last inspection that gave it, and its end by the first that did not', () => {
    const corpus = corpusOfCouncils({
      Ash: [
        ['ilacs-2018', '2019-03-04', { overall: 'good' }],
        ['ilacs-2018', '2022-10-03', { overall: 'good' }],
        ['ilacs-2026', '2026-05-11', inCare('good')],
        ['ilacs-2026', '2026-10-05', inCare('good')],
      ],
      Elm: [['ilacs-2023', '2024-02-05', { overall: 'good' }]],
    });
    expect(answer(corpus, 'overall', 'ash', 'elm').answer).toMatch(/of May 2026 \(its last one was good, from October 2022\)/);
  });

  it('says that we have no grade, and of what', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2025-05-12', { overall: 'good' }]],
      Elm: [['ilacs-2023', '2024-02-05', inCare('good')]],
    });
    expect(answer(corpus, 'in-care', 'ash', 'elm')).toEqual({
      answer: 'We have no grade for children in care for Ash; Elm has been good for children in care since February 2024.',
      caution: undefined,
    });
    expect(answer(corpus, 'overall', 'ash', 'elm').answer).toMatch(/; we have no overall grade for Elm\.$/);
  });

  it('says of equal grades since when each council has had it', () => {
    const corpus = (grade: Grade, last: string) =>
      corpusOfCouncils({
        Ash: [['ilacs-2023', '2024-02-05', inCare(grade)]],
        Elm: [['ilacs-2023', last, inCare(grade)]],
        Oak: [['ilacs-2023', '2024-02-12', inCare(grade)]],
      });
    const equal = (grade: Grade, last: string) => answer(corpus(grade, last), 'in-care', 'ash', 'elm', 'oak').answer;
    expect(equal('requires-improvement', '2025-05-12')).toBe(
      'All three require improvement for children in care: Ash since February 2024, Oak since February 2024 and Elm since May 2025.',
    );
    expect(equal('good', '2024-02-19')).toBe('Ash, Oak and Elm have all been good for children in care since February 2024.');
  });

  it('says that the rules of inspections changed in between', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2026', '2026-05-11', inCare('good')]],
      Elm: [['ilacs-2023', '2024-02-05', inCare('good')]],
    });
    expect(answer(corpus, 'in-care', 'ash', 'elm').caution).toBe(
      'Ofsted’s rules for inspections changed in between: ILACS 2023 for Elm, ILACS 2026 for Ash.',
    );
  });

  it('about three or four councils has the highest grade first', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2024-02-05', inCare('inadequate')]],
      Elm: [['ilacs-2023', '2025-02-05', inCare('good')]],
      Oak: [['ilacs-2023', '2024-02-05', inCare('good')]],
    });
    expect(answer(corpus, 'in-care', 'ash', 'elm', 'oak').answer).toBe(
      'Oak has been good for children in care since February 2024; Elm has been good since February 2025; Ash has been inadequate since February 2024. The highest grade on Ofsted’s scale is first.',
    );
  });

  it('about a council that was abolished says until when, and ranks nothing', () => {
    const corpus = comparisonCorpusOf(whole);
    expect(answer(corpus, 'leaders', 'exampleshire', 'weirbridge').answer).toBe(
      'Exampleshire required improvement for leaders from June 2019 until it ended on 31 March 2021 and was replaced by Northfield and Southfield; Weirbridge has been outstanding for leaders since May 2023.',
    );
    expect(answerAboutStandingsOnAllLines(corpus, ['exampleshire', 'weirbridge'])).toEqual([
      'Exampleshire ended on 31 March 2021, so we can’t compare its grades with today’s.',
    ]);
  });
});

describe('the comparison of all judgements', () => {
  it('says where the grades are the same, where they differ, and where Ofsted judged different things', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2025-05-12', { overall: 'good', leaders: 'good', 'in-care': 'good', 'care-leavers': 'good' }]],
      Elm: [['ilacs-2026', '2026-05-11', { leaders: 'requires-improvement', 'in-care': 'good', 'care-leavers': 'good' }]],
    });
    expect(answerAboutStandingsOnAllLines(corpus, ['ash', 'elm'])).toEqual([
      'Ash and Elm are both good for children in care and care leavers.',
      'For leaders, Ash is good, and Elm requires improvement.',
      'We can’t compare overall effectiveness: Ofsted’s latest inspections of the two did not judge it in the same way.',
    ]);
  });
});

describe('the comparison of all judgements of three councils', () => {
  it('names those of each grade together, in the number that their verb wants', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2025-05-12', { overall: 'good', leaders: 'inadequate' }]],
      Elm: [['ilacs-2023', '2026-05-11', { overall: 'requires-improvement', leaders: 'good' }]],
      Oak: [['ilacs-2023', '2026-05-11', { overall: 'requires-improvement', leaders: 'good' }]],
    });
    expect(answerAboutStandingsOnAllLines(corpus, ['ash', 'elm', 'oak'])).toEqual([
      'Overall, Ash is good, and Elm and Oak require improvement.',
      'For leaders, Elm and Oak are good, and Ash is inadequate.',
    ]);
  });

  it('says which grades our record lacks, and not that Ofsted judged otherwise', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2025-05-12', { leaders: 'good', 'in-care': 'good', 'care-leavers': 'good' }]],
      Elm: [['ilacs-2023', '2026-05-11', {}]],
      Oak: [['ilacs-2023', '2026-05-11', { 'in-care': 'good' }]],
    });
    expect(answerAboutStandingsOnAllLines(corpus, ['ash', 'elm', 'oak'])).toEqual([
      'We can’t compare leaders and care leavers: we don’t have the latest grades of Elm and Oak.',
      'We can’t compare children in care: we don’t have the latest grade of Elm.',
    ]);
    expect(answerAboutStandingsOnAllLines(corpus, ['elm'])).toEqual(['We have no grades to compare for Elm.']);
  });

  it('says on which Ofsted has not judged all of them in the same way, apart from what our record lacks', () => {
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2023', '2025-05-12', { overall: 'good', leaders: 'good' }]],
      Elm: [['ilacs-2026', '2026-05-11', { leaders: 'good' }]],
      Oak: [['ilacs-2026', '2026-05-11', {}]],
    });
    expect(answerAboutStandingsOnAllLines(corpus, ['ash', 'elm', 'oak'])).toEqual([
      'We can’t compare overall effectiveness: Ofsted’s latest inspections of these councils did not judge it in the same way.',
      'We can’t compare leaders: we don’t have the latest grade of Oak.',
    ]);
  });
});

describe('grades that all have in common', () => {
  it('are named, the highest first, with what each is for', () => {
    const same = { leaders: 'outstanding', 'in-care': 'good', 'care-leavers': 'requires-improvement' } as const;
    const corpus = corpusOfCouncils({
      Ash: [['ilacs-2026', '2026-05-11', same]],
      Elm: [['ilacs-2026', '2026-06-22', same]],
      Oak: [['ilacs-2026', '2026-07-06', same]],
    });
    expect(answerAboutStandingsOnAllLines(corpus, ['ash', 'elm', 'oak'])).toEqual([
      'Ash, Elm and Oak are all outstanding for leaders, are all good for children in care and all require improvement for care leavers.',
    ]);
  });
});

it('A comparison of all judgements names what was judged together once, and does not say that it can’t be compared', () => {
  const both = (grade: Grade) => ({ ...together(grade), leaders: grade });
  const pair = (ash: Grade, elm: Grade) =>
    answerAboutStandingsOnAllLines(
      corpusOfCouncils({
        Ash: [['ilacs-2018', '2022-10-03', both(ash)]],
        Elm: [['ilacs-2018', '2022-07-11', both(elm)]],
        // Lines are compared that any council of today is graded on.
        Oak: [['ilacs-2023', '2025-05-12', { 'care-leavers': 'good' }]],
      }),
      ['ash', 'elm'],
    );
  expect(pair('good', 'good')).toEqual(['Ash and Elm are both good for leaders and children in care and care leavers.']);
  expect(pair('good', 'inadequate').at(-1)).toBe('For children in care and care leavers, Ash is good, and Elm is inadequate.');
});

describe('a cell of the comparison', () => {
  const corpus = corpusOfCouncils({
    Ash: [
      ['ilacs-2018', '2020-03-02', { ...together('good'), overall: 'good' }],
      ['ilacs-2026', '2026-06-22', inCare('outstanding')],
    ],
    Elm: [['ilacs-2023', '2024-02-05', { overall: 'good' }]],
  });

  it('has the grade, since when, and what it was before under which judgement', () => {
    expect(standingAnswerInCell(corpus, 'ash', 'in-care')).toEqual({
      grade: 'outstanding',
      instead: '',
      notes: ['Since June 2026', 'Before: good, March 2020, for children in care and care leavers'],
    });
  });

  it('has a grade that was given together with another, and says so', () => {
    const judged = corpusOfCouncils({ Oak: [['ilacs-2018', '2020-03-02', together('good')]] });
    expect(standingAnswerInCell(judged, 'oak', 'care-leavers')).toEqual({
      grade: 'good',
      instead: '',
      notes: ['Since March 2020', 'One grade for children in care and care leavers'],
    });
  });

  it('has when an authority that was abolished had its grade', () => {
    expect(standingAnswerInCell(comparisonCorpusOf(whole), 'exampleshire', 'overall').notes).toEqual([
      'June 2019 to March 2021',
      'Before: requires improvement, February 2016',
    ]);
  });

  it('says what the rules of the inspection had no grade for', () => {
    expect(standingAnswerInCell(corpus, 'ash', 'overall')).toMatchObject({ grade: undefined, instead: 'No longer graded (June 2026)' });
  });

  it('says what the report of the inspection did not judge', () => {
    const inspections = corpus.inspections.map((inspection) => ({ ...inspection, notJudged: ['in-care', 'overall'], judgements: {} }));
    const left = { ...corpus, inspections };
    expect(standingAnswerInCell(left, 'elm', 'in-care').instead).toBe('Not judged (February 2024)');
    expect(standingAnswerInCell(left, 'ash', 'overall').instead).toBe('No longer graded (June 2026)');
  });

  it('says that there is no grade on record', () => {
    expect(standingAnswerInCell(corpus, 'elm', 'in-care')).toMatchObject({ grade: undefined, instead: 'We have no grade' });
  });
});

it('The time since an inspection is counted to the day of the edition, in whole months, and no more exactly than the day is known', () => {
  const since = (to: string) =>
    formatTimeSinceStanding(whole, {
      authority: 'a',
      framework: 'ilacs-2023',
      published: to,
      inspected: { from: to, to },
      judgements: {},
      url: '',
    });
  expect(whole.site.edition).toBe('2026-11-22');
  expect(since('2026-11-06')).toBe('Less than a month before this edition');
  expect(since('2026-10-22')).toBe('1 month before this edition');
  expect(since('2022-10-23')).toBe('4 years before this edition');
  expect(since('2021-09-23')).toBe('5 years and 1 month before this edition');
  expect(since('2021-09')).toBe('About 5 years and 2 months before this edition');
  expect(since('2021-11')).toBe('About 5 years before this edition');
  expect(since('2026-11')).toBe('Less than a month before this edition');
  expect(since('2021')).toBe('About 5 years before this edition');
  expect(since('2026')).toBe('Less than a year before this edition');
});
