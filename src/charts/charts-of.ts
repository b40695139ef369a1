import type { Corpus } from '../record/corpus/corpus.ts';
import { oncePerCorpus } from '../record/corpus/once-per-corpus.ts';
import type { Chart } from './chart.ts';
import { englandCharts } from './england/england-charts.ts';
import { figureCharts } from './figures/figure-charts.ts';
import { gradeCharts } from './grades/grade-charts.ts';

/**
 * Every chart of the site, in the order of the list of charts. Each gets a page, files and an embeddable page.
 * To publish a new kind of chart, add its charts here. Charts are drawn once in a build.
 */
export const chartsOf = oncePerCorpus((corpus): Chart[] => {
  const charts = [...gradeCharts(corpus), ...figureCharts(corpus), ...englandCharts(corpus)];
  const ids = charts.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated) throw new Error(`Two charts have the id "${repeated}". Each needs its own, since the id is part of addresses.`);
  return charts;
});

/** The chart with an id. Throws if there is none. */
export function findAmongCharts(corpus: Corpus, id: string): Chart {
  const chart = chartsOf(corpus).find((each) => each.id === id);
  if (!chart) throw new Error(`There is no chart "${id}".`);
  return chart;
}
