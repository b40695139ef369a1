import { z } from 'zod';
import { addressShape, dayShape, judgements, period, textShape } from './fields.ts';

/** `inspections.yml`: graded inspections whose reports are not part of this edition. */
export const inspectionsSchema = z.array(
  z.strictObject({
    authority: textShape('the id of the authority, e.g. kent.'),
    framework: textShape('the id of the framework, e.g. ilacs-2018.'),
    length: z.enum(['standard', 'short']).describe('standard or short, where a source says so.').optional(),
    inspected: period.optional(),
    published: dayShape('the day of publication, e.g. "2022-11-25".'),
    judgements,
    gap: textShape('why a judgement of the framework has no grade here.').optional(),
    lead_inspector: textShape('the lead inspector as printed.').optional(),
    url: addressShape("Ofsted's file, or the page where the grades were read."),
    read_in: textShape("where the grades were read, if not in Ofsted's own file.").optional(),
  }),
);
