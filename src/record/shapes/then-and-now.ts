import { z } from 'zod';
import { textShape } from './fields.ts';

/** `then-and-now.yml`: documents chosen to be read one after the other. */
export const sequencesSchema = z.array(
  z.strictObject({
    documents: z
      .array(z.string())
      .min(2)
      .describe('the ids of two or more documents of one history, oldest first, e.g. [kent/2019-06-ilacs, kent/2022-10-ilacs].'),
    why: textShape('why they are worth reading one after the other, in a sentence or two.'),
  }),
);
