import { claimantOf, type Corpus } from '../domain/corpus.ts';
import type { Day } from '../domain/day.ts';
import { sortFigures, type Comparator } from '../domain/figure.ts';

/** One figure as open data: a fixed contract. Either `on` or `from` and `to` is set. */
export interface FigureRow {
  id: string;
  authority: string;
  theme: string;
  measure: string;
  value: number;
  unit: string;
  bound: string | null;
  out_of: number | null;
  on: Day | null;
  from: Day | null;
  to: Day | null;
  dated: string;
  comparator: Comparator | null;
  claimed_by: string;
  paragraph: string;
}

/** Every figure as open data, ordered by measure and time. */
export function exportFigures(corpus: Corpus): FigureRow[] {
  return sortFigures(corpus.figures).map((figure) => ({
    id: figure.id,
    authority: figure.authority,
    theme: figure.theme,
    measure: figure.measure,
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound ?? null,
    out_of: figure.outOf ?? null,
    on: figure.on ?? null,
    from: figure.from ?? null,
    to: figure.to ?? null,
    dated: figure.dated,
    comparator: figure.comparator ?? null,
    claimed_by: claimantOf(corpus, figure.claimedBy).name,
    paragraph: figure.paragraph,
  }));
}
