import { claimantInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureValue } from '../../record/figures/figure.ts';
import {
  figurePeriodBeginsFinancialYear,
  countFigureMonths,
  formatFigurePeriodName,
  type FigurePeriod,
} from '../../record/figures/figure-period.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { joinStringsWithOr, joinStringsWithAnd } from '../../record/strings/join-words.ts';
import {
  claimantsOfSeries,
  groupFigureSeriesByDate,
  groupSeriesByLikePeriods,
  type FigureDate,
  type FigureSeries,
} from './figure-series.ts';

/** Sentences about a series: its values in order, where sources disagree, what the sources compare them with, and who claims them. */
export function answerAboutFigureSeries(corpus: Corpus, series: FigureSeries): string[] {
  const dates = groupFigureSeriesByDate(series);
  const values = dates.map(({ when, figures }) => `${joinStringsWithOr([...new Set(figures.map(formatFigureValue))])} (${when})`);
  const claimants = claimantsOfSeries(series).map((claimant) => claimantInCorpus(corpus, claimant).name);
  return [
    `${series.authority.name}: ${values.join(', ')}.`,
    ...dates.flatMap((date) => describeDisagreement(corpus, date)),
    ...describeUnlikePeriods(dates),
    ...describeComparators(dates),
    `Claimed by ${joinStringsWithAnd(claimants)}.`,
  ];
}

/** A sentence with the values that sources give for one date, or nothing if they agree. */
function describeDisagreement(corpus: Corpus, { when, figures }: FigureDate): string[] {
  if (new Set(figures.map(formatFigureValue)).size < 2) return [];
  const said = figures.map((figure) => `${formatFigureValue(figure)} (${claimantInCorpus(corpus, figure.claimedBy).name})`);
  return [`Sources disagree about ${when}: ${joinStringsWithAnd(said)}. We show them all and average none.`];
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
      return `${plural ? 'periods' : 'a period'}${months === undefined ? '' : ` of ${formatCountWithNoun(months, 'month')}`}`;
    }
    default: {
      const one = `${kind === 'academic-year' ? 'an' : 'a'} ${noun}`;
      return whole === false ? `part of ${one}` : plural ? `${noun}s` : one;
    }
  }
}

/** Which figures of a series hold for unlike periods, so that nobody reads them as a rise or a fall. */
function describeUnlikePeriods(dates: readonly FigureDate[]): string[] {
  const groups = groupSeriesByLikePeriods(dates.flatMap(({ figures: [figure] }) => (figure ? [figure] : [])));
  if (groups.length < 2) return [];
  const kinds = groups.flatMap((group) => {
    const [first] = group;
    if (!first || first.period.kind === 'not-stated') return [];
    const names = joinStringsWithAnd(group.map(({ period }) => formatFigurePeriodName(period)));
    return [`${names} ${group.length > 1 ? 'are' : 'is'} ${nameKind(first.period, group.length > 1)}`];
  });
  const undated = groups.flat().filter(({ period }) => period.kind === 'not-stated');
  if (kinds.length === 0) return ['The source gives no dates for these figures.'];
  const unlike = [...kinds, ...undated.map(({ period }) => `“${formatFigurePeriodName(period)}” has no full date`)].join('; ');
  return [`The periods differ: ${unlike}.`, 'A difference between periods of different kinds need not be a rise or a fall.'];
}

/** When the figures of a series hold, in few words: "October 2018 to July 2022", or where there are but two, "2021-22 and July 2022". */
export function formatFigureSeriesRange(series: FigureSeries): string {
  const dated = series.figures.filter(({ period }) => period.kind !== 'not-stated');
  const names = [...new Set(dated.map(({ period }) => formatFigurePeriodName(period)))];
  if (dated.length === 0) return 'dates not stated';
  const undated = dated.length < series.figures.length ? ['a date not stated'] : [];
  const [first, last] = [names[0], names.at(-1)];
  return joinStringsWithAnd([...(names.length > 2 && first && last ? [`${first} to ${last}`] : names), ...undated]);
}
