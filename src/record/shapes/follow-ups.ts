import { z } from 'zod';
import { paragraphNameShape, textShape } from './fields.ts';

const inspectionName = z
  .string()
  .regex(/^[a-z0-9-]+\/\d{4}(-\d{2})?$/)
  .describe('an inspection outside this record, as <authority>/<the month in which it began>, e.g. kent/2026-05.');

const printedNumber = z.number().int().positive().describe('the number of the paragraph as printed, e.g. 54.');

const why = textShape('why the two belong together, in a sentence.');

const earlierReport = textShape('the id of the earlier report, e.g. kent/2022-10-ilacs.');

const finds = textShape('what it says as a clause that completes “Inspectors found that …”, for headlines.').optional();

/** `follow-ups.yml`: what later reports say about what an earlier one asked to improve. */
export const followUpsSchema = z.strictObject({
  follow_ups: z
    .array(
      z.strictObject({
        asked: paragraphNameShape('the id of an item of what needs to improve, e.g. kent/2022-10-ilacs/i1.'),
        later: z
          .array(
            z
              .union([
                z.strictObject({
                  paragraph: paragraphNameShape('the id of a later paragraph of this record, e.g. kent/2024-10-ilacs/p5.'),
                  why,
                }),
                z.strictObject({ inspection: inspectionName, at: printedNumber, says: textShape('what it says, in our own words.'), why }),
              ])
              .describe('paragraph: and why:, or for a report outside this record inspection:, at:, says: and why:.'),
          )
          .default([])
          .describe('what later reports and letters of Ofsted say about it.'),
        said: z
          .array(
            z.strictObject({
              paragraph: paragraphNameShape(
                'the id of a later paragraph that is not in inspectors’ words, e.g. kent/2023-09-self-evaluation/p5.',
              ),
              why,
            }),
          )
          .default([])
          .describe('what the council, or others, later said was done about it: claims, never findings.'),
      }),
    )
    .describe('each item of what needs to improve that later documents speak of.'),
  of_all: z
    .array(
      z
        .union([
          z.strictObject({
            of: earlierReport,
            paragraph: paragraphNameShape('the id of a later paragraph of this record, e.g. kent/2024-10-ilacs/p5.'),
            finds,
          }),
          z.strictObject({
            of: earlierReport,
            inspection: inspectionName,
            at: printedNumber,
            says: textShape('what it says, in our own words.'),
            finds,
          }),
        ])
        .describe('of: and paragraph:, or for a report outside this record of:, inspection:, at: and says:.'),
    )
    .default([])
    .describe('what a later report says of all that an earlier one asked to improve.'),
  asked_later: z
    .array(
      z.strictObject({
        inspection: inspectionName,
        items: z.array(textShape('one item, in our own words.')).min(1).describe('what it asks to improve, in our own words.'),
      }),
    )
    .default([])
    .describe('what reports outside this record ask to improve.'),
});
