import { describe, expect, it } from 'vitest';
import {
  englandMapCodeOfInspection,
  countEnglandMapStates,
  answerAboutChosenEnglandMap,
  answerAboutEnglandMapCounts,
  answerAboutEnglandMapGrade,
  formatDayOfEnglandMap,
  englandMapGradeOnDay,
  formatEnglandMapState,
  formatEnglandMapStateInText,
  mapStates,
  nameOfEnglandMapHexagon,
} from './map-grade.ts';

const inspections = [
  englandMapCodeOfInspection('2015-01-12', ['inadequate', 'none']),
  englandMapCodeOfInspection('2019-03-04', ['not-judged', 'good']),
];
const stateOn = (day: string, line = 0, from = '') => englandMapGradeOnDay(inspections, from, line, day).state;

describe('a grade on the map', () => {
  it('is coded as a day and a letter for each line', () => {
    expect(inspections).toEqual(['2015-01-12 i.', '2019-03-04 -g']);
  });

  it('counts from the first day on site until the first day of the next inspection', () => {
    expect(stateOn('2015-01-11')).toBe('none');
    expect(englandMapGradeOnDay(inspections, '', 0, '2015-01-12')).toEqual({ state: 'inadequate', inspected: '2015-01-12' });
    expect(stateOn('2019-03-03')).toBe('inadequate');
  });

  it('ends with an inspection that does not give it, rather than keeping the old one', () => {
    expect(englandMapGradeOnDay(inspections, '', 0, '2019-12-31')).toEqual({ state: 'not-judged', inspected: '2019-03-04' });
  });

  it('is absent where the inspection has none on record', () => {
    expect(englandMapGradeOnDay(inspections, '', 1, '2018-12-31')).toEqual({ state: 'none' });
  });

  it('does not exist before the authority does', () => {
    expect(stateOn('2015-12-31', 0, '2016-04-01')).toBe('not-yet');
    expect(stateOn('2016-04-01', 0, '2016-04-01')).toBe('inadequate');
  });

  it('is named with its authority and the day of the inspection', () => {
    expect(answerAboutEnglandMapGrade('Eastmere', { state: 'inadequate', inspected: '2015-01-12' })).toBe(
      'Eastmere: Inadequate, inspected 12 January 2015',
    );
    expect(answerAboutEnglandMapGrade('Northfield', { state: 'not-yet' })).toBe('Northfield: The council did not exist yet');
  });
});

describe('the count of a map', () => {
  it('says how many are outstanding, of those with a grade', () => {
    const counts = countEnglandMapStates([{ state: 'outstanding' }, { state: 'good' }, { state: 'none' }, { state: 'not-judged' }]);
    expect(answerAboutEnglandMapCounts(counts)).toBe('Outstanding in 1 of 2 councils with a grade');
    expect(answerAboutEnglandMapCounts(countEnglandMapStates([{ state: 'none' }]))).toBe('No council had a grade for this judgement');
  });

  it('says what a chosen map shows, and what the headline is about', () => {
    const counts = countEnglandMapStates([{ state: 'outstanding' }, { state: 'good' }, { state: 'none' }]);
    const shown = { judgement: 'Children in care', day: '2021-12-31' };
    const inHeadline = { judgement: 'Overall effectiveness', day: '2026-11-22' };
    expect(answerAboutChosenEnglandMap(counts, shown, inHeadline)).toBe(
      'The map shows grades for children in care at the end of 2021: outstanding in 1 of 2 councils. The headline is about overall effectiveness on 22 November 2026.',
    );
    expect(answerAboutChosenEnglandMap(countEnglandMapStates([]), shown, inHeadline)).toContain('2021: no council had one. The');
  });

  it('has its day: the end of a year, or the day of the edition', () => {
    expect([formatDayOfEnglandMap('2016-12-31'), formatDayOfEnglandMap('2026-11-22')]).toEqual([
      'at the end of 2016',
      'on 22 November 2026',
    ]);
  });
});

it('Each state has its words, in keys and within sentences', () => {
  expect(mapStates.map((state) => [formatEnglandMapState(state), formatEnglandMapStateInText(state)])).toEqual([
    ['Outstanding', 'outstanding'],
    ['Good', 'good'],
    ['Requires improvement', 'requires improvement'],
    ['Inadequate', 'inadequate'],
    ['Not given at last inspection', 'not given at last inspection'],
    ['No grade on record yet', 'without a grade on record yet'],
    ['The council did not exist yet', 'not created yet'],
  ]);
});

it('A hexagon is named with its letters, where they are not the name or none', () => {
  const name = (label: string) => nameOfEnglandMapHexagon('Eastmere', label, { state: 'good' });
  expect(name('East')).toBe('Eastmere: Good, on the map East');
  expect([name('Eastmere'), name('')]).toEqual(['Eastmere: Good', 'Eastmere: Good']);
});
