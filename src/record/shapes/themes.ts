import { z } from 'zod';
import { idShape, textShape } from './fields.ts';

/** `themes.yml`: the themes that paragraphs are tagged with. */
export const themesSchema = z.array(
  z.strictObject({
    id: idShape('the theme in addresses and tags, e.g. early-help.'),
    name: textShape('the theme as readers see it.'),
    group: textShape('the group it is listed under.'),
    about: textShape('what it covers, plainly, in one sentence.'),
    words: z.array(z.string().min(1)).min(1).describe('other words that readers and reports use for it.'),
    signs: z
      .array(z.string().min(1))
      .optional()
      .describe('words of inspectors by which the import command knows a paragraph about it, e.g. [virtual school].'),
  }),
);
