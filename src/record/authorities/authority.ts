import { isBefore, type Day } from '../dates/day.ts';
import type { authoritiesSchema } from '../shapes/authorities.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** A local authority: a council responsible for children's services in an area, now or until it was abolished. */
export type Authority = TypeOf<typeof authoritiesSchema>[number];

/** Whether a day is certainly before the first day of an authority, or after its last. */
export function isOutsideAuthorityLife({ from, until }: Partial<Pick<Authority, 'from' | 'until'>>, day: Day): boolean {
  return (from !== undefined && isBefore(day, from)) || (until !== undefined && isBefore(until, day));
}

/** The most authorities that pages and charts start with: more would be too many to draw on one page. */
export const mostHighlightedAuthorities = 4;

/** How many they start with where there are more and site.yml names none. */
export const authoritiesHighlightedUnasked = 3;

/** The authorities that an authority took over from. */
export function predecessorsOfRecordedAuthority(authorities: readonly Authority[], authority: Authority): Authority[] {
  return authorities.filter((other) => other.successors.includes(authority.id));
}

/** The authorities that took over from an authority. */
export function successorsOfRecordedAuthority(authorities: readonly Authority[], authority: Authority): Authority[] {
  return authorities.filter((other) => authority.successors.includes(other.id));
}

/** A region of England in a sentence: "the South East", "London". */
export function formatAuthorityRegion(region: string): string {
  return /^(?:North|South|East|West) |^East of|Midlands$/.test(region) ? `the ${region}` : region;
}
