import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { compareDays } from '../../record/dates/day.ts';
import type { RecordedEvent, Visit } from '../../record/inspections/inspection.ts';
import { gradeHistoryOf, gradeHistoryLineages, type Finding, type GradeHistory } from '../../questions/grades/grade-history.ts';

/** The data of a panel of grades, before layout. */
export interface PanelFacts {
  line: string;
  authorities: readonly Authority[];
  /** The authorities by lineage. */
  families: Authority[][];
  paths: GradeHistory[];
  /** The results of inspections on the line of judgements: graded, not judged, or not on record. */
  states: Set<Finding['state']>;
  visits: Visit[];
  /** Events of the authorities and of inspection in general, oldest first. */
  events: RecordedEvent[];
}

/** The authorities and line of judgements of a panel. Only one of several panels shows visits and events. */
export interface PanelOptions {
  authorities: readonly Authority[];
  line: string;
  visitsAndEvents?: boolean;
}

/** The data of a panel of grades for some authorities and a line. */
export function gradesChartPanelFacts(corpus: Corpus, { authorities, line, visitsAndEvents = false }: PanelOptions): PanelFacts {
  const ids = new Set(authorities.map(({ id }) => id));
  const paths = authorities.map((authority) => gradeHistoryOf(corpus, authority.id, line));
  return {
    line,
    authorities,
    families: gradeHistoryLineages(corpus, authorities),
    paths,
    states: new Set(paths.flatMap(({ findings }) => findings.map(({ state }) => state))),
    visits: visitsAndEvents ? corpus.visits.filter(({ authority }) => ids.has(authority)) : [],
    events: visitsAndEvents
      ? corpus.events
          .filter((event) => event.authorities.length === 0 || event.authorities.some((id) => ids.has(id)))
          .sort((a, b) => compareDays(a.on, b.on))
      : [],
  };
}
