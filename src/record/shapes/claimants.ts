import { z } from 'zod';
import { id, text } from './fields.ts';

/** `claimants.yml`: whose claim a summary or a figure is. */
export const claimantsSchema = z.array(
  z.strictObject({ id: id('the claimant, used in claimed_by.'), name: text('whose claim it is, as readers see it.') }),
);
