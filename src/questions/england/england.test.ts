import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { listedInspection } from '../../../tests/fixtures/listed-inspection.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import {
  allEnglandGradeMoves,
  englandAsCorpus,
  countEnglandStandingsByYear,
  englandFindings,
  englandGradeMovesOf,
  englandSharedGradePaths,
} from './england.ts';
import type { EnglandInspection } from '../../record/england.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { formatHeadline } from '../headlines/headline.ts';
import { answerAboutEnglandMoves, answerAboutEnglandSharedPath, answerAboutEnglandStandings } from './describe-england.ts';
import { headlineOfEnglandMoves, headlineOfEnglandStandings } from '../headlines/england-headlines.ts';

const whole = fixtureCorpus();
/** The fixture with one authority, so that one is marked. */
const record: Corpus = {
  ...whole,
  authorities: whole.authorities.filter(({ id }) => id === 'exampleshire').map((each) => ({ ...each, until: undefined, successors: [] })),
};

type Step = [framework: string, from: string, judgements: Record<string, Grade>];

function inspections(authority: string, steps: Step[]): EnglandInspection[] {
  return steps.map(([framework, day, judgements]) => listedInspection(authority, framework, day, judgements));
}

/** A record in which England has these authorities, and Exampleshire's own inspections are these. */
function england(of: Record<string, Step[]>, own: Step[] = [], until?: string): Corpus {
  return {
    ...record,
    authorities: record.authorities.map((authority) => ({ ...authority, ...(until && { until }) })),
    inspections: inspections('exampleshire', own),
    england: {
      authorities: Object.keys(of).map((id) => ({ id, name: id, gss: 'E1', ofstedUrn: 1, region: 'London', type: 'County' })),
      // The last one is not counted: it only says until when the list was read.
      inspections: [
        ...Object.entries(of).flatMap(([id, steps]) => inspections(id, steps)),
        ...inspections('elsewhere', [['before-sif', '2026-11-22', {}]]),
      ],
    },
  };
}

const at = (corpus: Corpus, line: string, year: number) => countEnglandStandingsByYear(corpus, line).find((count) => count.year === year);
const movesIn = (corpus: Corpus, id: string, line = 'overall') =>
  englandGradeMovesOf(corpus, id, line).map(({ from, to, kind }) => `${from} ${to} ${kind}`);

