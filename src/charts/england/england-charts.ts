import type { Corpus } from '../../record/corpus/corpus.ts';
import { englandLinesGradedNow } from '../../questions/england/england.ts';
import type { Chart } from '../chart.ts';
import { chartOfHexMap } from '../hex-map/hex-map-charts.ts';
import { chartOfMoves } from '../moves/move-charts.ts';
import { chartOfStandings } from '../standings/standing-charts.ts';

/** The charts of England: for each line of judgements, a map, how many authorities had each grade, and how grades moved. */
export function englandCharts(corpus: Corpus): Chart[] {
  if (corpus.england.authorities.length === 0) return [];
  const lines = englandLinesGradedNow(corpus);
  return [
    ...lines.flatMap((line) => chartOfHexMap(corpus, line) ?? []),
    ...lines.flatMap((line) => [chartOfStandings(corpus, line), chartOfMoves(corpus, line)]),
  ];
}
