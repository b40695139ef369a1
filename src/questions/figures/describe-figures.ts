import { claimantOf, type Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { dayOfFigure, formatFigureValue } from '../../record/figure.ts';
import { joinWithOr, joinWithAnd } from '../../record/text/join-words.ts';
import { claimantsOf, figuresByDate, type FigureDate, type FigureSeries } from './figure-series.ts';

/** Sentences about a series: its values in order, where sources disagree, what the sources compare them with, and who claims them. */
export function describeFigureSeries(corpus: Corpus, series: FigureSeries): string[] {
  const dates = figuresByDate(series);
  const values = dates.map(({ when, figures }) => `${joinWithOr([...new Set(figures.map(formatFigureValue))])} (${when})`);
  const claimants = claimantsOf(series).map((claimant) => claimantOf(corpus, claimant).name);
  return [
    `${series.authority.name}: ${values.join(', ')}.`,
    ...dates.flatMap((date) => describeDisagreement(corpus, date)),
    ...describeComparators(dates),
    `Claimed by ${joinWithAnd(claimants)}.`,
  ];
}

/** A sentence with the values that sources give for one date, or nothing if they agree. */
function describeDisagreement(corpus: Corpus, { when, figures }: FigureDate): string[] {
  if (new Set(figures.map(formatFigureValue)).size < 2) return [];
  const said = figures.map((figure) => `${formatFigureValue(figure)} (${claimantOf(corpus, figure.claimedBy).name})`);
  return [`Sources disagree about ${when}: ${joinWithAnd(said)}. All are shown, none is averaged.`];
}

/** A sentence with the values that sources compare the figures with, or nothing if they give none. */
function describeComparators(dates: readonly FigureDate[]): string[] {
  const beside = dates.flatMap(({ when, figures }) =>
    figures.flatMap(({ comparator, unit }) =>
      comparator?.value === undefined ? [] : [`${comparator.with} ${formatFigureValue({ value: comparator.value, unit })} (${when})`],
    ),
  );
  return beside.length > 0 ? [`Set beside: ${beside.join(', ')}.`] : [];
}

/** The first and last date of a series: "2019 to June 2022". */
export function formatSeriesRange({ figures }: FigureSeries): string {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return '';
  return `${formatDay(first.from ?? dayOfFigure(first))} to ${formatDay(dayOfFigure(last))}`;
}
