import { z } from 'zod';
import { isDay } from '../dates/day.ts';

/** What an update told of a council itself, and of no publication. */
export const councilNotices = ['page gone', 'name differs'] as const;

/** What became of a publication, in the words of the file. */
const publicationOutcomes = [
  'known',
  'draft',
  'listed',
  'draft, listed',
  'draft, not listed',
  'not listed',
  'not read',
  'left out',
  ...councilNotices,
] as const;

/**
 * `ofsted-publications.csv`: a row of it, which is a report or letter that Ofsted's page for a provider lists, or a notice of the
 * provider itself, by its name in Ofsted's list and the address of its page.
 */
export const ofstedPublicationSchema = z.strictObject({
  ofsted_urn: z
    .string()
    .regex(/^[1-9]\d{4,6}$/)
    .describe('Ofsted’s number for the authority, five to seven digits, e.g. 80476.'),
  published: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
    .refine((day) => day === '' || isDay(day))
    .describe('the day in its title on Ofsted’s page, written yyyy-mm-dd; empty where it has none.'),
  title: z.string().trim().min(1).describe('its title there, e.g. Children’s services inspection.'),
  became: z
    .enum(publicationOutcomes)
    .describe(
      'what became of it. known: it was there before updates began. draft: a draft was made of it. listed: it has a row in england-judgements.csv. left out: another kind of publication, or the letter of an authority that is not read here. page gone: Ofsted’s page for the authority was no longer there. name differs: Ofsted’s list calls the authority otherwise than the record.',
    ),
  url: z.url({ protocol: /^https$/ }).describe('the https: address of Ofsted’s file, or page.'),
});
