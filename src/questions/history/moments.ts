import type { Corpus } from '../../record/corpus/corpus.ts';
import { compareDays, formatDay, formatPeriod, type Day } from '../../record/dates/day.ts';

/** A visit or an event in the history of an authority. */
export interface AuthorityMoment {
  on: Day;
  /** Its day or days in words. */
  when: string;
  what: string;
  /** The id of the letter about a visit, where the record holds it. */
  report: string | undefined;
  /** Where we read of it. */
  readIn: string | undefined;
}

/** The visits to an authority and the events of its own, oldest first. */
export function historyMomentsOfAuthority(corpus: Corpus, id: string): AuthorityMoment[] {
  const visits = corpus.visits
    .filter(({ authority }) => authority === id)
    .map(({ on, to, kind, about, report, readIn }) => ({
      on,
      when: formatPeriod({ from: on, to }),
      what: `${kind.visit}, not graded: ${about}`,
      report,
      readIn,
    }));
  const events = corpus.events
    .filter(({ authorities }) => authorities.includes(id))
    .map(({ on, what }) => ({ on, when: formatDay(on), what, report: undefined, readIn: undefined }));
  return [...visits, ...events].sort((a, b) => compareDays(a.on, b.on));
}
