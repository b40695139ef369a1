import { z } from 'zod';
import { dayShape, idShape, textShape } from './fields.ts';

/** `frameworks.yml`: which judgements Ofsted gave when. */
export const frameworksSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({ id: idShape('the line in addresses.'), name: textShape('its name.'), about: textShape('what it holds, and when.') }),
    )
    .describe('judgements that follow one another from framework to framework.'),
  judgements: z
    .array(
      z.strictObject({
        id: idShape('the judgement, e.g. help-and-protection.'),
        line: textShape('the line it stands on.'),
        short: textShape('a short name for charts.'),
        name: textShape("its name in Ofsted's words."),
        covers: z.array(z.string()).describe('ids of other lines that it judges together with its own, e.g. [care-leavers].').optional(),
      }),
    )
    .describe('every judgement of every framework.'),
  frameworks: z
    .array(
      z.strictObject({
        id: idShape('the framework, e.g. ilacs-2018.'),
        name: textShape('its name.'),
        short: textShape('its short name.'),
        from: dayShape('first fieldwork under it.').optional(),
        to: dayShape('last fieldwork under it.').optional(),
        kind: idShape('the id of the kind of its reports, from kinds.yml, e.g. ilacs.').optional(),
        listed_as: textShape('its name in the list of England’s inspections, e.g. ILACS.').optional(),
        judgements: z.array(z.string()).min(1).describe('ids of the judgements it has.'),
        complete: z.boolean().default(true).describe('false where our sources do not say what else was judged under it.'),
        note: textShape('what is particular about it.').optional(),
      }),
    )
    .describe('which judgements existed when.'),
});
