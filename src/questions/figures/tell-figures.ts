import { claimantOf, type Corpus } from '../../record/corpus.ts';
import { formatDay } from '../../record/day.ts';
import { dayOfFigure, formatValue } from '../../record/figure.ts';
import { joinWithOr, joinWords } from '../../record/join-words.ts';
import { claimantsOf, datesOf, type FigureDate, type FigureSeries } from './figure-series.ts';

/** What a series says, in sentences: its values in order, where sources disagree, what they are set beside, and who claims them. */
export function tellSeries(corpus: Corpus, series: FigureSeries): string[] {
  const dates = datesOf(series);
  const values = dates.map(({ when, figures }) => `${joinWithOr([...new Set(figures.map(formatValue))])} (${when})`);
  const claimants = claimantsOf(series).map((claimant) => claimantOf(corpus, claimant).name);
  return [
    `${series.authority.name}: ${values.join(', ')}.`,
    ...dates.flatMap((date) => sayDisagreement(corpus, date)),
    ...sayComparators(dates),
    `Claimed by ${joinWords(claimants)}.`,
  ];
}

/** Which values sources give for one date, where they differ. */
function sayDisagreement(corpus: Corpus, { when, figures }: FigureDate): string[] {
  if (new Set(figures.map(formatValue)).size < 2) return [];
  const said = figures.map((figure) => `${formatValue(figure)} (${claimantOf(corpus, figure.claimedBy).name})`);
  return [`Sources disagree about ${when}: ${joinWords(said)}. All are shown, none is averaged.`];
}

/** What sources set the figures beside, where that has a value. */
function sayComparators(dates: readonly FigureDate[]): string[] {
  const beside = dates.flatMap(({ when, figures }) =>
    figures.flatMap(({ comparator, unit }) =>
      comparator?.value === undefined ? [] : [`${comparator.with} ${formatValue({ value: comparator.value, unit })} (${when})`],
    ),
  );
  return beside.length > 0 ? [`Set beside: ${beside.join(', ')}.`] : [];
}

/** The first and last date of a series, in words: "2019 to June 2022". */
export function sayRange({ figures }: FigureSeries): string {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return '';
  return `${formatDay(first.from ?? dayOfFigure(first))} to ${formatDay(dayOfFigure(last))}`;
}
