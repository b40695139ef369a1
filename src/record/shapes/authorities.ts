import { z } from 'zod';
import { addressShape, dayShape, idShape, textShape } from './fields.ts';

/** `authorities.yml`: the local authorities. */
export const authoritiesSchema = z.array(
  z.strictObject({
    id: idShape('the authority in addresses, e.g. kent.'),
    name: textShape('the authority as readers see it, e.g. Kent.'),
    council: textShape('the council in full, e.g. Kent County Council.'),
    gss: z
      .string()
      .regex(/^E\d{8}$/)
      .describe('its GSS code, e.g. E10000016.'),
    ofsted_urn: z.number().int().positive().describe("Ofsted's number for it, e.g. 2637539."),
    type: textShape('county, unitary, metropolitan or London borough.'),
    region: textShape('its region, e.g. East Midlands.'),
    from: dayShape('the first day of an authority that was created.').optional(),
    until: dayShape('the last day of an authority that was abolished.').optional(),
    successors: z.array(z.string()).default([]).describe('ids of the authorities that took over from it.'),
    services: z
      .strictObject({ by: textShape('who delivers its services, if not the council.'), from: dayShape('since when.') })
      .describe("who delivers children's services for it, if not the council itself.")
      .optional(),
    role: z.enum(['featured', 'context']).describe('featured (its documents are read here) or context (grades only).'),
    note: textShape('what readers need to know about the name.').optional(),
    ofsted_page: addressShape("Ofsted's page for the authority."),
  }),
);
