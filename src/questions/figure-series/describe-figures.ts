import { claimantInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureValue } from '../../record/figures/figure.ts';
import {
  figurePeriodBeginsFinancialYear,
  countFigureMonths,
  formatFigurePeriodName,
  type FigurePeriod,
} from '../../record/figures/figure-period.ts';
import type { Headline } from '../headlines/headline.ts';
import { joinWithOr, joinWithAnd } from '../../record/strings/join-words.ts';
import { claimantsOfSeries, figuresByDate, groupSeriesByLikePeriods, type FigureDate, type FigureSeries } from './figure-series.ts';

/** Sentences about a series: its values in order, where sources disagree, what the sources compare them with, and who claims them. */
export function describeFigureSeries(corpus: Corpus, series: FigureSeries): string[] {
  const dates = figuresByDate(series);
  const values = dates.map(({ when, figures }) => `${joinWithOr([...new Set(figures.map(formatFigureValue))])} (${when})`);
  const claimants = claimantsOfSeries(series).map((claimant) => claimantInCorpus(corpus, claimant).name);
  return [
    `${series.authority.name}: ${values.join(', ')}.`,
    ...dates.flatMap((date) => describeDisagreement(corpus, date)),
    ...describeUnlikePeriods(dates),
    ...describeComparators(dates),
    `Claimed by ${joinWithAnd(claimants)}.`,
  ];
}

/**
 * The headline of a series: its first and last value. It says that a value rose or fell only where both hold for like periods and no
 * source disagrees.
 */
export function headlineOfFigures(series: FigureSeries): Headline {
  const dates = figuresByDate(series);
  const [first, last] = [dates[0], dates.at(-1)];
  const label = `${series.measure}, ${series.authority.name}`;
  if (!first || !last) return { label, finding: 'we have no figure' };
  const valuesOf = ({ figures }: FigureDate) => [...new Set(figures.map(formatFigureValue))];
  const state = (date: FigureDate) => `${joinWithOr(valuesOf(date))} ${formatWhen(date)}`;
  const change = compareDates(first, last);
  return {
    label,
    finding: !change
      ? `${state(first)}, ${state(last)}`
      : change === 'the same'
        ? `${state(first)} and ${formatWhen(last)}`
        : `${state(last)}, ${change} ${state(first)}`,
  };
}

/** When figures hold, after a value: "in June 2019", "for Q1 2020-21". */
function formatWhen({ when, figures: [figure] }: FigureDate): string {
  const isMonthOrYear = /^(\p{L}+ )?\d{4}$/u.test(when);
  if (isMonthOrYear) return `in ${when}`;
  return !figure || figure.period.kind === 'not-stated' || /^since|,/.test(when) ? `(${when})` : `for ${when}`;
}

/** "up from", "down from" or "the same" where two dates can be compared, otherwise nothing. */
function compareDates(first: FigureDate, last: FigureDate): string | undefined {
  const [before, after] = [first.figures[0], last.figures[0]];
  const one = [first, last].every(({ figures }) => figures.length === 1);
  if (!before || !after || !one || before === after || before.bound || after.bound) return undefined;
  if (before.unit !== after.unit || groupSeriesByLikePeriods([before, after]).length > 1) return undefined;
  return after.value > before.value ? 'up from' : after.value < before.value ? 'down from' : 'the same';
}

/** A sentence with the values that sources give for one date, or nothing if they agree. */
function describeDisagreement(corpus: Corpus, { when, figures }: FigureDate): string[] {
  if (new Set(figures.map(formatFigureValue)).size < 2) return [];
  const said = figures.map((figure) => `${formatFigureValue(figure)} (${claimantInCorpus(corpus, figure.claimedBy).name})`);
  return [`Sources disagree about ${when}: ${joinWithAnd(said)}. We show them all and average none.`];
}

/** A sentence with the values that sources compare the figures with, or nothing if they give none. */
function describeComparators(dates: readonly FigureDate[]): string[] {
  const beside = dates.flatMap(({ when, figures }) =>
    figures.flatMap(({ comparator, unit }) =>
      comparator?.value === undefined ? [] : [`${comparator.with} ${formatFigureValue({ value: comparator.value, unit })} (${when})`],
    ),
  );
  return beside.length > 0 ? [`Compared with: ${beside.join(', ')}.`] : [];
}

/** What a period is, after "is": "a financial year". In the plural where several are: "financial years". */
function nameKind(period: FigurePeriod, plural: boolean): string {
  const { kind, start, end, whole } = period;
  const noun = kind.replace('-', ' ');
  switch (kind) {
    case 'point':
      return plural ? 'points in time' : 'a point in time';
    case 'to-date':
      return start && !figurePeriodBeginsFinancialYear(start) ? 'a period to date' : end ? 'a year to date' : 'part of a year';
    case 'year-to':
      return plural ? 'years to a month' : 'a year to a month';
    case 'stretch': {
      const months = countFigureMonths(period);
      return `${plural ? 'periods' : 'a period'}${months === undefined ? '' : ` of ${months} months`}`;
    }
    default:
      return whole === false ? `part of a ${noun}` : plural ? `${noun}s` : `${kind === 'academic-year' ? 'an' : 'a'} ${noun}`;
  }
}

/** Which figures of a series hold for unlike periods, so that nobody reads them as a rise or a fall. */
function describeUnlikePeriods(dates: readonly FigureDate[]): string[] {
  const groups = groupSeriesByLikePeriods(dates.flatMap(({ figures: [figure] }) => (figure ? [figure] : [])));
  if (groups.length < 2) return [];
  const kinds = groups.flatMap((group) => {
    const [first] = group;
    if (!first || first.period.kind === 'not-stated') return [];
    const names = joinWithAnd(group.map(({ period }) => formatFigurePeriodName(period)));
    return [`${names} ${group.length > 1 ? 'are' : 'is'} ${nameKind(first.period, group.length > 1)}`];
  });
  const undated = groups.flat().filter(({ period }) => period.kind === 'not-stated');
  if (kinds.length === 0) return ['The source gives no dates for these figures.'];
  const unlike = [...kinds, ...undated.map(({ period }) => `“${formatFigurePeriodName(period)}” has no full date`)].join('; ');
  return [`The periods differ: ${unlike}.`, 'A difference between periods of different kinds need not be a rise or a fall.'];
}

/** When the figures of a series hold, in few words: "October 2018 to July 2022", or where there are but two, "2021-22 and July 2022". */
export function formatSeriesRange(series: FigureSeries): string {
  const dated = series.figures.filter(({ period }) => period.kind !== 'not-stated');
  const names = [...new Set(dated.map(({ period }) => formatFigurePeriodName(period)))];
  if (dated.length === 0) return 'dates not stated';
  const undated = dated.length < series.figures.length ? ['a date not stated'] : [];
  const [first, last] = [names[0], names.at(-1)];
  return joinWithAnd([...(names.length > 2 && first && last ? [`${first} to ${last}`] : names), ...undated]);
}
