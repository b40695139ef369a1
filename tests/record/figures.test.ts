import { describe, expect, it } from 'vitest';
import { groupFigureSeriesByDate, listFigureSeries } from '../../src/questions/figure-series/figure-series.ts';
import { formatFigureSeriesRange, answerAboutFigureSeries } from '../../src/questions/figure-series/describe-figures.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const series = listFigureSeries(corpus);
const seriesOf = (measure: string, authority = 'northamptonshire') => {
  const found = series.find((each) => each.measure === measure && each.authority.id === authority);
  if (!found) throw new Error(`No series of ${measure}.`);
  return found;
};

describe('the record’s figures', () => {
  it('give more than thirty measures at two or more dates', () => {
    expect(series.length).toBeGreaterThan(30);
    expect(series.filter((each) => groupFigureSeriesByDate(each).length < 2)).toEqual([]);
    expect(series.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(['Unallocated cases', 'Social worker posts vacant', 'Average length of care proceedings']),
    );
  });

  it('set apart the count of unallocated cases whose year is not stated', () => {
    const unallocated = seriesOf('Unallocated cases');
    expect(groupFigureSeriesByDate(unallocated).map(({ when, figures }) => [when, figures.map(({ value }) => value)])).toEqual([
      ['October 2018', [267]],
      ['June 2019', [199]],
      ['July 2022', [0]],
      ['June, year not stated', [86]],
    ]);
    expect(answerAboutFigureSeries(corpus, unallocated)).toEqual([
      'Northamptonshire: 267 (October 2018), 199 (June 2019), 0 (July 2022), 86 (June, year not stated).',
      'The periods differ: October 2018, June 2019 and July 2022 are months; “June, year not stated” has no full date.',
      'A difference between periods of different kinds need not be a rise or a fall.',
      'Claimed by Ofsted, as reported by Community Care and Northamptonshire Children’s Trust.',
    ]);
  });

  it('compare vacancies with England’s', () => {
    expect(answerAboutFigureSeries(corpus, seriesOf('Social worker posts vacant'))).toEqual([
      'Northamptonshire: 22.28% (October 2019), 15.8% (June 2022).',
      'Compared with: England 17% (June 2022).',
      'Claimed by Northamptonshire Children’s Trust.',
    ]);
  });

  it('separate the areas of the two councils', () => {
    const measure = 'Personal education plans quality assured as good, post 16';
    expect(seriesOf(measure, 'north-northamptonshire').figures.map(({ value }) => value)).toEqual([72, 63, 68]);
    expect(seriesOf(measure, 'west-northamptonshire').figures.map(({ value }) => value)).toEqual([72, 82, 52]);
    expect(formatFigureSeriesRange(seriesOf(measure, 'west-northamptonshire'))).toBe('2019-2020 to 2021-2022');
  });
});
