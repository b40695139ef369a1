import { isLargeCorpus, type Corpus } from './corpus.ts';

/**
 * Whether each chart has a PNG file. If not, readers’ browsers make it from the SVG file: drawing one for each council and judgement would take a
 * quarter of a build.
 */
export const corpusHasChartPngs = (corpus: Corpus): boolean => !isLargeCorpus(corpus);
