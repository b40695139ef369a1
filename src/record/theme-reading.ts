import type { Day } from './day.ts';

/** One time that paragraphs were given their themes, by one reader, kept as it was. */
export interface ThemeReading {
  id: string;
  on: Day;
  /** How it was done. */
  how: string;
  /** Themes by paragraph id. */
  themes: ReadonlyMap<string, readonly string[]>;
}
