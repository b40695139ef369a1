import { z } from 'zod';
import { dayShape, idShape, textShape } from './fields.ts';

const separated = (by: RegExp, about: string) =>
  z
    .string()
    .transform((value) => value.split(by).map((part) => part.trim()))
    .pipe(z.array(z.string().min(1)))
    .describe(about);

/** `place-names.yml`: the names that people use for places, and the councils there. */
export const placeNamesSchema = z.strictObject({
  councils: z.array(
    z.strictObject({
      council: idShape('the id of a council, e.g. kent.'),
      also: separated(/,/, 'other names of the council, with commas between them.').default([]),
      towns: separated(/,/, 'towns, and parts of a city, with commas between them.').default([]),
    }),
  ),
  areas: z.array(
    z.strictObject({
      name: textShape('the area as people call it, e.g. Merseyside.'),
      until: dayShape('the last day of a former council.').optional(),
      councils: separated(/\s+/, 'ids of the councils there, with spaces between them.'),
    }),
  ),
});
