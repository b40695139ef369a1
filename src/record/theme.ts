import type { themesSchema } from './shapes/themes.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** Our reading of what a paragraph is about. */
export type Theme = TypeOf<typeof themesSchema>[number];
