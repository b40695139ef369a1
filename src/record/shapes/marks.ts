/*
 * The marks in the body of a report file. content/README.md explains them; the reader, the import and the pages take them from here.
 */

const paragraph = ['number', 'anchor', 'page', 'themes', 'themes_suggested', 'claimed_by', 'notes'] as const;

/** The attributes that each mark may have. */
export const markAttributes = {
  Introduction: [],
  Improve: ['heading', 'notes'],
  Section: ['part', 'heading', 'judgement', 'anchor', 'notes'],
  Paragraph: paragraph,
  Item: paragraph,
  Notes: [],
  Note: ['anchor', 'mark', 'page', 'on'],
} as const;

/** The name of a mark. */
export type Mark = keyof typeof markAttributes;

/** The attributes of a mark as a file gives them: all are texts, and any may be missing. */
export type AttributesOf<Name extends Mark> = Partial<Record<(typeof markAttributes)[Name][number], string | undefined>>;
