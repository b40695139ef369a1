import type { placeNamesSchema } from '../shapes/place-names.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** The names that people use for places: other names and towns of each council, and areas of several councils. */
export type PlaceNames = TypeOf<typeof placeNamesSchema>;
