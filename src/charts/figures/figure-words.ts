import { claimantInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureValue, formatFigureComparator, formatFigureDate, type Figure } from '../../record/figures/figure.ts';
import type { FigureSeries } from '../../questions/figure-series/figure-series.ts';

/** The accessible name of a figure's mark: "Unallocated cases, Kent, June 2019: 199. Claimed by …. Dated by its source: June 2019." */
export function describeFigureMark(corpus: Corpus, { authority, measure }: FigureSeries, figure: Figure): string {
  const comparator = formatFigureComparator(figure);
  const beside = comparator ? ` Compared with ${comparator}.` : '';
  return `${measure}, ${authority.name}, ${formatFigureDate(figure)}: ${formatFigureValue(figure)}. Claimed by ${claimantInCorpus(corpus, figure.claimedBy).name}. Date in the source: ${figure.dated}.${beside}`;
}

/** A value for the axis and labels, with its unit only if that is a symbol: "15%", "£1,200", "199". */
export function figureMarkValue({ value, unit, outOf, bound }: Pick<Figure, 'value' | 'unit' | 'outOf' | 'bound'>): string {
  return formatFigureValue({ value, unit: unit === '%' || unit === 'GBP' ? unit : 'count', outOf, bound });
}
