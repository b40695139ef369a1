import type { Corpus } from '../../record/corpus.ts';
import type { Day } from '../../record/day.ts';
import { findEnglandAuthority } from '../../questions/england/england.ts';
import { grades } from '../../record/grade.ts';
import { dayField, defineDataSet, type Field } from './data-set.ts';

/** One inspection of the list of England's: a fixed contract. */
export interface EnglandRow {
  authority: string;
  authority_id: string;
  ofsted_urn: number;
  gss_code: string;
  region: string;
  authority_type: string;
  framework: string;
  framework_id: string;
  inspected_from: Day;
  inspected_to: Day;
  published: Day;
  lead_inspector: string | null;
  overall_effectiveness: string | null;
  leaders: string | null;
  help_and_protection: string | null;
  in_care: string | null;
  in_care_and_care_leavers: string | null;
  care_leavers: string | null;
  looked_after_and_permanence: string | null;
  adoption: string | null;
  url: string;
}

/** Every row of the list as checked, by the authority's name, oldest inspection first. */
export function exportEngland(corpus: Corpus): EnglandRow[] {
  return corpus.england.inspections
    .flatMap((inspection): EnglandRow[] => {
      const authority = findEnglandAuthority(corpus, inspection.authority);
      if (!authority) return [];
      const given = (column: string) => inspection.given[column] || null;
      return [
        {
          authority: authority.name,
          authority_id: authority.id,
          ofsted_urn: authority.ofstedUrn,
          gss_code: authority.gss,
          region: authority.region,
          authority_type: authority.type,
          framework: inspection.listedAs,
          framework_id: inspection.framework,
          inspected_from: inspection.inspected.from,
          inspected_to: inspection.inspected.to,
          published: inspection.published,
          lead_inspector: inspection.leadInspector ?? null,
          overall_effectiveness: given('overall_effectiveness'),
          leaders: given('leaders'),
          help_and_protection: given('help_and_protection'),
          in_care: given('in_care'),
          in_care_and_care_leavers: given('in_care_and_care_leavers'),
          care_leavers: given('care_leavers'),
          looked_after_and_permanence: given('looked_after_and_permanence'),
          adoption: given('adoption'),
          url: inspection.url,
        },
      ];
    })
    .sort((a, b) => a.authority.localeCompare(b.authority, 'en-GB') || a.inspected_from.localeCompare(b.inspected_from));
}

const gradeField = (about: string): Field => ({
  type: 'string',
  about: `${about} Empty where the framework has no such judgement; not-graded where no grade was given.`,
  values: [...grades, 'adequate', 'not-graded'],
});

/** Every graded inspection of England's authorities. */
export const england = defineDataSet<EnglandRow>({
  name: 'england',
  title: 'England',
  about:
    'Every graded inspection of the local authorities that England has today, one row a report, read from Ofsted’s published reports. Authorities that were abolished are not in it.',
  key: ['ofsted_urn', 'inspected_from'],
  fields: {
    authority: { type: 'string', about: 'The authority’s name.', required: true },
    authority_id: { type: 'string', about: 'Its name in addresses: /england/<authority_id>/.', required: true },
    ofsted_urn: { type: 'integer', about: 'Ofsted’s number for it.', required: true, minimum: 1 },
    gss_code: { type: 'string', about: 'Its GSS code.', required: true, pattern: 'E\\d{8}' },
    region: { type: 'string', about: 'Its region.', required: true },
    authority_type: { type: 'string', about: 'County, London Borough, Metropolitan District or Unitary Authority.', required: true },
    framework: {
      type: 'string',
      about: 'What it was inspected under. Short and standard are derived from the length of fieldwork: reports do not print them.',
      required: true,
      values: ['before SIF', 'SIF', 'ILACS standard', 'ILACS short'],
    },
    framework_id: {
      type: 'string',
      about: 'Id of the framework, e.g. ilacs-2018, told by the first day on site. Rows of before-sif are listed and never counted.',
      required: true,
    },
    inspected_from: { ...dayField('First day on site.'), required: true },
    inspected_to: { ...dayField('Last day on site.'), required: true },
    published: { ...dayField('Day of publication.'), required: true },
    lead_inspector: { type: 'string', about: 'The lead inspector as printed; empty where none is.' },
    overall_effectiveness: gradeField('Overall. not-graded from 27 April 2026: there is no overall judgement any more.'),
    leaders: gradeField('Leaders; under SIF leadership, management and governance.'),
    help_and_protection: gradeField('Children who need help and protection.'),
    in_care: gradeField('Children in care, apart from care leavers, from January 2023.'),
    in_care_and_care_leavers: gradeField('Children in care and care leavers together, until the end of 2022.'),
    care_leavers: gradeField('Care leavers: within the judgement on looked-after children under SIF, on its own from January 2023.'),
    looked_after_and_permanence: gradeField('Children looked after and achieving permanence, under SIF.'),
    adoption: gradeField('Adoption, under SIF.'),
    url: { type: 'string', about: 'Ofsted’s file.', required: true },
  },
  rows: exportEngland,
});
