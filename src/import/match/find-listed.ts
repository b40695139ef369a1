import type { England, EnglandInspection } from '../../record/england.ts';
import type { Doubt, OfficialReport } from '../ofsted/official-report.ts';

/** The inspection in the list of England's that a report is of: the authority's on the same first day, or else published on the same day. */
export function matchListedInspection(
  { inspections }: England,
  authority: string,
  { inspected, published }: Pick<OfficialReport, 'inspected' | 'published'>,
): EnglandInspection | undefined {
  const own = inspections.filter((inspection) => inspection.authority === authority);
  return (
    own.find((inspection) => inspected && inspection.inspected.from === inspected.from) ??
    own.find((inspection) => published !== undefined && inspection.published === published)
  );
}

/** A doubt for each fact that the PDF and the list of England's inspections give differently. The PDF's word stands. */
export function matchAgainstListedInspection(read: OfficialReport, listed: EnglandInspection | undefined): Doubt[] {
  if (!listed) return [];
  const differs = (what: string, here: string | undefined, there: string): Doubt[] => {
    if (here === undefined || here === there) return [];
    const says = `${what} is ${here} in the PDF and ${there} in the list of England’s inspections. Read the front page`;
    return [{ page: 1, says, words: '' }];
  };
  return [
    ...differs('the first day of the inspection', read.inspected?.from, listed.inspected.from),
    ...differs('the last day of the inspection', read.inspected?.to, listed.inspected.to),
    ...differs('the day of publication', read.published, listed.published),
    ...Object.entries(listed.judgements).flatMap(([judgement, grade]) =>
      differs(`the grade of ${judgement}`, read.judgements[judgement] ?? 'not there', grade),
    ),
  ];
}
