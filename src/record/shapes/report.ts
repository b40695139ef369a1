import { z } from 'zod';
import { addressShape, dayShape, idShape, judgements, period, sha256Shape, textShape } from './fields.ts';

/** The front matter of a report file, `reports/<authority>/<yyyy-mm>-<kind>.mdx`. */
export const reportSchema = z.strictObject({
  title: textShape('the title as printed.'),
  printed_for: textShape('the name of the authority as printed above the title, where it is.').optional(),
  authority: textShape('the id of the authority, e.g. kent.'),
  kind: idShape('the id of the kind of document, from kinds.yml, as the file name ends, e.g. ilacs.'),
  wording: z
    .enum(['verbatim', 'summary'])
    .describe('verbatim (the words of the source, openly licensed) or summary (facts and figures in our own words).'),
  framework: textShape('the id of the framework, for an inspection, e.g. ilacs-2018.').optional(),
  length: z.enum(['standard', 'short']).describe('standard or short, where a source says so.').optional(),
  inspected: period.omit({ words: true }).optional(),
  visits: z
    .array(period.omit({ words: true }))
    .min(2)
    .describe('the days of each visit, where inspectors came more than once, e.g. [{ from: "2022-12-05", to: "2022-12-09" }, …].')
    .optional(),
  published: dayShape('the day of publication, e.g. "2022-11-25".').optional(),
  dated: dayShape('the day printed on the document, where its publication is not known.').optional(),
  lead_inspector: textShape('the lead inspector as printed.').optional(),
  lead_inspector_title: textShape('the title of the lead inspector as printed.').optional(),
  subject: textShape('what a visit looked at, e.g. care leavers aged 18 to 25.').optional(),
  judgements: judgements.optional(),
  claimed_by: textShape('the id of the claimant whose claims a summary gives, e.g. trust.').optional(),
  about: textShape('what readers need to know about the document.').optional(),
  letter: z
    .strictObject({
      to: z.array(z.string()).min(1).describe('the lines of the address.'),
      salutation: textShape('e.g. Dear Director.'),
      closing: textShape('e.g. Yours sincerely.'),
      signed: z.array(z.string()).min(1).describe('the lines under the closing.'),
    })
    .describe("a letter's frame.")
    .optional(),
  source: z
    .strictObject({
      publisher: textShape('who published it, e.g. Ofsted.'),
      url: addressShape('its official address.'),
      url_note: textShape('what the address is, where it is not the document itself.').optional(),
      licence: z.enum(['OGL-3.0', 'all-rights-reserved']).describe('OGL-3.0 or all-rights-reserved.'),
      rights: textShape('the rights as stated.'),
      printed_terms: textShape(
        'the terms of reuse that the official PDF prints itself, word for word, where they are not those of the licence.',
      ).optional(),
      sha256: sha256Shape('SHA-256 of the official PDF it was checked against.').optional(),
      pages: z.number().int().positive().describe('how many pages the official PDF has.').optional(),
    })
    .describe('where the document comes from.'),
  missing_numbers: z
    .array(z.number().int().positive())
    .describe('paragraph numbers that the publisher left out, as seen in the official PDF, e.g. [15].')
    .optional(),
  checked: dayShape('when a person last checked it against its source.').optional(),
  checked_by: textShape('the name of the person who checked it, if they wish to be named.').optional(),
  imported: dayShape('when the import command made it; once checked, write checked: in its place.').optional(),
  proved: z
    .strictObject({
      on: dayShape('when two readings of the official PDF were found to agree.'),
      readers: textShape('the two readers and their versions, e.g. lines 2 and tags 2.'),
      sha256: sha256Shape('SHA-256 of the words and facts that were proved.'),
    })
    .describe('the proof that two readings of the official PDF agree; npm run import writes it, and never a person.')
    .optional(),
});
