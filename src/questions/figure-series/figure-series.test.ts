import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { FigurePeriod } from '../../record/figures/figure-period.ts';
import { groupFigureSeriesByDate, listFigureSeries } from './figure-series.ts';
import { formatHeadline } from '../headlines/headline.ts';
import { formatFigureSeriesRange, answerAboutFigureSeries } from './describe-figures.ts';
import { headlineOfFigureSeries } from '../headlines/figure-headline.ts';

const corpus = fixtureCorpus();
const series = listFigureSeries(corpus);
const seriesOf = (measure: string, authority = 'exampleshire') => {
  const found = series.find((each) => each.measure === measure && each.authority.id === authority);
  if (!found) throw new Error(`No series of ${measure}.`);
  return found;
};

it('A series is made for each measure with values at two or more dates, and for no other', () => {
  expect(series.map(({ authority, measure }) => `${authority.id}: ${measure}`).sort()).toEqual([
    'exampleshire: Child protection plans open for 15 months or more',
    'exampleshire: Children without a social worker',
    'exampleshire: Social worker posts vacant',
    'northfield: Personal education plans that were good',
    'southfield: Personal education plans that were good',
  ]);
});

it('A series keeps two figures of one date apart, says who claims which, and averages nothing', () => {
  const unallocated = seriesOf('Children without a social worker');
  expect(groupFigureSeriesByDate(unallocated).map(({ when, figures }) => [when, figures.map(({ value }) => value)])).toEqual([
    ['June 2019', [40, 65]],
    ['November 2020', [0]],
  ]);
  expect(answerAboutFigureSeries(corpus, unallocated)).toEqual([
    'Exampleshire: 40 or 65 (June 2019), 0 (November 2020).',
    'Sources disagree about June 2019: 40 (Ofsted, as reported by The Field Gazette) and 65 (Fields Children’s Trust). We show them all and average none.',
    'Claimed by Ofsted, as reported by The Field Gazette and Fields Children’s Trust.',
  ]);
});

it('A series has what a figure is compared with, and its date', () => {
  expect(answerAboutFigureSeries(corpus, seriesOf('Social worker posts vacant'))).toEqual([
    'Exampleshire: 22.5% (June 2019), 15.8% (November 2020).',
    'Compared with: England 17% (November 2020).',
    'Claimed by Fields Children’s Trust.',
  ]);
});

it('Figures about two areas from one document are in two series', () => {
  const measure = 'Personal education plans that were good';
  expect(seriesOf(measure, 'northfield').figures.map(({ value }) => value)).toEqual([70, 72]);
  expect(seriesOf(measure, 'southfield').figures.map(({ value }) => value)).toEqual([60, 55]);
  expect(formatFigureSeriesRange(seriesOf(measure, 'southfield'))).toBe('2019 and 2020');
});

it('The headline of a series has its first and last value, and says up or down where they can be compared', () => {
  const headline = (measure: string) => formatHeadline(headlineOfFigureSeries(seriesOf(measure)));
  expect(headline('Social worker posts vacant')).toBe(
    'Social worker posts vacant, Exampleshire: 15.8% in November 2020, down from 22.5% in June 2019',
  );
  expect(formatHeadline(headlineOfFigureSeries(seriesOf('Personal education plans that were good', 'northfield')))).toMatch(
    /: 72% .*, up from 70% /,
  );
  expect(headline('Children without a social worker')).toBe(
    'Children without a social worker, Exampleshire: 40 or 65 in June 2019, 0 in November 2020',
  );
});

it('The headline of a series says neither up nor down where periods are unlike or a value is not exact', () => {
  const vacancies = seriesOf('Social worker posts vacant');
  const [first, second] = vacancies.figures;
  if (!first || !second) throw new Error('No figures.');
  const findingOf = (...figures: (typeof first)[]) => headlineOfFigureSeries({ ...vacancies, figures }).finding;
  const year: FigurePeriod = { kind: 'financial-year', start: '2019-04-01', end: '2020-03-31', whole: true };
  const quarter: FigurePeriod = { kind: 'quarter', start: '2020-04-01', end: '2020-06-30', whole: true };
  const toDate: FigurePeriod = { kind: 'to-date', end: '2020-07', whole: false };
  expect(findingOf({ ...first, period: year }, { ...second, period: quarter })).toBe('22.5% for 2019-20, 15.8% for Q1 2020-21');
  expect(findingOf({ ...first, period: year }, { ...second, period: toDate })).toBe('22.5% for 2019-20, 15.8% (July 2020, year to date)');
  expect(findingOf(first, { ...second, bound: 'over' })).toBe('22.5% in June 2019, over 15.8% in November 2020');
  expect(findingOf(first, { ...second, value: first.value })).toBe('22.5% in June 2019 and in November 2020');
  expect(findingOf({ ...first, bound: 'under' }, second)).toBe('under 22.5% in June 2019, 15.8% in November 2020');
  expect(findingOf(first, { ...second, unit: 'count' })).toBe('22.5% in June 2019, 15.8 in November 2020');
  const [part, other] = [{ ...first, unit: 'count', value: 78, outOf: 269 } as const, { ...second, unit: 'count', value: 57 } as const];
  expect(findingOf(part, { ...other, outOf: 166 })).toBe('78 of 269 in June 2019, 57 of 166 in November 2020');
  expect(findingOf(part, { ...other, outOf: 269 })).toBe('57 of 269 in November 2020, down from 78 of 269 in June 2019');
  expect(findingOf(first, { ...second, period: { kind: 'not-stated', words: 'last year' } })).toBe('22.5% in June 2019, 15.8% (last year)');
});

