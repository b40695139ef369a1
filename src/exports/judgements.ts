import type { Corpus } from '../domain/corpus.ts';
import type { Day } from '../domain/day.ts';
import type { Grade } from '../domain/grade.ts';

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
