import type { sequencesSchema } from './shapes/then-and-now.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** Documents of one history that somebody chose to set in a row, and why. */
export type ChosenSequence = TypeOf<typeof sequencesSchema>[number];
