import { predecessorsOfRecordedAuthority, successorsOfRecordedAuthority, type Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';

/** Who took over from whom, and in which year. */
export interface Takeover {
  year: string;
  authorities: Authority[];
  /** The other authorities that took over with it. */
  beside: Authority[];
}

/** The takeovers in which an authority replaced others, and in which others replaced it. */
export interface AuthorityLineage {
  replaced: Takeover | undefined;
  replacedBy: Takeover | undefined;
}

/** Which authorities an authority replaced and which replaced it, with the year, as far as the record says. */
export function authorityLineage(corpus: Corpus, id: string): AuthorityLineage {
  const own = corpus.authorities.find((authority) => authority.id === id);
  if (!own) return { replaced: undefined, replacedBy: undefined };
  const before = predecessorsOfRecordedAuthority(corpus.authorities, own);
  const after = successorsOfRecordedAuthority(corpus.authorities, own);
  const beside = before.flatMap((each) => successorsOfRecordedAuthority(corpus.authorities, each)).filter((each) => each.id !== id);
  const firstDay = (heirs: readonly Authority[]) => heirs.find(({ from }) => from)?.from;
  return {
    replaced: takeover(firstDay([own, ...beside]) ?? before.find(({ until }) => until)?.until, before, [...new Set(beside)]),
    replacedBy: takeover(firstDay(after) ?? own.until, after, []),
  };
}

/** The year is that of the first day of those that took over, or else of the last day of those before. */
function takeover(day: string | undefined, authorities: Authority[], beside: Authority[]): Takeover | undefined {
  return authorities.length > 0 && day ? { year: day.slice(0, 4), authorities, beside } : undefined;
}
