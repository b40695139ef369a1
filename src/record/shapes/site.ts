import { z } from 'zod';
import { mostHighlightedAuthorities } from '../authorities/authority.ts';
import { doiShape, editionNumberShape } from './editions.ts';
import { textShape, webOrMail, wholeDayShape } from './fields.ts';

/** `site.yml`: what the site calls itself, the day of the edition, and who publishes it. */
export const siteSchema = z.strictObject({
  name: textShape('what the site calls itself.'),
  tagline: textShape('what it is, in a few words.'),
  edition: wholeDayShape('the day on which this edition was closed, e.g. "2026-11-22".'),
  edition_number: editionNumberShape(
    'the number of this edition: year, month, and which edition of the month it is, e.g. "2026.11.1"; left out, it is the first of its month.',
  ).optional(),
  doi: doiShape('the DOI under which this edition is deposited, e.g. "10.5281/zenodo.1".').optional(),
  publisher: textShape('the person or organisation that publishes this edition, e.g. "Exampleshire Gazette".').optional(),
  contact: webOrMail(
    'where readers write to the publisher: an e-mail address or the https address of a page, e.g. "editor@example.org".',
  ).optional(),
  highlighted: z
    .array(z.string())
    .min(1)
    .max(mostHighlightedAuthorities)
    .describe(`ids of one to ${mostHighlightedAuthorities} authorities that pages and charts start with, e.g. [kent, essex].`)
    .optional(),
  publish: z
    .enum(['read', 'proved'])
    .describe('which reports are published: read (those that a person has read) or proved (also those that two readings prove).')
    .optional(),
  paragraph_pages: z
    .enum(['on', 'off'])
    .describe(
      'on if each paragraph has a page of its own, off if its address is its place in its report; left out, the size of the record decides.',
    )
    .optional(),
  offline: z
    .enum(['on', 'off'])
    .describe(
      'on if browsers keep pages that were read, for reading without a connection; off to keep none, and to take away what was kept. Left out, it is on.',
    )
    .optional(),
  demonstration: z.boolean().describe('true if nobody publishes this edition yet; then publisher and contact are left out.').optional(),
});
