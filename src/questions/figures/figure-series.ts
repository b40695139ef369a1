import type { Authority } from '../../record/authority.ts';
import { authorityOf, claimantOf, type Corpus } from '../../record/corpus.ts';
import { firstDay, formatDay, formatPeriod, lastDay, type Day } from '../../record/day.ts';
import { dayOfFigure, formatValue, sortFigures, type Figure } from '../../record/figure.ts';
import { joinWithOr, joinWords } from '../../record/join-words.ts';

/** One measure of one authority at two or more dates, oldest first. Figures of one date stand beside one another. */
export interface FigureSeries {
  authority: Authority;
  measure: string;
  theme: string;
  figures: Figure[];
}

/** The stretch of days that a figure holds for or lies within: June 2019 is all of that month. */
export function spanOfFigure(figure: Figure): { from: Day; to: Day } {
  return { from: firstDay(figure.from ?? figure.on ?? ''), to: lastDay(figure.to ?? figure.on ?? '') };
}

/** When a figure holds, as readers see it: "June 2019", "2021 to 2022". */
export function whenOfFigure({ on, from, to }: Figure): string {
  return on ? formatDay(on) : formatPeriod({ from: from ?? '', to });
}

/** Every measure that has values at two or more dates, authority by authority. */
export function figureSeriesOf(corpus: Corpus): FigureSeries[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of sortFigures(corpus.figures)) {
    const key = `${figure.authority}\n${figure.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .filter((figures) => new Set(figures.map(whenOfFigure)).size > 1)
    .flatMap((figures): FigureSeries[] => {
      const [first] = figures;
      const byTime = [...figures].sort((a, b) => spanOfFigure(a).to.localeCompare(spanOfFigure(b).to));
      return first
        ? [{ authority: authorityOf(corpus, first.authority), measure: first.measure, theme: first.theme, figures: byTime }]
        : [];
    });
}

/** The figures of a series by date, oldest first: those of one date together. */
export function datesOf(series: FigureSeries): { when: string; figures: Figure[] }[] {
  const whens = [...new Set(series.figures.map(whenOfFigure))];
  return whens.map((when) => ({ when, figures: series.figures.filter((figure) => whenOfFigure(figure) === when) }));
}

/** What a series says, in sentences: its values in order, whose claims they are, and about which date sources disagree. */
export function tellSeries(corpus: Corpus, series: FigureSeries): string[] {
  const dates = datesOf(series);
  const values = dates.map(({ when, figures }) => `${joinWithOr([...new Set(figures.map(formatValue))])} (${when})`);
  const claimants = [...new Set(series.figures.map(({ claimedBy }) => claimantOf(corpus, claimedBy).name))];
  const disagreements = dates
    .filter(({ figures }) => new Set(figures.map(formatValue)).size > 1)
    .map(({ when, figures }) => {
      const said = figures.map((figure) => `${formatValue(figure)} (${claimantOf(corpus, figure.claimedBy).name})`);
      return `Sources disagree about ${when}: ${joinWords(said)}. All are shown, none is averaged.`;
    });
  const beside = dates.flatMap(({ when, figures }) =>
    figures.flatMap(({ comparator, unit }) =>
      comparator?.value === undefined ? [] : [`${comparator.with} ${formatValue({ value: comparator.value, unit })} (${when})`],
    ),
  );
  return [
    `${series.authority.name}: ${values.join(', ')}.`,
    ...disagreements,
    ...(beside.length > 0 ? [`Set beside: ${beside.join(', ')}.`] : []),
    `Claimed by ${joinWords(claimants)}.`,
  ];
}

/** From when to when a series runs, in words. */
export function sayRange({ figures }: FigureSeries): string {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return '';
  return `${formatDay(first.from ?? dayOfFigure(first))} to ${formatDay(dayOfFigure(last))}`;
}
