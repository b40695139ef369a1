import { claimantOf, type Corpus } from '../../record/corpus.ts';
import { formatDay } from '../../record/day.ts';
import { dayOfFigure, formatFigureValue } from '../../record/figure.ts';
import { joinWithOr, joinWithAnd } from '../../record/join-words.ts';
import { claimantsOf, figuresByDate, type FigureDate, type FigureSeries } from './figure-series.ts';

/** What a series says, in sentences: its values in order, where sources disagree, what they are set beside, and who claims them. */
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

/** Which values sources give for one date, where they differ. */
function describeDisagreement(corpus: Corpus, { when, figures }: FigureDate): string[] {
  if (new Set(figures.map(formatFigureValue)).size < 2) return [];
  const said = figures.map((figure) => `${formatFigureValue(figure)} (${claimantOf(corpus, figure.claimedBy).name})`);
  return [`Sources disagree about ${when}: ${joinWithAnd(said)}. All are shown, none is averaged.`];
}

/** What sources set the figures beside, where that has a value. */
function describeComparators(dates: readonly FigureDate[]): string[] {
  const beside = dates.flatMap(({ when, figures }) =>
    figures.flatMap(({ comparator, unit }) =>
      comparator?.value === undefined ? [] : [`${comparator.with} ${formatFigureValue({ value: comparator.value, unit })} (${when})`],
    ),
  );
  return beside.length > 0 ? [`Set beside: ${beside.join(', ')}.`] : [];
}

/** The first and last date of a series, in words: "2019 to June 2022". */
export function formatSeriesRange({ figures }: FigureSeries): string {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return '';
  return `${formatDay(first.from ?? dayOfFigure(first))} to ${formatDay(dayOfFigure(last))}`;
}
