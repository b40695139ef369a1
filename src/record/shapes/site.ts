import { z } from 'zod';
import { address, day, text } from './fields.ts';

/** `site.yml`: what the site calls itself, and the day of the edition. */
export const siteSchema = z.strictObject({
  name: text('what the site calls itself.'),
  tagline: text('what it is, in a few words.'),
  edition: day('the day on which this edition was closed, e.g. "2026-11-22".'),
  contact: z
    .strictObject({ words: text('the words of the link, e.g. "Write to us".'), url: address('an https: or mailto: address.') })
    .describe('where readers report a mistake.')
    .optional(),
});
