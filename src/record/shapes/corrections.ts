import { z } from 'zod';
import { isParagraphId, isReportId } from '../ids-and-paths/ids.ts';
import { dayShape, textShape } from './fields.ts';

const publishedId = (about: string) =>
  z
    .string()
    .refine((text) => isReportId(text) || isParagraphId(text))
    .describe(about);

/** What was done, each with what it was done to; a correction has one of them. */
const done = {
  corrected: publishedId('the id of the paragraph or document that was corrected, e.g. kent/2023-05-ilacs/p5.').optional(),
  moved: publishedId('the id of the paragraph or document that has another address now, e.g. kent/2023-05-ilacs/p5.').optional(),
  withdrawn: publishedId('the id of the paragraph or document that was taken out, e.g. kent/2023-05-ilacs/p5.').optional(),
};

/** What can be done to something published: one of these fields is given. */
export const correctionKinds = Object.keys(done) as (keyof typeof done)[];

/** `corrections.yml`: what was corrected, moved or withdrawn after it was published. */
export const correctionsSchema = z.array(
  z.strictObject({
    ...done,
    to: publishedId('the id under which it stands now, e.g. kent/2023-05-ilacs/p6.').optional(),
    on: dayShape('the day of the correction, e.g. "2026-12-01".'),
    reason: textShape('why, in a sentence that readers understand.'),
    was: textShape('the words that were wrong, where they may be shown.').optional(),
    now: textShape('the words that stand there now.').optional(),
  }),
);
