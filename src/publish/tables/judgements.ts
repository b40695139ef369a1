import { grades, type Grade } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';
import { optionalDaysOnSiteTableFields, publishedTableField } from './shared-fields.ts';

/** A grade that an inspection gave, with its judgement. */
interface GivenGrade {
  inspection: Inspection;
  judgement: string;
  grade: Grade;
}

/** The table of every grade on record, in the order of inspections and of each framework's judgements. */
export const judgementsTable = defineTableOfOpenData<GivenGrade, Inspection>()({
  name: 'judgements',
  title: 'Judgements',
  about:
    'Grades of the councils in the table “Councils”, one row for each judgement, with its source. “Inspections in England” has the grades of every council. If Ofsted gave no grade, or no source gives it, there is no row. We never guess a grade.',
  changes: 'Each inspection of these councils that gives grades adds rows.',
  key: ['authority', 'published', 'judgement'],
  yearFrom: 'published',
  refers: { authority: 'authorities' },
  firstAddress: { without: ['read_in'] },
  sources: (corpus) =>
    corpus.inspections.flatMap((inspection) =>
      Object.entries(inspection.judgements).map(([judgement, grade]) => ({ inspection, judgement, grade })),
    ),
  fields: {
    authority: requiredField.text('Id of the council that was inspected.', ({ inspection }) => inspection.authority),
    report: optionalField.text('Id of the report, if its text is here.', ({ inspection }) => inspection.report),
    framework: requiredField.text(
      'Id of the framework, e.g. ilacs-2018. We go by the inspection date, not the publication date.',
      ({ inspection }) => inspection.framework,
    ),
    ...optionalDaysOnSiteTableFields(({ inspection }: GivenGrade) => inspection.inspected),
    published: publishedTableField.known(({ inspection }) => inspection.published),
    judgement: requiredField.text('Id of what was judged, e.g. help-and-protection.', ({ judgement }) => judgement),
    grade: requiredField.oneOf(grades, 'The grade, best first in the list of its values.', ({ grade }) => grade),
    source_url: requiredField.text('Ofsted’s own file, or the page where we read the grade.', ({ inspection }) => inspection.url),
    read_in: optionalField.text('Where we read the grade, if not in Ofsted’s own file.', ({ inspection }) => inspection.readIn),
  },
  notExported: {
    length: 'The table of England has it.',
    judgements: 'Each is a row: the fields judgement and grade.',
    notJudged: 'A judgement without a grade has no row.',
    gap: 'It explains why a grade has no row.',
    leadInspector: 'The tables of documents and of England have it.',
    url: 'It is the field source_url.',
  },
});
