import { z } from 'zod';
import { textShape } from './fields.ts';

/** `kinds.yml`: the kinds of document, and what each is like. */
export const kindsSchema = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z]+(-[a-z]+)*$/)
        .describe('the kind, as file names end, in letters a to z and single hyphens, e.g. focused-visit.'),
      name: textShape('the kind as readers see it, e.g. Focused visit letter.'),
      graded: z.boolean().default(false).describe('true for an inspection report: it has a framework and gives grades.'),
      letter: z.boolean().default(false).describe('true for a letter.'),
      visit: textShape('what readers call the event, for a visit without grades, e.g. Focused visit.').optional(),
    }),
  )
  .min(1);
