import { z } from 'zod';
import { sha256Shape, wholeDayShape } from './fields.ts';

/** The number of an edition: year, month, and the how-manieth of the month. */
export const editionNumberShape = (about: string) =>
  z
    .string()
    .regex(/^\d{4}\.([1-9]|1[0-2])\.[1-9]\d*$/)
    .describe(about);

/** A DOI, without the address that resolves it. */
export const doiShape = (about: string) =>
  z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .describe(about);

/** `editions.yml`: every edition, the first one first, each sealed. Commands write it. */
export const editionsSchema = z.array(
  z.strictObject({
    number: editionNumberShape('the number of the edition, e.g. "2026.11.1".'),
    day: wholeDayShape('the day of the edition, e.g. "2026-11-22".'),
    seal: sha256Shape(
      'the SHA-256 of the seal before and of what the ledger and the corrections got in this edition. npm run ledger writes it.',
    ),
    doi: doiShape('the DOI under which the edition was deposited, e.g. "10.5281/zenodo.1".').optional(),
    checksums: sha256Shape('the SHA-256 of checksums.txt of its data. npm run release writes it.').optional(),
    archive: sha256Shape('the SHA-256 of its archive. npm run release writes it.').optional(),
  }),
);