describe('the grade of an authority of England', () => {
  it('does not exist before the first inspection, and counts from its first day on site', () => {
    const corpus = england({
      a: [['sif', '2014-12-31', { overall: 'good' }]],
      b: [['sif', '2015-01-01', { overall: 'inadequate' }]],
    });
    expect(at(corpus, 'overall', 2014)).toMatchObject({ graded: 1, none: 1, counts: { good: 1, inadequate: 0 } });
    expect(at(corpus, 'overall', 2015)).toMatchObject({ graded: 2, none: 0, counts: { good: 1, inadequate: 1 } });
  });

  it('ends with an inspection that makes no overall judgement, rather than keeping the old grade', () => {
    const corpus = england({
      a: [
        ['ilacs-2023', '2024-05-01', { overall: 'outstanding', leaders: 'good' }],
        ['ilacs-2026', '2026-05-11', { leaders: 'outstanding' }],
      ],
    });
    expect(at(corpus, 'overall', 2025)).toMatchObject({ graded: 1, notJudged: 0, counts: { outstanding: 1 } });
    expect(at(corpus, 'overall', 2026)).toMatchObject({ graded: 0, notJudged: 1, none: 0, counts: { outstanding: 0 } });
    expect(at(corpus, 'leaders', 2026)).toMatchObject({ graded: 1, counts: { outstanding: 1 } });
    expect(movesIn(corpus, 'a')).toEqual(['outstanding null ended']);
    expect(movesIn(corpus, 'a', 'leaders')).toEqual(['good outstanding rose']);
  });

  it('on care leavers is absent while they are judged together with children in care, and starts again afterwards', () => {
    const corpus = england({
      a: [
        ['sif', '2016-05-01', { 'care-leavers': 'good', 'looked-after-and-permanence': 'inadequate' }],
        ['ilacs-2018', '2020-05-01', { 'in-care-and-care-leavers': 'good' }],
        ['ilacs-2023', '2024-05-01', { 'in-care': 'good', 'care-leavers': 'outstanding' }],
      ],
    });
    expect(
      countEnglandStandingsByYear(corpus, 'care-leavers').map(({ year, graded, notJudged }) => `${year} ${graded} ${notJudged}`),
    ).toEqual([
      ...[2016, 2017, 2018, 2019].map((year) => `${year} 1 0`),
      ...[2020, 2021, 2022, 2023].map((year) => `${year} 0 1`),
      ...[2024, 2025, 2026].map((year) => `${year} 1 0`),
    ]);
    expect(movesIn(corpus, 'a', 'care-leavers')).toEqual(['good null ended']);
    expect(movesIn(corpus, 'a', 'in-care')).toEqual(['inadequate good rose', 'good good stayed']);
  });

  it('is that of the later of two inspections in a year, and both count as moves', () => {
    const corpus = england({
      a: [
        ['ilacs-2018', '2018-02-05', { overall: 'inadequate' }],
        ['ilacs-2018', '2018-11-05', { overall: 'good' }],
        ['ilacs-2018', '2022-11-05', { overall: 'requires-improvement' }],
      ],
    });
    expect(at(corpus, 'overall', 2018)).toMatchObject({ graded: 1, counts: { good: 1, inadequate: 0 } });
    expect(movesIn(corpus, 'a')).toEqual(['inadequate good rose', 'good requires-improvement fell']);
  });

  it('makes no move where there is only one inspection', () => {
    const corpus = england({ a: [['sif', '2015-01-01', { overall: 'good' }]] });
    expect(allEnglandGradeMoves(corpus, 'overall')).toEqual([]);
    expect(at(corpus, 'overall', 2026)).toMatchObject({ graded: 1 });
    expect(answerAboutEnglandMoves(corpus, 'overall')).toEqual([
      'At the next inspection, 0 of 0 grades rose, 0 stayed the same and 0 fell.',
    ]);
  });

  it('ignores inspections before the single inspection framework', () => {
    const corpus = england({
      a: [
        ['before-sif', '2013-07-15', { overall: 'inadequate' }],
        ['sif', '2015-01-01', { overall: 'good' }],
      ],
    });
    expect(countEnglandStandingsByYear(corpus, 'overall')[0]?.year).toBe(2015);
    expect(allEnglandGradeMoves(corpus, 'overall')).toEqual([]);
    expect(englandAsCorpus(corpus).inspections.map(({ framework }) => framework)).toEqual(['sif']);
  });

  it('is described with how many authorities have a grade, and how many no longer have one', () => {
    const corpus = england({
      a: [['sif', '2015-01-01', { overall: 'good' }]],
      b: [
        ['ilacs-2023', '2024-05-01', { overall: 'good' }],
        ['ilacs-2026', '2026-05-11', { leaders: 'good' }],
      ],
    });
    expect(answerAboutEnglandStandings(countEnglandStandingsByYear(corpus, 'overall'), 2)).toEqual([
      'On 22 November 2026, 1 of 2 councils had a grade: 0 outstanding, 1 good, 0 requires improvement and 0 inadequate. One other council was not given that grade at its last inspection, so we count no older one.',
      'At the end of 2016, 1 council had a grade on record: 0 outstanding, 1 good, 0 requires improvement and 0 inadequate.',
    ]);
  });
});

