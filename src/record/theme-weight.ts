import type { themeWeightSchema } from './shapes/theme-weights.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** A number that judged paragraphs taught: a coefficient of a clue or of a stem, or the intercept of a theme. */
export type ThemeWeight = TypeOf<typeof themeWeightSchema>;

/** The clues that the import measures for each theme of a paragraph, by the names of their weights. */
export const themeClues = [
  'opening',
  'share',
  'earliest',
  'of-sentence',
  'of-all',
  'told',
  'strength',
  'behind-strongest',
  'closeness',
  'heading',
] as const;

export type ThemeClue = (typeof themeClues)[number];
