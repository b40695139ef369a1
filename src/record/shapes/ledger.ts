import { z } from 'zod';
import { anchorShape } from './fields.ts';

/** `ledger/<authority>/<yyyy-mm>-<kind>.yml`: the paragraphs of a document that were published, with the SHA-256 of their words. */
export const ledgerSchema = z
  .record(
    anchorShape('the anchor of a paragraph, e.g. p5.'),
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2} [0-9a-f]{64}(, \d{4}-\d{2}-\d{2} [0-9a-f]{64})*$/)
      .describe('the day of an edition and the SHA-256 of the words in it. npm run ledger writes it.'),
  )
  .describe('every paragraph that was published.');
