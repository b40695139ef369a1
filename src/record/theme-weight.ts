import type { themeWeightSchema } from './shapes/theme-weights.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** A number that judged paragraphs taught: what a clue or a stem adds to the log-odds of a theme, or what these are where nothing tells. */
export type ThemeWeight = TypeOf<typeof themeWeightSchema>;
