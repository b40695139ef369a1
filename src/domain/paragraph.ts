/** Whether words are the publisher's own, to the last comma, or our summary of them. */
export type Wording = 'verbatim' | 'summary';

/** A piece of a paragraph: running text, or the items of a list within it. */
export type Block = { kind: 'text'; text: string } | { kind: 'list'; items: string[] };

/** One paragraph of a report: the smallest thing that can be read, linked and cited. */
export interface Paragraph {
  /** `<authority>/<yyyy-mm>-<kind>/<anchor>`, never reused. */
  id: string;
  report: string;
  /** `p5` numbered or ours, `s1` introduction, `i1` what needs to improve. */
  anchor: string;
  /** The number printed by the publisher, or null where it printed none. */
  number: number | null;
  /** A judgement id, or a slug of the section's heading. */
  section: string;
  blocks: Block[];
  themes: string[];
  /** Page of the official PDF on which it begins. */
  page: number | null;
  wording: Wording;
  /** Whose claim a summary is; for verbatim words their publisher. */
  claimedBy: string;
  /** Line of its file on which it begins. */
  line: number;
}

/** A paragraph's plain text, words exactly as the source, list items on lines of their own. */
export function textOf(paragraph: Pick<Paragraph, 'blocks'>): string {
  return paragraph.blocks.map((block) => (block.kind === 'text' ? block.text : block.items.join('\n'))).join('\n');
}

/** How a paragraph is called in running text: "paragraph 5", "our paragraph 5", "introduction, paragraph 1". */
export function nameParagraph({ anchor, number }: Pick<Paragraph, 'anchor' | 'number'>): string {
  if (number !== null) return `paragraph ${number}`;
  const place = anchor.slice(1);
  if (anchor.startsWith('s')) return `introduction, paragraph ${place}`;
  if (anchor.startsWith('i')) return `what needs to improve, item ${place}`;
  return `our paragraph ${place}`;
}
