import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { sortInspections, type Inspection } from '../../record/inspections/inspection.ts';
import { englandLinesGradedNow, englandAsCorpus, isCountedEnglandInspection } from '../england/england.ts';

/**
 * A corpus for comparing authorities: every authority of England and those of the record that England's list lacks, all of the same rank,
 * with their counted inspections and the lines of judgements that are graded today. It has no documents, visits or events.
 */
export const comparisonCorpusOf = oncePerCorpus((corpus): Corpus => {
  const england = englandAsCorpus(corpus);
  const listed = new Set(england.authorities.map(({ id }) => id));
  const unlisted = corpus.authorities
    .filter(({ id }) => !listed.has(id))
    .map((authority): Authority => ({ ...authority, role: 'featured' }));
  const dates = new Map(corpus.authorities.map(({ id, from, until, successors, council }) => [id, { from, until, successors, council }]));
  return {
    ...england,
    lines: englandLinesGradedNow(corpus),
    authorities: [...england.authorities.map((authority) => ({ ...authority, ...dates.get(authority.id) })), ...unlisted].sort((a, b) =>
      a.name.localeCompare(b.name, 'en-GB'),
    ),
    inspections: sortInspections([
      ...england.inspections.map((inspection) => withReport(corpus, inspection)),
      ...corpus.inspections.filter((inspection) => !listed.has(inspection.authority) && isCountedEnglandInspection(corpus, inspection)),
    ]),
    reports: [],
    figures: [],
    sequences: [],
    followUps: { followUps: [], ofAll: [], askedLater: [] },
  };
});

/** An inspection of England's list with the report that this edition holds of it. */
function withReport(corpus: Corpus, inspection: Inspection): Inspection {
  const own = corpus.inspections.find(
    ({ authority, published, report }) => report && authority === inspection.authority && published === inspection.published,
  );
  return own ? { ...inspection, report: own.report } : inspection;
}
