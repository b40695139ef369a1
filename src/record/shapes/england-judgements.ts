import { z } from 'zod';
import { areaTypes } from '../authorities/area-types.ts';
import { isDay } from '../dates/day.ts';
import { grades } from '../grades/grade.ts';

const regions = [
  'East Midlands',
  'East of England',
  'London',
  'North East',
  'North West',
  'South East',
  'South West',
  'West Midlands',
  'Yorkshire and the Humber',
] as const;

const listed = ['before SIF', 'SIF', 'ILACS standard', 'ILACS short'] as const;

/** The columns of grades, and the judgement that each holds; a column among `lineColumns` holds a line of judgements. */
export const judgementColumns = {
  overall_effectiveness: 'overall',
  leaders: 'leaders',
  help_and_protection: 'help-and-protection',
  in_care: 'in-care',
  in_care_and_care_leavers: 'in-care-and-care-leavers',
  care_leavers: 'care-leavers',
  looked_after_and_permanence: 'looked-after-and-permanence',
  adoption: 'adoption',
} as const;

/** The columns that name a line: they hold each framework's own judgement on it. */
export const lineColumns: readonly string[] = ['leaders'];

const day = (about: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isDay)
    .describe(`${about} A day that exists, written yyyy-mm-dd.`);
const grade = (about: string) =>
  z
    .enum(['', ...grades, 'adequate', 'not-graded'])
    .describe(`${about} Empty where the framework has no such judgement, not-graded where there is one and no grade was given.`);

/** `england-judgements.csv`: a row of it, which is an inspection. All values are texts, as CSV has them. */
export const englandRowSchema = z.strictObject({
  authority: z.string().trim().min(1).describe('the authority as readers see it, e.g. Kent.'),
  ofsted_urn: z
    .string()
    .regex(/^[1-9]\d{4,6}$/)
    .describe('Ofsted’s number for it, five to seven digits, e.g. 80476.'),
  gss_code: z
    .string()
    .regex(/^E\d{8}$/)
    .describe('its GSS code, E and eight digits, e.g. E10000016.'),
  region: z.enum(regions).describe('its region.'),
  authority_type: z.enum(Object.keys(areaTypes) as (keyof typeof areaTypes)[]).describe('its type.'),
  framework: z.enum(listed).describe('what it was inspected under. Short and standard are derived from the length of fieldwork.'),
  inspected_from: day('the first day on site, e.g. 2022-10-03.'),
  inspected_to: day('the last day on site, e.g. 2022-10-14.'),
  published: day('the day of publication, e.g. 2022-11-25.'),
  lead_inspector: z.string().trim().describe('the lead inspector as printed; empty where none is.'),
  overall_effectiveness: grade('the overall grade.'),
  leaders: grade('the grade of leaders, or under SIF of leadership.'),
  help_and_protection: grade('the grade of help and protection.'),
  in_care: grade('the grade of children in care.'),
  in_care_and_care_leavers: grade('the grade of children in care and care leavers together.'),
  care_leavers: grade('the grade of care leavers.'),
  looked_after_and_permanence: grade('the grade of children looked after.'),
  adoption: grade('the grade of adoption.'),
  url: z.url({ protocol: /^https$/ }).describe('the https: address of Ofsted’s file.'),
});
