import { z } from 'zod';
import { address, day, judgements, period, text } from './fields.ts';

/** `inspections.yml`: graded inspections whose reports are not part of this edition. */
export const inspectionsSchema = z.array(
  z.strictObject({
    authority: text('the id of the authority, e.g. kent.'),
    framework: text('the id of the framework, e.g. ilacs-2018.'),
    length: z.enum(['standard', 'short']).describe('standard or short, where a source says so.').optional(),
    inspected: period.optional(),
    published: day('the day of publication, e.g. "2022-11-25".'),
    judgements,
    gap: text('why a judgement of the framework has no grade here.').optional(),
    lead_inspector: text('the lead inspector as printed.').optional(),
    url: address("Ofsted's file, or the page where the grades were read."),
    read_in: text("where the grades were read, if not in Ofsted's own file.").optional(),
  }),
);
