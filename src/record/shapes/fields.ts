import { z } from 'zod';
import { isDay } from '../dates/day.ts';
import { isAnchor, isParagraphId } from '../ids-and-paths/ids.ts';

/*
 * The parts that shapes share. Each takes the meaning of its field, with an example: an editor reads it when the field is missing or wrong.
 */

/** A text that is not empty. */
export const textShape = (about: string) => z.string().trim().min(1).describe(about);

/** A name in addresses: letters a to z, digits and single hyphens. */
export const idShape = (about: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe(about);

/** A web or mail address. */
export const addressShape = (about: string) => z.url({ protocol: /^(https|mailto)$/ }).describe(about);

/** An e-mail address, or the https address of a page. */
export const webOrMail = (about: string) => z.union([z.email(), z.url({ protocol: /^https$/ })]).describe(about);

/** The anchor of a paragraph: footnotes are not named from outside their document. */
export const anchorShape = (about: string) =>
  z
    .string()
    .refine((text) => isAnchor(text, 'sipu'))
    .describe(about);

/** A day that exists, as exact as its source. */
export const dayShape = (about: string) =>
  z
    .preprocess((value: string | number) => (typeof value === 'number' ? String(value) : value), z.string().refine(isDay))
    .describe(`${about} Written yyyy-mm-dd, yyyy-mm or yyyy, never more exact than the source.`);

/** A whole day that exists. */
export const wholeDayShape = (about: string) =>
  z
    .string()
    .refine((text) => text.length === 10 && isDay(text))
    .describe(`${about} Written yyyy-mm-dd.`);

/** A SHA-256. */
export const sha256Shape = (about: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(about);

/** The id of a paragraph. */
export const paragraphNameShape = (about: string) => z.string().refine(isParagraphId).describe(about);

/** A list of names; empty where the file gives none. */
export const namesShape = (about: string) => z.array(z.string().trim().min(1)).default([]).describe(about);

/** Days on site. */
export const period = z
  .strictObject({
    from: dayShape('the first day, e.g. "2022-10-03".'),
    to: dayShape('the last day, e.g. "2022-10-14".').optional(),
    words: textShape('the dates as the source words them, e.g. "five weeks from February 2016".').optional(),
  })
  .describe('the days on site, e.g. { from: "2022-10-03", to: "2022-10-14" }.');

/** A grade for each judgement that was made. */
export const judgements = z.record(z.string(), z.string()).describe('a grade for each judgement, e.g. { overall: good, leaders: good }.');
