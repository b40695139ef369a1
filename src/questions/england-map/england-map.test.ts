import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { countEnglandStandingsByYear } from '../england/england.ts';
import {
  answerAboutEnglandMapSubject,
  englandMapAuthorities,
  englandMapGradeOf,
  englandMapLines,
  englandMapYearEnds,
  fiveEnglandMapYearEnds,
} from './england-map.ts';
import { countEnglandMapStates } from './map-grade.ts';

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

  it('has the grades of England over time, for every judgement and year, and none for authorities that are not there yet', () => {
    for (const { id: line } of englandMapLines(corpus))
      for (const { year, day, counts, notJudged, none, notYet } of countEnglandStandingsByYear(corpus, line)) {
        const shown = countEnglandMapStates(englandMapAuthorities(corpus).map((each) => englandMapGradeOf(corpus, each, line, day)));
        expect(shown, `${line} ${year}`).toMatchObject({ ...counts, 'not-judged': notJudged, none, 'not-yet': notYet });
      }
  });

  it('never gives a grade to an authority before its first day', () => {
    const northfield = englandMapAuthorities(corpus).find(({ authority }) => authority.id === 'northfield');
    expect(northfield && englandMapGradeOf(corpus, northfield, 'overall', '2019-12-31')).toEqual({ state: 'not-yet' });
    expect(northfield && englandMapGradeOf(corpus, northfield, 'overall', '2021-12-31')).toEqual({ state: 'none' });
  });

  it('has year ends since 2014, and five of them evenly spread', () => {
    expect(englandMapYearEnds(corpus)[0]).toEqual({ year: 2014, day: '2014-12-31' });
    expect(fiveEnglandMapYearEnds(corpus).map(({ year }) => year)).toEqual([2014, 2017, 2020, 2023, 2026]);
  });
});

it('The words beside the map say what is counted and when, each number with its whole', () => {
  const line = { id: 'overall', name: 'Overall effectiveness', about: '' };
  const counts = { outstanding: 46, good: 61, 'requires-improvement': 24, inadequate: 11 };
  const count = { year: 2026, day: '2026-11-22', counts, graded: 142, notJudged: 11, none: 0, notYet: 0, marked: [] };
  expect(answerAboutEnglandMapSubject(line, 153, count)).toBe(
    'Overall effectiveness: 142 of England’s 153 councils had a grade on 22 November 2026, by Ofsted’s reports published until then. Another 11 were not given it at their last inspection.',
  );
  expect(answerAboutEnglandMapSubject(line, 153, { ...count, notJudged: 1 })).toMatch(
    / One other was not given it at its last inspection\.$/,
  );
  expect(answerAboutEnglandMapSubject(line, 153, { ...count, notJudged: 0 })).toMatch(/until then\.$/);
});
