import type { themeReadingSchema } from './shapes/theme-readings.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** One time that paragraphs were given their themes, by one reader, kept as it was. */
export type ThemeReading = Omit<TypeOf<typeof themeReadingSchema>, 'themes'> & {
  /** The name of its file. */
  id: string;
  /** Themes by paragraph id. */
  themes: ReadonlyMap<string, readonly string[]>;
};
