import type { Authority } from '../../record/authorities/authority.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { compareFigureTimes, sortFiguresByTime, formatFigureDate, type Figure } from '../../record/figures/figure.ts';
import { figurePeriodLikeness } from '../../record/figures/figure-period.ts';

/** One measure of one authority at two or more dates, oldest first. Several figures for one date are all kept. */
export interface FigureSeries {
  authority: Authority;
  measure: string;
  theme: string;
  figures: Figure[];
}

/** A series for each measure of each authority that has values at two or more dates. */
export function listFigureSeries(corpus: Corpus): FigureSeries[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of sortFiguresByTime(corpus.figures)) {
    const key = `${figure.authority}\n${figure.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .filter((figures) => new Set(figures.map(formatFigureDate)).size > 1)
    .flatMap((figures): FigureSeries[] => {
      const [first] = figures;
      const byTime = [...figures].sort(compareFigureTimes);
      return first
        ? [{ authority: authorityInCorpus(corpus, first.authority), measure: first.measure, theme: first.theme, figures: byTime }]
        : [];
    });
}

/** The figures of a series for one date. */
export interface FigureDate {
  when: string;
  figures: Figure[];
}

/** The figures of a series, grouped by date, oldest first. */
export function groupFigureSeriesByDate(series: FigureSeries): FigureDate[] {
  const whens = [...new Set(series.figures.map(formatFigureDate))];
  return whens.map((when) => ({ when, figures: series.figures.filter((figure) => formatFigureDate(figure) === when) }));
}

/** The figures of a series in groups that may be set against one another: those of like periods. A figure like no other stands alone. */
export function groupSeriesByLikePeriods<Each extends Pick<Figure, 'period'>>(figures: readonly Each[]): Each[][] {
  const groups = new Map<string | symbol, Each[]>();
  for (const figure of figures) {
    const likeness = figurePeriodLikeness(figure.period) ?? Symbol(figure.period.kind);
    groups.set(likeness, [...(groups.get(likeness) ?? []), figure]);
  }
  return [...groups.values()];
}

/** The ids of those who claim the figures of a series, in the order of their first figures. */
export function claimantsOfSeries({ figures }: FigureSeries): string[] {
  return [...new Set(figures.map(({ claimedBy }) => claimedBy))];
}
