import { z } from 'zod';
import { anchor, day, id, text } from './fields.ts';

/** `figures/<authority>/<yyyy-mm>-<kind>.yml`: the figures that a document states. */
export const figuresSchema = z.array(
  z.strictObject({
    id: id('the figure, unique in its file, e.g. vacancies-2022-06.'),
    measure: text('what is counted, in plain words, the same at every date.'),
    theme: text('the id of its theme.'),
    value: z.number().describe('the number, e.g. 15.8.'),
    unit: text('%, count, weeks, GBP, score, rating or another plain word.'),
    bound: z
      .enum(['over', 'under', 'at most', 'at least', 'about'])
      .describe('where the source says over, under, at most, at least or about.')
      .optional(),
    undated: z
      .literal(true)
      .describe('true where the source gives no date or year, and the date here is that of the document, or worked out from it.')
      .optional(),
    out_of: z.number().positive().describe('the total that it is out of, e.g. 65.').optional(),
    on: day('when it holds, e.g. "2022-06".').optional(),
    from: day('the start of the period that it holds for.').optional(),
    to: day('the end of the period that it holds for.').optional(),
    dated: text('the period as the source words it, e.g. "year to date, July 2022".'),
    area: text("the id of the authority that it is about, where that is not the document's own.").optional(),
    comparator: z
      .strictObject({
        with: text('what it is set beside, e.g. England.'),
        value: z.number().describe('its value.').optional(),
        stands: z
          .enum(['above', 'below', 'in line', 'better', 'worse', 'comparable'])
          .describe('how the source says that the figure stands to it.')
          .optional(),
      })
      .describe('what the source sets it beside.')
      .optional(),
    claimed_by: text("the id of the claimant, where that is not the document's own.").optional(),
    paragraph: anchor('the anchor of the paragraph that states it, e.g. p73.'),
  }),
);
