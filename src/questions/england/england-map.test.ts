import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { countEnglandStandingsByYear, type StandingCount } from './england.ts';
import {
  describeEnglandMapSubject,
  describeEnglandOutstanding,
  englandMapAuthorities,
  englandMapGradeOf,
  englandMapLines,
  englandMapYearEnds,
  fiveEnglandYearEnds,
} from './england-map.ts';
import { countMapStates } from './map-grade.ts';

const corpus = fixtureCorpus();

describe('the map of England', () => {
  it('has the authorities of the list by name, each with its hexagon', () => {
    expect(englandMapAuthorities(corpus).map(({ authority, place }) => `${authority.name} ${place.label}`)).toEqual([
      'Eastmere East',
      'Hilltop and Vale H&V',
      'Northfield Nfd',
      'Southfield Sfd',
      'Weirbridge Weir',
    ]);
    expect(englandMapAuthorities({ ...corpus, hexMap: [] })).toEqual([]);
  });

  it('has the grades of England over time, for every judgement and year; authorities not there yet are among those without one', () => {
    for (const { id: line } of englandMapLines(corpus))
      for (const { year, day, counts, notJudged, none } of countEnglandStandingsByYear(corpus, line)) {
        const shown = countMapStates(englandMapAuthorities(corpus).map((each) => englandMapGradeOf(corpus, each, line, day)));
        expect(shown, `${line} ${year}`).toMatchObject({ ...counts, 'not-judged': notJudged });
        expect(shown.none + shown['not-yet'], `${line} ${year}`).toBe(none);
      }
  });

  it('never gives a grade to an authority before its first day', () => {
    const northfield = englandMapAuthorities(corpus).find(({ authority }) => authority.id === 'northfield');
    expect(northfield && englandMapGradeOf(corpus, northfield, 'overall', '2019-12-31')).toEqual({ state: 'not-yet' });
    expect(northfield && englandMapGradeOf(corpus, northfield, 'overall', '2021-12-31')).toEqual({ state: 'none' });
  });

  it('has year ends since 2014, and five of them evenly spread', () => {
    expect(englandMapYearEnds(corpus)[0]).toEqual({ year: 2014, day: '2014-12-31' });
    expect(fiveEnglandYearEnds(corpus).map(({ year }) => year)).toEqual([2014, 2017, 2020, 2023, 2026]);
  });
});

describe('the headline of England', () => {
  const count = (year: number, outstanding: number, graded: number): StandingCount => {
    const counts = { outstanding, good: graded - outstanding, 'requires-improvement': 0, inadequate: 0 } as Record<Grade, number>;
    return { year, day: year === 2026 ? '2026-11-22' : `${year}-12-31`, counts, graded, notJudged: 0, none: 0, marked: [] };
  };

  it('compares with ten years before, each number with its whole', () => {
    expect(describeEnglandOutstanding([count(2015, 0, 90), count(2016, 2, 117), count(2026, 46, 142)])).toBe(
      'Outstanding in 46 of 142 councils, up from 2 of 117 in 2016',
    );
  });

  it('compares with the first year in which half as many had a grade', () => {
    expect(describeEnglandOutstanding([count(2016, 2, 20), count(2018, 5, 80), count(2026, 4, 142)])).toBe(
      'Outstanding in 4 of 142 councils, down from 5 of 80 in 2018',
    );
  });

  it('compares with nothing where there is nothing to compare with', () => {
    expect(describeEnglandOutstanding([count(2026, 46, 142)])).toBe('Outstanding in 46 of 142 councils');
    expect(describeEnglandOutstanding([count(2026, 0, 0)])).toBe('No council has this grade');
  });

  it('is followed by what is counted and when', () => {
    const line = { id: 'overall', name: 'Overall effectiveness', about: '' };
    expect(describeEnglandMapSubject(line, 153, { ...count(2026, 46, 142), notJudged: 11 })).toBe(
      'Overall effectiveness: 142 of England’s 153 councils had a grade on 22 November 2026. Another 11 were inspected since without this grade.',
    );
  });
});
