import { claimantOf } from '../../record/corpus.ts';
import { sortFigures, type Comparator, type Figure } from '../../record/figure.ts';
import { figuresSchema } from '../../record/shapes/figures.ts';
import { defineDataSet } from './data-set.ts';
import { optional, required } from './fields.ts';
import { authorityId } from './shared-fields.ts';

/** The table of figures, by measure and time. Either `on` or `from` and `to` is set. */
export const figures = defineDataSet<Figure>()({
  name: 'figures',
  title: 'Figures',
  about: 'Every number that the documents state, each a claim by whoever is named beside it. Where two sources disagree, both are kept.',
  key: ['id'],
  refers: { authority: 'authorities', theme: 'themes', paragraph: 'paragraphs' },
  firstAddress: { without: ['undated'] },
  sources: (corpus) => sortFigures(corpus.figures),
  fields: {
    id: required.text('Its id, e.g. kent/2023-05-ilacs/caseloads-2023-05: its document and a name in it.', ({ id }) => id),
    authority: authorityId(({ authority }) => authority),
    theme: required.text('Id of its theme.', ({ theme }) => theme),
    measure: required.text('What is counted, in the same words at every date.', ({ measure }) => measure),
    value: required.number('The number.', ({ value }) => value),
    unit: required.text('%, count, weeks, GBP, score, rating or another plain word.', ({ unit }) => unit),
    bound: optional.oneOf(
      figuresSchema.element.shape.bound.unwrap().options,
      'Where the source does not give an exact value.',
      ({ bound }: Figure) => bound,
    ),
    out_of: optional.number('The total that it is out of.', ({ outOf }) => outOf),
    on: optional.day('When it holds; empty where it holds for a period.', ({ on }) => on),
    from: optional.day('The start of the period that it holds for.', ({ from }) => from),
    to: optional.day('The end of the period that it holds for.', ({ to }) => to),
    dated: required.text('The time as the source words it.', ({ dated }) => dated),
    comparator: optional.object('What the source sets it beside.', ({ comparator }: Figure) => comparator, {
      with: optional.text('What the source sets it beside, e.g. England.', (comparator: Comparator) => comparator.with),
      value: optional.number('The value of that.', ({ value }: Comparator) => value),
      stands: optional.text('How the source says that the figure stands to it.', ({ stands }: Comparator) => stands),
    } satisfies Record<keyof Comparator, unknown>),
    claimed_by: required.text('Whose claim it is.', ({ claimedBy }, { corpus }) => claimantOf(corpus, claimedBy).name),
    paragraph: required.text('Id of the paragraph that states it.', ({ paragraph }) => paragraph),
    undated: required.boolean(
      'true where the source gives no date, and the date here is that of its document, or worked out from it.',
      ({ undated }) => undated ?? false,
    ),
  },
  notExported: {},
});
