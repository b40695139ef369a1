import type { EnglandAuthority, EnglandInspection } from '../../record/england.ts';
import { findEnglandAuthority } from '../../questions/england/england.ts';
import { englandRowSchema } from '../../record/shapes/england-judgements.ts';
import type { TypeOf } from '../../record/shapes/type-of.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';
import {
  gssCodeTableField,
  daysOnSiteTableFields,
  ofstedNumberTableField,
  publishedTableField,
  regionTableField,
} from './shared-fields.ts';

/** An inspection in the list of England, with its authority. */
interface ListedInspection {
  authority: EnglandAuthority;
  inspection: EnglandInspection;
}

/** The field for a grade in one column of the list. */
const gradeIn = (column: keyof EnglandInspection['given'], about: string) =>
  optionalField.oneOf<ListedInspection, readonly string[]>(
    englandRowSchema.shape.overall_effectiveness.options.filter((value) => value !== ''),
    `${about} Empty if there was no such judgement. not-graded if Ofsted gave no grade.`,
    ({ inspection }) => inspection.given[column] || null,
  );

/** The table of every graded inspection of England's authorities, by authority name, oldest inspection first. */
export const englandTable = defineTableOfOpenData<ListedInspection, EnglandInspection & TypeOf<typeof englandRowSchema>>()({
  name: 'england',
  title: 'Inspections in England',
  about:
    'Every graded inspection under the frameworks of this record, and a few older ones, of the councils that run children’s services in England today: one row for each report. We read them in Ofsted’s published reports. Councils that no longer exist are not in it.',
  changes: 'Each inspection that Ofsted publishes adds a row.',
  key: ['ofsted_urn', 'inspected_from'],
  yearFrom: 'inspected_from',
  firstAddress: { without: [], csv: true },
  sources: (corpus) =>
    corpus.england.inspections
      .flatMap((inspection): ListedInspection[] => {
        const authority = findEnglandAuthority(corpus, inspection.authority);
        return authority ? [{ authority, inspection }] : [];
      })
      .sort(
        (a, b) =>
          a.authority.name.localeCompare(b.authority.name, 'en-GB') ||
          a.inspection.inspected.from.localeCompare(b.inspection.inspected.from),
      ),
  fields: {
    authority: requiredField.text('The council’s name.', ({ authority }) => authority.name),
    authority_id: requiredField.text('Its name in the address of its page.', ({ authority }) => authority.id),
    ofsted_urn: ofstedNumberTableField(({ authority }) => authority.ofstedUrn),
    gss_code: gssCodeTableField(({ authority }) => authority.gss),
    region: regionTableField(({ authority }) => authority.region),
    authority_type: requiredField.text(
      'County, London Borough, Metropolitan District or Unitary Authority.',
      ({ authority }) => authority.type,
    ),
    framework: requiredField.oneOf(
      englandRowSchema.shape.framework.options,
      'What it was inspected under. Short and standard are derived from the length of fieldwork: reports do not print them.',
      ({ inspection }: ListedInspection) => inspection.listedAs,
    ),
    framework_id: requiredField.text(
      'Id of the framework, e.g. ilacs-2018, going by the first day of the inspection. We list rows of before-sif but never count them.',
      ({ inspection }) => inspection.framework,
    ),
    ...daysOnSiteTableFields(({ inspection }: ListedInspection) => inspection.inspected),
    published: publishedTableField.known(({ inspection }) => inspection.published),
    lead_inspector: optionalField.text('The lead inspector as printed; empty where none is.', ({ inspection }) => inspection.leadInspector),
    overall_effectiveness: gradeIn(
      'overall_effectiveness',
      'Overall. not-graded from 27 April 2026: there is no overall judgement any more.',
    ),
    leaders: gradeIn('leaders', 'Leaders. Under SIF: leadership, management and governance.'),
    help_and_protection: gradeIn('help_and_protection', 'Children who need help and protection.'),
    in_care: gradeIn('in_care', 'Children in care, apart from care leavers, from January 2023.'),
    in_care_and_care_leavers: gradeIn('in_care_and_care_leavers', 'Children in care and care leavers together, until the end of 2022.'),
    care_leavers: gradeIn(
      'care_leavers',
      'Care leavers: within the judgement on looked-after children under SIF, on its own from January 2023.',
    ),
    looked_after_and_permanence: gradeIn('looked_after_and_permanence', 'Children looked after and achieving permanence, under SIF.'),
    adoption: gradeIn('adoption', 'Adoption, under SIF.'),
    url: requiredField.text('Ofsted’s file.', ({ inspection }) => inspection.url),
  },
  notExported: {
    length: 'It is derived here, and the field framework tells it.',
    judgements: 'Each has a field, by its column in the list.',
    notJudged: 'not-graded stands in the field of the judgement.',
    gap: 'The list has none.',
    readIn: 'Every row is read in Ofsted’s own file.',
    report: 'The table of documents has it.',
    listedAs: 'It is the field framework.',
    derivedLength: 'The field framework tells it.',
    given: 'Each of its columns is a field.',
  },
});
