import type { z } from 'zod';
import { authorityPlaceRowSchema } from '../../record/shapes/authority-places.ts';
import { sourceOfCsv, optionalSourceFile, type SourceRule } from './source.ts';

/** A row of the list of places: an authority. */
export type AuthorityPlaceRow = z.output<typeof authorityPlaceRowSchema>;

/** Each authority has one row. */
const authoritiesOnce: SourceRule<readonly AuthorityPlaceRow[]> = (rows, { lineOf, tell }) => {
  const seen = new Map<string, number>();
  rows.forEach(({ gss_code: code }, index) => {
    const line = lineOf(index);
    const earlier = seen.get(code);
    if (earlier === undefined) seen.set(code, line);
    else tell(line, 'places/twice', { code, earlier });
  });
};

/** The list of where England's authorities are. */
export const authorityPlacesSource = optionalSourceFile('authority-places.csv', sourceOfCsv(authorityPlaceRowSchema), [authoritiesOnce]);