it('The headline of a series of three dates has the first and the last', () => {
  const vacancies = seriesOf('Social worker posts vacant');
  const [first, second] = vacancies.figures;
  if (!first || !second) throw new Error('No figures.');
  const third = { ...second, value: 30, period: { ...second.period, start: '2022-06', end: '2022-06' } };
  expect(headlineOfFigureSeries({ ...vacancies, figures: [first, second, third] }).finding).toBe(
    '30% in June 2022, up from 22.5% in June 2019',
  );
});

it('Periods that differ are named by what they are, one or several of a kind', () => {
  const vacancies = seriesOf('Social worker posts vacant');
  const [first] = vacancies.figures;
  if (!first) throw new Error('No figures.');
  const point: FigurePeriod = { kind: 'point', start: '2019-06', end: '2019-06' };
  const kinds = (...periods: FigurePeriod[]) =>
    answerAboutFigureSeries(corpus, {
      ...vacancies,
      figures: [point, ...periods].map((period) => ({ ...first, comparator: undefined, period })),
    })[1];
  const month = (end: string): FigurePeriod => ({ kind: 'year-to', end, whole: true });
  const half = (year: string): FigurePeriod => ({ kind: 'stretch', start: `${year}-01`, end: `${year}-06`, whole: true });
  const academic: FigurePeriod = { kind: 'academic-year', start: '2019-09-01', end: '2020-08-31', whole: true };
  const told = (words: string) => `The periods differ: June 2019 is a point in time; ${words}.`;
  expect(kinds(month('2020-03'))).toBe(told('year to March 2020 is a year to a month'));
  expect(kinds(month('2020-03'), month('2021-03'))).toBe(told('year to March 2020 and year to March 2021 are years to a month'));
  expect(kinds(half('2020'))).toBe(told('January to June 2020 is a period of 6 months'));
  expect(kinds(half('2020'), half('2021'))).toBe(told('January to June 2020 and January to June 2021 are periods of 6 months'));
  expect(kinds(academic)).toBe(told('2019-20 academic year is an academic year'));
  expect(kinds({ ...academic, whole: false })).toBe(told('2019-20 academic year is part of an academic year'));
  expect(kinds({ kind: 'to-date', start: '2020-04-01', whole: false })).toBe(told('2020-21 to date is part of a year'));
  expect(kinds({ kind: 'to-date', start: '2020-01-01', whole: false })).toBe(told('since 1 January 2020 is a period to date'));
});

it('says where periods are unlike, so that nobody reads a rise or a fall', () => {
  const vacancies = seriesOf('Social worker posts vacant');
  const [first, second] = vacancies.figures;
  if (!first || !second) throw new Error('No figures.');
  const year: FigurePeriod = { kind: 'financial-year', start: '2019-04-01', end: '2020-03-31', whole: true };
  const describeWith = (...periods: FigurePeriod[]) => {
    const figures = periods.map((period, index) => ({ ...(index === 0 ? first : second), comparator: undefined, period }));
    return {
      title: formatFigureSeriesRange({ ...vacancies, figures }),
      words: answerAboutFigureSeries(corpus, { ...vacancies, figures }).slice(1, -1),
    };
  };
  const difference = 'A difference between periods of different kinds need not be a rise or a fall.';
  expect(describeWith(year, { kind: 'quarter', start: '2020-04-01', end: '2020-06-30', whole: true })).toEqual({
    title: '2019-20 and Q1 2020-21',
    words: ['The periods differ: 2019-20 is a financial year; Q1 2020-21 is a quarter.', difference],
  });
  expect(
    describeWith({ ...year, start: '2018-04-01', end: '2019-03-31' }, year, { kind: 'to-date', end: '2020-07', whole: false }),
  ).toEqual({
    title: '2018-19 to July 2020',
    words: ['The periods differ: 2018-19 and 2019-20 are financial years; July 2020 is a year to date.', difference],
  });
  expect(describeWith(year, { kind: 'not-stated', words: 'last quarter' })).toEqual({
    title: '2019-20 and a date not stated',
    words: ['The periods differ: 2019-20 is a financial year; “last quarter” has no full date.', difference],
  });
  expect(describeWith({ kind: 'not-stated', words: 'last year' }, { kind: 'not-stated', words: 'this year' })).toEqual({
    title: 'dates not stated',
    words: ['The source gives no dates for these figures.'],
  });
});
