import type { Authority } from '../../record/authority.ts';
import { authorityOf, type Corpus } from '../../record/corpus/corpus.ts';
import { firstDay, lastDay, type Day } from '../../record/dates/day.ts';
import { sortFigures, formatFigureDate, type Figure } from '../../record/figure.ts';

/** One measure of one authority at two or more dates, oldest first. Several figures for one date are all kept. */
export interface FigureSeries {
  authority: Authority;
  measure: string;
  theme: string;
  figures: Figure[];
}

/** The first and last day that a figure is for: June 2019 is the whole month. */
export function periodOfFigure(figure: Figure): { from: Day; to: Day } {
  return { from: firstDay(figure.from ?? figure.on ?? ''), to: lastDay(figure.to ?? figure.on ?? '') };
}

/** A series for each measure of each authority that has values at two or more dates. */
export function listFigureSeries(corpus: Corpus): FigureSeries[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of sortFigures(corpus.figures)) {
    const key = `${figure.authority}\n${figure.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .filter((figures) => new Set(figures.map(formatFigureDate)).size > 1)
    .flatMap((figures): FigureSeries[] => {
      const [first] = figures;
      const byTime = [...figures].sort((a, b) => periodOfFigure(a).to.localeCompare(periodOfFigure(b).to));
      return first
        ? [{ authority: authorityOf(corpus, first.authority), measure: first.measure, theme: first.theme, figures: byTime }]
        : [];
    });
}

/** The figures of a series for one date. */
export interface FigureDate {
  when: string;
  figures: Figure[];
}

/** The figures of a series, grouped by date, oldest first. */
export function figuresByDate(series: FigureSeries): FigureDate[] {
  const whens = [...new Set(series.figures.map(formatFigureDate))];
  return whens.map((when) => ({ when, figures: series.figures.filter((figure) => formatFigureDate(figure) === when) }));
}

/** The ids of those who claim the figures of a series, in the order of their first figures. */
export function claimantsOf({ figures }: FigureSeries): string[] {
  return [...new Set(figures.map(({ claimedBy }) => claimedBy))];
}
