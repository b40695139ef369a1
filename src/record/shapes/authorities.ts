import { z } from 'zod';
import { address, day, id, text } from './fields.ts';

/** `authorities.yml`: the local authorities. */
export const authoritiesSchema = z.array(
  z.strictObject({
    id: id('the authority in addresses, e.g. kent.'),
    name: text('the authority as readers see it, e.g. Kent.'),
    council: text('the council in full, e.g. Kent County Council.'),
    gss: z
      .string()
      .regex(/^E\d{8}$/)
      .describe('its GSS code, e.g. E10000016.'),
    ofsted_urn: z.number().int().positive().describe("Ofsted's number for it, e.g. 2637539."),
    type: text('county, unitary, metropolitan or London borough.'),
    region: text('its region, e.g. East Midlands.'),
    from: day('the first day of an authority that was created.').optional(),
    until: day('the last day of an authority that was abolished.').optional(),
    successors: z.array(z.string()).default([]).describe('ids of the authorities that took over from it.'),
    services: z
      .strictObject({ by: text('who delivers its services, if not the council.'), from: day('since when.') })
      .describe("who delivers children's services for it, if not the council itself.")
      .optional(),
    role: z.enum(['featured', 'context']).describe('featured (its documents are read here) or context (grades only).'),
    note: text('what readers need to know about the name.').optional(),
    ofsted_page: address("Ofsted's page for the authority."),
  }),
);
