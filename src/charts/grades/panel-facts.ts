import type { Authority } from '../../record/authority.ts';
import type { Corpus } from '../../record/corpus.ts';
import { compareDays } from '../../record/day.ts';
import type { RecordedEvent, Visit } from '../../record/inspection.ts';
import { gradeHistoryOf, lineages, type Finding, type GradeHistory } from '../../questions/grades/grade-history.ts';

/** What a panel of grades shows, before anything is placed. */
export interface PanelFacts {
  line: string;
  authorities: readonly Authority[];
  /** The authorities by lineage. */
  families: Authority[][];
  paths: GradeHistory[];
  /** What inspections said of the line of judgements: graded, not judged, or not on record. */
  states: Set<Finding['state']>;
  visits: Visit[];
  /** Oldest first: those of the authorities, and those that concern inspection everywhere. */
  events: RecordedEvent[];
}

/** Which authorities and line of judgements a panel shows. Only one panel of several shows visits and events. */
export interface PanelOptions {
  authorities: readonly Authority[];
  line: string;
  visitsAndEvents?: boolean;
}

/** The facts of a panel of grades. */
export function panelFacts(corpus: Corpus, { authorities, line, visitsAndEvents = false }: PanelOptions): PanelFacts {
  const ids = new Set(authorities.map(({ id }) => id));
  const paths = authorities.map((authority) => gradeHistoryOf(corpus, authority.id, line));
  return {
    line,
    authorities,
    families: lineages(corpus, authorities),
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
