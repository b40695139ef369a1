/** Our reading of what a paragraph is about. `words` are other words that readers and reports use for it. */
export interface Theme {
  id: string;
  name: string;
  group: string;
  about: string;
  words: string[];
  /** Words of inspectors by which the import command knows a paragraph about it; no reader sees them. */
  signs?: string[] | undefined;
}
