import { corpusHasChartPngs } from '../../record/corpus/chart-pngs.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';

export type FormOfChartFile = 'svg' | 'png' | 'csv';

/** The forms in which a record publishes each chart as a file, in the order in which readers are offered them. */
export const formsOfChartFiles = (corpus: Corpus): FormOfChartFile[] =>
  corpusHasChartPngs(corpus) ? ['svg', 'png', 'csv'] : ['svg', 'csv'];
