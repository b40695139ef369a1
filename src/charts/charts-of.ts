import type { Corpus } from '../record/corpus.ts';
import type { Chart } from './drawing/chart.ts';
import { englandCharts } from './england/england-charts.ts';
import { figureCharts } from './figures/figure-charts.ts';
import { gradeCharts } from './grades/grade-charts.ts';
import { oncePerCorpus } from '../record/once-per-corpus.ts';

/**
 * Every chart of the site, in the order in which they are listed: each gets a page, files and an embeddable page of its own.
 * A new kind of chart is published by adding its charts here. Drawn once for a build.
 */
export const chartsOf = oncePerCorpus((corpus): Chart[] => {
  const charts = [...gradeCharts(corpus), ...figureCharts(corpus), ...englandCharts(corpus)];
  const ids = charts.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`Two charts have the id "${twice}": each needs its own, since it stands in addresses.`);
  return charts;
});

/** The chart with an id. */
export function chartWithId(corpus: Corpus, id: string): Chart {
  const chart = chartsOf(corpus).find((each) => each.id === id);
  if (!chart) throw new Error(`There is no chart "${id}".`);
  return chart;
}
