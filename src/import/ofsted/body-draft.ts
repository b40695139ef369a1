import type { Line } from '../pdf/lines.ts';
import { HeadingStack } from './heading-stack.ts';
import type { Layout } from './layout.ts';
import type { LeftOutLine } from './leave-out.ts';
import type { Doubt, HoldsFootnotes, OfficialParagraph, OfficialReport } from './official-report.ts';
import type { Typography } from './typography.ts';

/** The mark of a footnote: its page, the words that say where it stands (a heading, or `p5`), and what holds it, if anything does. */
export interface PlacedMark {
  mark: string;
  page: number;
  on: string;
  holder?: HoldsFootnotes | undefined;
}

/** The words of a report: what opens it, what needs to improve, and the sections with their paragraphs. */
export interface Body extends Pick<OfficialReport, 'introduction' | 'improve' | 'sections'> {
  doubts: Doubt[];
  /** Every heading that was met, as printed. */
  headings: string[];
  /** Lines that are no part of what the document says. */
  leftOut: LeftOutLine[];
  marks: PlacedMark[];
}

/** A bullet that is open: where it stands, where its words begin, and its character. */
export interface Bullet {
  x: number;
  textX: number;
  character: string;
}

/** A paragraph as it grows line by line. */
export interface OpenParagraph {
  paragraph: OfficialParagraph;
  /** Where its words begin: wrapped lines stand there. */
  indent: number;
  /** Whether that is not certain until its second line is read. */
  isUnsure: boolean;
  /** Where its number stands, for a numbered one. */
  numberX: number | undefined;
  /** The bullets that are open, outermost first. */
  bullets: Bullet[];
  last: Line;
}

/** How a paragraph begins: where its words stand, and its number or bullet if it has one. */
interface Opening {
  indent: number;
  numberX?: number;
  isUnsure?: boolean;
  bullet?: Bullet;
}

/** The body of a report while its lines are read: what has been read so far, and the paragraph that is open. */
export class BodyDraft {
  readonly layout: Layout;
  readonly typography: Typography;
  /** Whether bullets in the sections open paragraphs of their own. */
  readonly bulleted: boolean;
  readonly introduction: OfficialParagraph[] = [];
  readonly sections: OfficialReport['sections'] = [];
  improve: Body['improve'];
  readonly doubts: Doubt[] = [];
  readonly headings: string[] = [];
  readonly leftOut: LeftOutLine[] = [];
  readonly marks: Body['marks'] = [];
  open: OpenParagraph | undefined;
  /** Which part of the report is being read. */
  place: 'introduction' | 'improve' | 'sections' = 'introduction';
  /** The last number that a paragraph had, and where it stood. */
  number = 0;
  numberX: number | undefined;
  /** Where wrapped lines of numbered paragraphs stand, in a report whose numbers are one piece with the words. */
  wrapX: number | undefined;
  /** The headings that are open, in a layout with parts. */
  readonly stack = new HeadingStack();
  paragraphsSinceHeading = 0;

  constructor(layout: Layout, typography: Typography, bulleted: boolean) {
    this.layout = layout;
    this.typography = typography;
    this.bulleted = bulleted;
  }

  /** Begins a paragraph where the report is read. */
  begin(paragraph: OfficialParagraph, line: Line, { indent, numberX, isUnsure = false, bullet }: Opening): void {
    this.open = { paragraph, indent, isUnsure, numberX, bullets: bullet ? [bullet] : [], last: line };
    this.paragraphsSinceHeading += 1;
    this.paragraphs.push(paragraph);
    if (this.place === 'sections') this.stack.noteWords();
    this.noteMarks(line);
  }

  /** Adds a grade that stands apart, beside or under the heading just opened, to its words. */
  addGradeToHeading(grade: string): void {
    const section = this.sections.at(-1);
    if (!section) return;
    section.heading = `${section.heading} ${grade}`;
    this.headings[this.headings.length - 1] = section.heading;
    this.stack.rename(section.heading);
  }

  /** Where the marks of footnotes in a line of the open paragraph stand. */
  noteMarks({ marks, page }: Line): void {
    const holder = this.open?.paragraph;
    const on = holder?.number === undefined ? (this.sections.at(-1)?.heading ?? '') : `p${holder.number}`;
    this.marks.push(...marks.map((mark) => ({ mark, page, on, holder })));
  }

  doubt({ page, text }: Line, says: string, words = text): void {
    this.doubts.push({ page, says, words });
  }

  /** What was read, when there are no more lines. */
  finish(): Body {
    const { introduction, improve, sections, doubts, headings, leftOut, marks } = this;
    return { introduction, ...(improve && { improve }), sections, doubts, headings, leftOut, marks };
  }

  private get paragraphs(): OfficialParagraph[] {
    if (this.place === 'introduction') return this.introduction;
    if (this.place === 'improve' && this.improve) return this.improve.items;
    return this.sections.at(-1)?.paragraphs ?? this.introduction;
  }
}
