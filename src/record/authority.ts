import type { Day } from './day.ts';

/** A local authority: a council responsible for children's services in an area, now or until it was abolished. */
export interface Authority {
  id: string;
  name: string;
  council: string;
  gss: string;
  ofstedUrn: number;
  type: string;
  region: string;
  from?: Day | undefined;
  until?: Day | undefined;
  successors: string[];
  services?: { by: string; from: Day } | undefined;
  /** `featured`: its documents are read here. `context`: grades only, as a neighbour. */
  role: 'featured' | 'context';
  note?: string | undefined;
  ofstedPage: string;
}

/** The authorities that an authority took over from. */
export function findPredecessors(authorities: readonly Authority[], authority: Authority): Authority[] {
  return authorities.filter((other) => other.successors.includes(authority.id));
}

/** The authorities that took over from an authority. */
export function findSuccessors(authorities: readonly Authority[], authority: Authority): Authority[] {
  return authorities.filter((other) => authority.successors.includes(other.id));
}
