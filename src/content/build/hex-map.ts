import type { England } from '../../record/england.ts';
import type { HexMapPlace } from '../../record/hexagons/hex-map.ts';
import type { HexMapRow } from '../sources/hex-map.ts';

/** The hexagons of England's authorities by id, in the order of the file. A code that the list of England does not have is left out. */
export function buildHexMap(rows: readonly HexMapRow[], { authorities }: England): HexMapPlace[] {
  const ids = new Map(authorities.map(({ gss, id }) => [gss, id]));
  return rows.flatMap(({ gss_code: code, label, q, r }) => {
    const authority = ids.get(code);
    return authority === undefined ? [] : [{ authority, label, q, r }];
  });
}
