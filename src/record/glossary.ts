/** A term of the field, and the words that readers type for it. */
export interface GlossaryEntry {
  /** The term as reports print it. */
  term: string;
  /** What an abbreviation stands for. */
  standsFor?: string | undefined;
  /** Other names of the same thing. */
  same: string[];
  /** What readers type when they look for it. */
  asked: string[];
  theme?: string | undefined;
  about: string;
}
