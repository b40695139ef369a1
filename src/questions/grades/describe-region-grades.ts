import type { Authority } from '../../record/authorities/authority.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';

/**
 * Which councils of a region a table of grades under one judgement has, and how many England’s list has there. `region` as in "the South East".
 * Abolished councils are named apart, as that list has none.
 */
export function describeCouncilsOfRegion(authorities: readonly Pick<Authority, 'name' | 'until'>[], all: number, region: string): string {
  if (all === 0) return '';
  const here = authorities.filter(({ until }) => until === undefined).length;
  const abolished = authorities.filter(({ until }) => until !== undefined).map(({ name }) => name);
  const table =
    here >= all
      ? `This table has every council in ${region}.`
      : `This table has ${here === 0 ? 'none' : here} of the ${all} councils in ${region}: those in this record that were inspected under a framework with this judgement.`;
  if (abolished.length === 0) return table;
  return `${table} It also has ${joinStringsWithAnd(abolished)}, since abolished.`;
}

/** What stands in place of a table of a region without one inspection under the judgement. */
export function describeRegionWithoutGrades(region: string): string {
  return `This record has no grade for this judgement in ${region}.`;
}
