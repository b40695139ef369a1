import { z } from 'zod';

/** `theme-weights.csv`: a row of it, which is one number that judged paragraphs taught about themes. */
export const themeWeightSchema = z.strictObject({
  kind: z
    .enum(['clue', 'intercept', 'text', 'heading'])
    .describe(
      'what has the weight. clue: what the import measures, for each theme alike. intercept: the theme, where nothing tells. text, heading: a stem there.',
    ),
  name: z
    .string()
    .regex(/^[a-z0-9-]*$/)
    .describe('the name of the clue, e.g. opening, or the stem in lower case, e.g. adopt; empty for an intercept.'),
  theme: z
    .string()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    .describe('an id from themes.yml, e.g. adoption; empty for a clue.'),
  weight: z
    .string()
    .regex(/^-?\d+(\.\d+)?(e-\d+)?$/)
    .transform(Number)
    .describe('what it adds to the log-odds of the theme, a number, e.g. 1.49 or -0.424.'),
});
