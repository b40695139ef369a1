import { claimantInCorpus } from '../../record/corpus/corpus.ts';
import { sortFiguresByTime, type Comparator, type Figure } from '../../record/figures/figure.ts';
import { formatFigurePeriod, type FigurePeriod } from '../../record/figures/figure-period.ts';
import { figuresSchema } from '../../record/shapes/figures.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';
import { authorityIdTableField } from './shared-fields.ts';

/** The table of figures, by measure and time. Either `on` or `from` and `to` is set. */
export const figuresTable = defineTableOfOpenData<Figure>()({
  name: 'figures',
  title: 'Figures',
  about: 'Numbers that the documents give. Each is a claim, with the name of who made it. If two sources disagree, we keep both.',
  changes: 'Each report or other document with figures adds rows.',
  key: ['id'],
  yearFrom: 'id',
  refers: { authority: 'authorities', theme: 'themes', paragraph: 'paragraphs' },
  firstAddress: { without: ['undated', 'period'] },
  sources: (corpus) => sortFiguresByTime(corpus.figures),
  fields: {
    id: requiredField.text('Its id, e.g. kent/2023-05-ilacs/caseloads-2023-05: its document and a name in it.', ({ id }) => id),
    authority: authorityIdTableField(({ authority }) => authority),
    theme: requiredField.text('Id of its topic.', ({ theme }) => theme),
    measure: requiredField.text('What is counted, in the same words at every date.', ({ measure }) => measure),
    value: requiredField.number('The number.', ({ value }) => value),
    unit: requiredField.text('%, count, weeks, GBP, score, rating or another plain word.', ({ unit }) => unit),
    bound: optionalField.oneOf(
      figuresSchema.element.shape.bound.unwrap().options,
      'Where the source does not give an exact value.',
      ({ bound }: Figure) => bound,
    ),
    out_of: optionalField.number('The total that it is out of.', ({ outOf }) => outOf),
    on: optionalField.day(
      'The date it is for, or that of its document where undated is true. Empty if it is for a period.',
      ({ on }) => on,
    ),
    from: optionalField.day('The start of the period that it holds for.', ({ from }) => from),
    to: optionalField.day('The end of the period it is for.', ({ to }) => to),
    dated: requiredField.text('The time as the source words it.', ({ dated }) => dated),
    comparator: optionalField.object('What the source compares it with.', ({ comparator }: Figure) => comparator, {
      with: optionalField.text('What the source compares it with, e.g. England.', (comparator: Comparator) => comparator.with),
      value: optionalField.number('The value of that.', ({ value }: Comparator) => value),
      stands: optionalField.text('How the source says that the figure compares with it.', ({ stands }: Comparator) => stands),
    } satisfies Record<keyof Comparator, unknown>),
    claimed_by: requiredField.text('Who makes the claim.', ({ claimedBy }, { corpus }) => claimantInCorpus(corpus, claimedBy).name),
    paragraph: requiredField.text('Id of the paragraph that states it.', ({ paragraph }) => paragraph),
    undated: requiredField.boolean(
      'true where the source gives no date, and the date here is that of its document, or worked out from it.',
      ({ undated }) => undated ?? false,
    ),
    period: requiredField.object('The period it is for.', ({ period }: Figure) => period, {
      kind: requiredField.oneOf(
        figuresSchema.element.shape.period.shape.kind.options,
        'What kind of period it is: year is a year written 2019-2020 whose first month is not said, to-date a part of a year or the time since a day.',
        (period: FigurePeriod) => period.kind,
      ),
      start: optionalField.day('The first day, where the source gives it.', ({ start }: FigurePeriod) => start),
      end: optionalField.day('The last day, where the source gives it.', ({ end }: FigurePeriod) => end),
      whole: optionalField.boolean(
        'true where the period was over when the source was written, false where the figure is for a part of it; empty where that cannot be told.',
        ({ whole }: FigurePeriod) => whole,
      ),
      name: requiredField.text('The period as readers see it, e.g. 2021-22 or Q1 2022-23.', (period: FigurePeriod) =>
        formatFigurePeriod(period),
      ),
    }),
  },
  notExported: {},
});
