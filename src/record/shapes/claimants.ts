import { z } from 'zod';
import { idShape, textShape } from './fields.ts';

/** `claimants.yml`: whose claim a summary or a figure is. */
export const claimantsSchema = z.array(
  z.strictObject({ id: idShape('the claimant, used in claimed_by.'), name: textShape('whose claim it is, as readers see it.') }),
);
