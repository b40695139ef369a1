import type { AuthorityPlace } from '../../record/authorities/authority-place.ts';
import type { England } from '../../record/england.ts';
import type { AuthorityPlaceRow } from '../sources/authority-places.ts';

/** The places of England's authorities by id, in the order of the list. A code that the list of England does not have is left out. */
export function buildAuthorityPlaces(rows: readonly AuthorityPlaceRow[], { authorities }: England): AuthorityPlace[] {
  const ids = new Map(authorities.map(({ gss, id }) => [gss, id]));
  const toIds = (codes: readonly string[]) => codes.flatMap((code) => ids.get(code) ?? []);
  return rows.flatMap((row) => {
    const authority = ids.get(row.gss_code);
    if (authority === undefined) return [];
    const { latitude, longitude, districts_now: districtsNow, districts_before: districtsBefore } = row;
    return [{ authority, latitude, longitude, borders: toIds(row.borders), similar: toIds(row.similar), districtsNow, districtsBefore }];
  });
}