describe('the headlines of England', () => {
  const line = whole.lines[0];
  if (!line) throw new Error('No line.');
  const standings = (corpus: Corpus) => formatHeadline(headlineOfEnglandStandings(line, countEnglandStandingsByYear(corpus, 'overall')));
  const good: Step = ['sif', '2015-01-01', { overall: 'good' }];
  const outstanding: Step = ['ilacs-2018', '2020-01-01', { overall: 'outstanding' }];

  it('have the councils with the best grade, of how many, when, and how many had it ten years earlier', () => {
    expect(standings(england({ a: [good, outstanding], b: [good] }))).toBe(
      'Overall effectiveness: outstanding in 1 of 2 councils on 22 November 2026, up from 0 of 2 in 2016',
    );
    const best: Step = ['sif', '2015-01-01', { overall: 'outstanding' }];
    const worse: Step = ['ilacs-2018', '2020-01-01', { overall: 'inadequate' }];
    expect(standings(england({ a: [best, worse], b: [good] }))).toBe(
      'Overall effectiveness: outstanding in none of 2 councils on 22 November 2026, down from 1 of 2 in 2016',
    );
    expect(standings(england({ a: [best], b: [best] }))).toBe(
      'Overall effectiveness: outstanding in 2 of 2 councils on 22 November 2026, the same as 2 of 2 in 2016',
    );
  });

  it('compare with the first year in which half as many had a grade, where fewer had one ten years earlier', () => {
    const later: Step = ['ilacs-2018', '2020-01-01', { overall: 'good' }];
    expect(standings(england({ a: [good], b: [outstanding], c: [later], d: [later] }))).toBe(
      'Overall effectiveness: outstanding in 1 of 4 councils on 22 November 2026, the same as 1 of 4 in 2020',
    );
  });

  it('say so where no council has a grade, and compare with nothing where none had one', () => {
    expect(standings(england({ a: [['ilacs-2026', '2026-05-01', { leaders: 'good' }]] }))).toBe(
      'Overall effectiveness: no council has a grade on record',
    );
    expect(standings(england({ a: [['ilacs-2023', '2026-02-01', { overall: 'outstanding' }]] }))).toBe(
      'Overall effectiveness: outstanding in 1 of 1 council on 22 November 2026',
    );
  });

  it('count how many grades rose, stayed the same and fell', () => {
    expect(
      formatHeadline(
        headlineOfEnglandMoves(england({ a: [good, outstanding], b: [good, ['ilacs-2018', '2020-01-01', { overall: 'good' }]] }), line),
      ),
    ).toBe('Overall effectiveness: at the next inspection 1 of 2 grades rose, 1 stayed the same and 0 fell');
    expect(formatHeadline(headlineOfEnglandMoves(england({ a: [good] }), line))).toBe(
      'Overall effectiveness: no council has been graded twice',
    );
  });
});

describe('a highlighted authority', () => {
  const abroad: Record<string, Step[]> = { a: [['sif', '2015-01-01', { overall: 'good' }]] };

  it('that is not in the list has the grades of the record’s own inspections, is never counted, and ends when it is abolished', () => {
    const corpus = england(abroad, [['sif', '2016-02-01', { overall: 'inadequate' }]], '2021-03-31');
    const stood = (year: number) => {
      const count = at(corpus, 'overall', year);
      return [count?.graded, count?.counts.inadequate, count?.marked[0]?.counted, count?.marked[0]?.standing.state];
    };
    expect(stood(2015)).toEqual([1, 0, false, 'none']);
    expect(stood(2020)).toEqual([1, 0, false, 'graded']);
    expect(stood(2021)).toEqual([1, 0, false, 'none']);
  });

  it('that took over from another inherits no grade', () => {
    const corpus = england({ ...abroad, exampleshire: [['ilacs-2018', '2022-10-03', { overall: 'good' }]] }, [
      ['sif', '2016-02-01', { overall: 'inadequate' }],
    ]);
    expect(englandFindings(corpus, 'exampleshire', 'overall').length).toBe(1);
    expect(at(corpus, 'overall', 2020)?.marked[0]?.standing).toEqual({ state: 'none' });
  });

  it('is grouped with the others that had the same change over two inspections, whatever the grade in between', () => {
    const path = (...grades: Grade[]): Step[] => grades.map((grade, index) => ['sif', `201${4 + index}-02-01`, { overall: grade }]);
    const corpus = england({
      exampleshire: path('requires-improvement', 'good', 'outstanding'),
      same: path('requires-improvement', 'good', 'outstanding'),
      otherwise: path('inadequate', 'requires-improvement', 'inadequate', 'outstanding'),
      slower: path('requires-improvement', 'good', 'good', 'outstanding'),
      quicker: path('requires-improvement', 'outstanding'),
    });
    const [shared] = englandSharedGradePaths(corpus, 'overall');
    expect(shared).toMatchObject({
      from: 'requires-improvement',
      by: 'good',
      to: 'outstanding',
      inspections: 2,
      others: ['same', 'otherwise'],
    });
    expect(shared && answerAboutEnglandSharedPath(shared)).toBe(
      'Exampleshire rose from requires improvement to good, then outstanding. 2 other councils had the same change in two inspections, whatever the grade in between.',
    );
  });

  it('whose overall grade ended is grouped with the others whose same grade ended', () => {
    const path = (grade: Grade): Step[] => [
      ['ilacs-2018', '2022-02-01', { overall: grade }],
      ['ilacs-2026', '2026-05-11', { leaders: 'good' }],
    ];
    const corpus = england({ exampleshire: path('good'), same: path('good'), other: path('inadequate') });
    expect(englandSharedGradePaths(corpus, 'overall').map(answerAboutEnglandSharedPath)).toEqual([
      'Exampleshire was last good overall. Ofsted then inspected it without giving an overall grade. 1 other council had the same change.',
    ]);
  });
});
