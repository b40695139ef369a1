import { claimantOf, type Corpus } from '../../record/corpus.ts';
import type { Day } from '../../record/day.ts';
import { sortFigures, type Comparator } from '../../record/figure.ts';
import { dayField, defineDataSet } from './data-set.ts';

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

/** One figure in the first version of the versioned data: the fixed contract, and whether its source dates it. */
interface FigureRowV1 extends FigureRow {
  undated: boolean;
}

/** Every figure that the documents state. */
export const figures = defineDataSet<FigureRowV1>({
  name: 'figures',
  title: 'Figures',
  about: 'Every number that the documents state, each a claim by whoever is named beside it. Where two sources disagree, both are kept.',
  key: ['id'],
  refers: { authority: 'authorities', theme: 'themes', paragraph: 'paragraphs' },
  fields: {
    id: { type: 'string', about: 'Its id, e.g. kent/2023-05-ilacs/caseloads-2023-05: its document and a name in it.', required: true },
    authority: { type: 'string', about: 'Id of the authority that it is about.', required: true },
    theme: { type: 'string', about: 'Id of its theme.', required: true },
    measure: { type: 'string', about: 'What is counted, in the same words at every date.', required: true },
    value: { type: 'number', about: 'The number.', required: true },
    unit: { type: 'string', about: '%, count, weeks, GBP, score, rating or another plain word.', required: true },
    bound: {
      type: 'string',
      about: 'Where the source does not give an exact value.',
      values: ['over', 'under', 'at most', 'at least', 'about'],
    },
    out_of: { type: 'number', about: 'The total that it is out of.' },
    on: dayField('When it holds; empty where it holds for a period.'),
    from: dayField('The start of the period that it holds for.'),
    to: dayField('The end of the period that it holds for.'),
    dated: { type: 'string', about: 'The time as the source words it.', required: true },
    comparator: {
      type: 'string',
      about: 'What the source sets it beside.',
      parts: {
        with: { type: 'string', about: 'What the source sets it beside, e.g. England.' },
        value: { type: 'number', about: 'The value of that.' },
        stands: { type: 'string', about: 'How the source says that the figure stands to it.' },
      },
    },
    claimed_by: { type: 'string', about: 'Whose claim it is.', required: true },
    paragraph: { type: 'string', about: 'Id of the paragraph that states it.', required: true },
    undated: {
      type: 'boolean',
      about: 'true where the source gives no date, and the date here is that of its document, or worked out from it.',
      required: true,
    },
  },
  rows: (corpus) => {
    const undated = new Set(corpus.figures.filter((figure) => figure.undated).map(({ id }) => id));
    return exportFigures(corpus).map((row) => ({ ...row, undated: undated.has(row.id) }));
  },
});
