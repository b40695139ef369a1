import { describe, expect, it } from 'vitest';
import { corpusOfCouncils } from '../../../tests/fixtures/councils.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { answerAboutStandings, answerAboutStandingsOnAllLines, standingAnswerInCell } from './describe-comparison.ts';

describe('a subject judged together with another', () => {
  const both = { 'care-leavers': 'good' } as const;
  const ashOnly = (of: Corpus, notJudged: string[]): Corpus => ({
    ...of,
    inspections: of.inspections.map((each) =>
      each.framework === 'ilacs-2018' && !each.judgements['leaders'] ? { ...each, notJudged } : each,
    ),
  });

  it('is one that we have no grade for, where our record lacks the grade that was given', () => {
    const corpus = corpusOfCouncils({
      Ash: [
        ['sif', '2015-05-11', { 'care-leavers': 'inadequate' }],
        ['ilacs-2018', '2022-10-03', {}],
      ],
      Elm: [['ilacs-2023', '2024-02-05', both]],
    });
    expect(answerAboutStandings(corpus, ['ash', 'elm'], 'care-leavers').answer).toBe(
      'We have no grade for care leavers for Ash; Elm has been good for care leavers since February 2024.',
    );
    expect(answerAboutStandingsOnAllLines(corpus, ['ash', 'elm'])).toEqual([
      'We can’t compare care leavers: we don’t have the latest grade of Ash.',
    ]);
    expect(standingAnswerInCell(corpus, 'ash', 'care-leavers').instead).toBe('We have no grade');
  });

  it('has no grade since the inspection that left both out, and the one given for both before is its last', () => {
    const corpus = ashOnly(
      corpusOfCouncils({
        Ash: [
          ['sif', '2015-05-11', { 'care-leavers': 'inadequate' }],
          ['ilacs-2018', '2019-03-04', { 'in-care-and-care-leavers': 'good', leaders: 'good' }],
          ['ilacs-2018', '2022-10-03', {}],
        ],
        Elm: [['ilacs-2023', '2024-02-05', both]],
      }),
      ['in-care-and-care-leavers'],
    );
    expect(answerAboutStandings(corpus, ['ash', 'elm'], 'care-leavers').answer).toMatch(
      /^Ash has had no grade for care leavers since its inspection of October 2022 \(its last one was good, for children in care and care leavers, from March 2019\); /,
    );
    expect(answerAboutStandings(corpus, ['ash', 'elm'], 'in-care').answer).toMatch(
      /\(its last one was good, for children in care and care leavers, from March 2019\)/,
    );
    expect(standingAnswerInCell(corpus, 'ash', 'care-leavers').instead).toBe('Not judged (October 2022)');
  });
});
