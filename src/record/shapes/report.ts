import { z } from 'zod';
import { address, day, id, judgements, period, sha256, text } from './fields.ts';

/** The front matter of a report file, `reports/<authority>/<yyyy-mm>-<kind>.mdx`. */
export const reportSchema = z.strictObject({
  title: text('the title as printed.'),
  printed_for: text('the name of the authority as printed above the title, where it is.').optional(),
  authority: text('the id of the authority, e.g. kent.'),
  kind: id('the id of the kind of document, from kinds.yml, as the file name ends, e.g. ilacs.'),
  wording: z
    .enum(['verbatim', 'summary'])
    .describe('verbatim (the words of the source, openly licensed) or summary (facts and figures in our own words).'),
  framework: text('the id of the framework, for an inspection, e.g. ilacs-2018.').optional(),
  length: z.enum(['standard', 'short']).describe('standard or short, where a source says so.').optional(),
  inspected: period.omit({ words: true }).optional(),
  published: day('the day of publication, e.g. "2022-11-25".').optional(),
  dated: day('the day printed on the document, where its publication is not known.').optional(),
  lead_inspector: text('the lead inspector as printed.').optional(),
  lead_inspector_title: text('the title of the lead inspector as printed.').optional(),
  subject: text('what a visit looked at, e.g. care leavers aged 18 to 25.').optional(),
  judgements: judgements.optional(),
  claimed_by: text('the id of the claimant whose claims a summary gives, e.g. trust.').optional(),
  about: text('what readers need to know about the document.').optional(),
  letter: z
    .strictObject({
      to: z.array(z.string()).min(1).describe('the lines of the address.'),
      salutation: text('e.g. Dear Director.'),
      closing: text('e.g. Yours sincerely.'),
      signed: z.array(z.string()).min(1).describe('the lines under the closing.'),
    })
    .describe("a letter's frame.")
    .optional(),
  source: z
    .strictObject({
      publisher: text('who published it, e.g. Ofsted.'),
      url: address('its official address.'),
      url_note: text('what the address is, where it is not the document itself.').optional(),
      licence: z.enum(['OGL-3.0', 'all-rights-reserved']).describe('OGL-3.0 or all-rights-reserved.'),
      rights: text('the rights as stated.'),
      sha256: sha256('SHA-256 of the official PDF it was checked against.').optional(),
      pages: z.number().int().positive().describe('how many pages the official PDF has.').optional(),
    })
    .describe('where the document comes from.'),
  missing_numbers: z
    .array(z.number().int().positive())
    .describe('paragraph numbers that the publisher left out, as seen in the official PDF, e.g. [15].')
    .optional(),
  checked: day('when a person last checked it against its source.').optional(),
  imported: day('when the import command made it; once checked, write checked: in its place.').optional(),
});
