import { z } from 'zod';
import { addressShape, dayShape, textShape } from './fields.ts';

/** `new-authorities.yml`: the authorities of England that were created since its inspections are listed. */
export const newAuthoritiesSchema = z.array(
  z.strictObject({
    gss: z
      .string()
      .regex(/^E\d{8}$/)
      .describe('its GSS code, e.g. E06000061.'),
    name: textShape('the authority as readers see it, e.g. Kent.'),
    from: dayShape('its first day.'),
    law: textShape('the law that created it.'),
    url: addressShape('where to read that law.'),
  }),
);
