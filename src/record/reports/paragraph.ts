import type { reportSchema } from '../shapes/report.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/*
 * A paragraph and its parts are written out: a report file holds them as marks (see shapes/marks.ts), and reading makes these of them.
 */

/** Whether words are the publisher's own, to the last comma, or our summary of them. */
export type Wording = TypeOf<typeof reportSchema>['wording'];

/** An item of a list, with the items under it where the source has some. */
export interface ListItem {
  text: string;
  items?: string[];
}

/** A piece of a paragraph: running text, or the items of a list within it. */
export type Block = { kind: 'text'; text: string } | { kind: 'list'; items: ListItem[] };

/** One paragraph of a report: the smallest thing that can be read, linked and cited. */
export interface Paragraph {
  /** `<authority>/<yyyy-mm>-<kind>/<anchor>`, never reused. */
  id: string;
  report: string;
  /**
   * `p5` numbered or ours, `s1` introduction, `i1` what needs to improve, `u1` unnumbered among numbered ones,
   * `p5-2` where the publisher printed number 5 a second time.
   */
  anchor: string;
  /** The number printed by the publisher, or null where it printed none. */
  number: number | null;
  /** A judgement id, or a slug of the section's heading. */
  section: string;
  blocks: Block[];
  themes: string[];
  /** True while the themes are a program's suggestion that no person has confirmed. */
  themesSuggested?: true;
  /** Anchors of the footnotes that hang on it. */
  notes?: string[];
  /** Page of the official PDF on which it begins. */
  page: number | null;
  wording: Wording;
  /** Whose claim a summary is; for verbatim words their publisher. */
  claimedBy: string;
  /** Line of its file on which it begins. */
  line: number;
}

/** A paragraph's plain text, exactly as in the source, each list item on its own line. Without footnotes. */
export function textOfReportParagraph({ blocks }: Pick<Paragraph, 'blocks'>): string {
  return textOfReportBlocks(blocks);
}

/** The plain text of blocks, each text and each list item on its own line. */
export function textOfReportBlocks(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.items.flatMap(({ text, items = [] }) => [text, ...items])))
    .join('\n');
}

/** A footnote of a document. */
export interface Note {
  /** `n1`, ours. */
  anchor: string;
  /** The mark that the publisher printed, e.g. "1". */
  mark: string;
  /** What its mark stands on, as printed, where that is neither the heading of a section nor a paragraph: the title, or a part. */
  on?: string;
  /** Page of the official PDF at whose foot it stands. */
  page: number | null;
  text: string;
  /** Line of its file on which it begins. */
  line: number;
}
