import type { Corpus } from '../../record/corpus.ts';
import type { Day } from '../../record/day.ts';
import { grades, type Grade } from '../../record/grade.ts';
import { dayField, defineDataSet } from './data-set.ts';

/** One grade as open data: a fixed contract. A judgement without a grade on record has no row. */
export interface JudgementRow {
  authority: string;
  report: string | null;
  framework: string;
  inspected_from: Day | null;
  inspected_to: Day | null;
  published: Day;
  judgement: string;
  grade: Grade;
  source_url: string;
}

/** Every grade on record as open data, in the order of inspections and of each framework's judgements. */
export function exportJudgements(corpus: Corpus): JudgementRow[] {
  return corpus.inspections.flatMap((inspection) =>
    Object.entries(inspection.judgements).map(([judgement, grade]) => ({
      authority: inspection.authority,
      report: inspection.report ?? null,
      framework: inspection.framework,
      inspected_from: inspection.inspected?.from ?? null,
      inspected_to: inspection.inspected?.to ?? null,
      published: inspection.published,
      judgement,
      grade,
      source_url: inspection.url,
    })),
  );
}

/** One grade in the first version of the versioned data: the fixed contract, and where the grade was read. */
interface JudgementRowV1 extends JudgementRow {
  read_in: string | null;
}

/** Every grade on record. */
export const judgements = defineDataSet<JudgementRowV1>({
  name: 'judgements',
  title: 'Judgements',
  about:
    'Every grade on record here, one row a judgement. A grade that was not given, or that no source gives, has no row: none is inferred.',
  key: ['authority', 'published', 'judgement'],
  refers: { authority: 'authorities' },
  fields: {
    authority: { type: 'string', about: 'Id of the authority that was inspected.', required: true },
    report: { type: 'string', about: 'Id of the document, where its words are part of this edition.' },
    framework: {
      type: 'string',
      about: 'Id of the framework, e.g. ilacs-2018. The days on site decide which, not publication.',
      required: true,
    },
    inspected_from: dayField('First day on site.'),
    inspected_to: dayField('Last day on site.'),
    published: { ...dayField('Day of publication.'), required: true },
    judgement: { type: 'string', about: 'Id of what was judged, e.g. help-and-protection.', required: true },
    grade: { type: 'string', about: 'The grade, best first in the list of its values.', required: true, values: grades },
    source_url: { type: 'string', about: 'Ofsted’s own file, or the page where the grade was read.', required: true },
    read_in: { type: 'string', about: 'Where the grade was read, if not in Ofsted’s own file.' },
  },
  rows: (corpus) => {
    const readIn = new Map(corpus.inspections.map((each) => [`${each.authority} ${each.published}`, each.readIn]));
    return exportJudgements(corpus).map((row) => ({ ...row, read_in: readIn.get(`${row.authority} ${row.published}`) ?? null }));
  },
});
