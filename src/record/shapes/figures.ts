import { z } from 'zod';
import { anchorShape, dayShape, idShape, textShape } from './fields.ts';

const figurePeriod = z
  .strictObject({
    kind: z
      .enum([
        'point',
        'month',
        'quarter',
        'financial-year',
        'academic-year',
        'calendar-year',
        'year',
        'year-to',
        'to-date',
        'stretch',
        'not-stated',
      ])
      .describe(
        'point (at one time), month, quarter, financial-year (2021-22), academic-year, calendar-year, year (written 2019-2020, its first month not said), year-to (twelve months to a month), to-date (part of a year, or since a day), stretch (any other) or not-stated.',
      ),
    start: dayShape('its first day, or the month or year of that, where the source gives it.').optional(),
    end: dayShape('its last day, or the month or year of that, where the source gives it.').optional(),
    whole: z
      .boolean()
      .describe(
        'true where the period was over when the source was written, false where the figure is for a part of it; left out for a plan.',
      )
      .optional(),
    words: textShape('how readers see it, for a stretch or a period that is not stated, e.g. summer 2022.').optional(),
  })
  .describe('the period that it holds for, e.g. { kind: month, start: "2022-06-01", end: "2022-06-30", whole: true }.');

/** `figures/<authority>/<yyyy-mm>-<kind>.yml`: the figures that a document states. */
export const figuresSchema = z.array(
  z.strictObject({
    id: idShape('the figure, unique in its file, e.g. vacancies-2022-06.'),
    measure: textShape('what is counted, in plain words, the same at every date.'),
    theme: textShape('the id of its theme.'),
    value: z.number().describe('the number, e.g. 15.8.'),
    unit: textShape('%, count, weeks, GBP, score, rating or another plain word.'),
    bound: z
      .enum(['over', 'under', 'at most', 'at least', 'about'])
      .describe('where the source says over, under, at most, at least or about.')
      .optional(),
    undated: z
      .literal(true)
      .describe('true where the source gives no date or year, and the date here is that of the document, or worked out from it.')
      .optional(),
    out_of: z.number().positive().describe('the total that it is out of, e.g. 65.').optional(),
    on: dayShape('when it holds, e.g. "2022-06".').optional(),
    from: dayShape('the start of the period that it holds for.').optional(),
    to: dayShape('the end of the period that it holds for.').optional(),
    dated: textShape('the period as the source words it, e.g. "year to date, July 2022".'),
    period: figurePeriod,
    area: textShape("the id of the authority that it is about, where that is not the document's own.").optional(),
    comparator: z
      .strictObject({
        with: textShape('what it is set beside, e.g. England.'),
        value: z.number().describe('its value.').optional(),
        stands: z
          .enum(['above', 'below', 'in line', 'better', 'worse', 'comparable'])
          .describe('how the source says that the figure stands to it.')
          .optional(),
      })
      .describe('what the source sets it beside.')
      .optional(),
    claimed_by: textShape("the id of the claimant, where that is not the document's own.").optional(),
    paragraph: anchorShape('the anchor of the paragraph that states it, e.g. p73.'),
  }),
);
