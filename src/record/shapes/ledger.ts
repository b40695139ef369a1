import { z } from 'zod';
import { anchorShape } from './fields.ts';

/** What a document prints beside its paragraphs, a line of the ledger each. */
export const ledgerPartNames = ['facts', 'headings', 'footnotes', 'letter'] as const;

/** `ledger/<authority>/<yyyy-mm>-<kind>.yml`: what was published of a document, its paragraphs and its other parts, with the SHA-256 of their words. */
export const ledgerSchema = z
  .record(
    z.enum(ledgerPartNames).or(anchorShape(`the anchor of a paragraph, e.g. p5, or ${ledgerPartNames.join(', ')}.`)),
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2} [0-9a-f]{64}(, \d{4}-\d{2}-\d{2} [0-9a-f]{64})*$/)
      .describe('the day of an edition and the SHA-256 of the words in it. npm run ledger writes it.'),
  )
  .describe('every paragraph that was published, and the other parts of the document.');
