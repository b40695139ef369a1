import { gradeInOfstedHeading } from '../ofsted/grades.ts';
import { judgementInOfstedHeading } from '../ofsted/labels.ts';
import { pdfBulletSigns } from '../pdf/lines.ts';
import { proofRunsSize, withoutProofMarks } from './note-marks.ts';
import type { ProofLine, ProofReading } from './proof-line.ts';
import { proofHeadings } from './report-lines.ts';
import { readFrontWordsToProve } from './second-front-lines.ts';
import { readGradeRowToProve } from './second-front.ts';
import { nestHeadingsToProve } from './second-headings.ts';
import { dropFurnitureToProve } from './second-furniture.ts';
import { proofRunsText, tidyProofText, type TaggedBlock } from './tagged-blocks.ts';

const bullet = new RegExp(String.raw`^(?:[${pdfBulletSigns}\u2012−–\u0336\uFFFC-]|o(?=\s))\s*`);
const dash = /^[-−–\u0336\uF02D\u2012\uFFFC]/;
const ends = /[.!?:;][”’"')\]]*$/;

/** The lines of a report by its tags, from its front page, the rest, and all blocks together. */
export function readLinesToProve({
  front,
  body,
  blocks: all,
}: Record<'front' | 'body' | 'blocks', readonly TaggedBlock[]>): Pick<ProofReading, 'lines' | 'unsure'> {
  const bodySize = proofRunsSize(all.flatMap(({ runs }) => runs));
  const draft = new LineDraft({ bodySize, usesBlanks: usesBlanks(body), rightEdge: rightEdgeOf(body) });
  for (const block of front.filter(({ role }) => role === 'note')) draft.read(block);
  for (const { block, isFact } of readFrontWordsToProve(front, all)) draft.read(block, isFact);
  for (const block of dropFurnitureToProve(body, all, bodySize)) draft.read(block);
  nestHeadingsToProve(draft.lines, draft.sizes);
  return { lines: draft.lines, unsure: draft.unsure };
}

/** How a report is set. */
interface Setting {
  bodySize: number;
  /** Whether paragraphs are told apart by empty ones between them. */
  usesBlanks: boolean;
  /** Where full lines end. */
  rightEdge: number;
}

function rightEdgeOf(blocks: readonly TaggedBlock[]): number {
  const rights = blocks
    .flatMap(({ role, runs }) => (role === 'text' || role === 'item' ? runs.map(({ right }) => right) : []))
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.99)] ?? 540;
}

/** Whether paragraphs are told apart by empty ones between them. */
function usesBlanks(blocks: readonly TaggedBlock[]): boolean {
  const words = blocks.filter((block, index) => ['text', 'item'].includes(block.role) && blocks[index - 1]?.page === block.page);
  return words.filter(({ afterBlank }) => afterBlank).length > words.length * 0.6;
}

/** Whether words are about a judgement, or about the safeguarding board, which the older reports judge in a heading of its own. */
const isAboutJudgement = (words: string) =>
  judgementInOfstedHeading(words) !== undefined || /^(?:the effectiveness of )?the local safeguarding children board\b/i.test(words);

class LineDraft {
  readonly lines: ProofLine[] = [];
  readonly unsure: ProofReading['unsure'] = [];
  /** How large the type of each heading is; where one is printed with a dash in it, of what stands after that. */
  readonly sizes = new Map<ProofLine, number>();
  private readonly setting: Setting;
  private number = 0;
  /** The last block that had words of the report itself, and its last line. */
  private last: TaggedBlock | undefined;
  private open: ProofLine | undefined;
  /** The bullet that others stand under. */
  private outer: { x: number; isDash: boolean } | undefined;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** `isFact` where a report file may hold the block as a fact alone. */
  read(block: TaggedBlock, isFact = false): void {
    const { length } = this.lines;
    this.readBlock(block);
    if (isFact) for (const line of this.lines.slice(length)) line.isFact = true;
  }

  private readBlock(block: TaggedBlock): void {
    if (block.role === 'note') this.note(block);
    else if (block.role === 'artifact' || block.role === 'unmarked' || block.role === 'contents') this.add('other', block);
    else if (this.isHeading(block)) this.heading(block);
    else this.words(block);
  }

  /** Two footnotes can share one tag, as Word writes them where two marks stand in one paragraph: the raised mark of each begins it. */
  private note({ runs, page }: TaggedBlock): void {
    const size = proofRunsSize(runs);
    const begins = runs.flatMap((run, index) =>
      index === 0 || (run.size <= size * 0.8 && /^\s*\d{1,2}\s*$/.test(run.text)) ? [index] : [],
    );
    begins.forEach((begin, index) => {
      const words = proofRunsText(runs.slice(begin, begins[index + 1]));
      const mark = /^(\d{1,2})\s*/.exec(words);
      this.lines.push({ kind: 'note', number: mark?.[1] ?? null, page, words: words.slice(mark?.[0].length ?? 0), marks: [], at: '' });
    });
  }

  /** A heading is tagged as one, or set in the type of headings, or says a judgement and its grade and nothing more. */
  private isHeading(block: TaggedBlock): boolean {
    const { role, runs, cells } = block;
    const { words } = withoutProofMarks(runs);
    if (!/[A-Za-z]/.test(words) || bullet.test(words) || (role !== 'text' && role !== 'row' && role !== 'heading')) return false;
    // Marks of footnotes are set in other type than the heading that they hang on.
    const printed = runs.filter(({ text }) => /[^\s\d]/.test(text));
    const strong = printed.every((run) => run.strong) || printed.every(({ size }) => size >= this.setting.bodySize * 1.1);
    if (role === 'row') return cells.length === 2 && (strong || readGradeRowToProve(block) !== undefined);
    // Some reports set a whole summary in large or bold type.
    if (words.length > 150 && words.endsWith('.')) return false;
    // Some files tag paragraphs as headings.
    if (strong || (role === 'heading' && words.length < 150 && !/^\d{1,3}\s*\./.test(words) && !words.endsWith('.'))) return true;
    return words.length < 120 && isAboutJudgement(words) && gradeInOfstedHeading(words) !== undefined;
  }

  private heading(block: TaggedBlock): void {
    const cells = block.cells.length > 0 ? block.cells : [block.runs];
    const parts = cells.map(withoutProofMarks);
    const headings = proofHeadings(parts.map(({ words }) => words).join(' '));
    const marks = parts.flatMap((part) => part.marks);
    headings.forEach((words, index) => {
      const isLast = index === headings.length - 1;
      const line: ProofLine = { kind: 'heading', number: null, page: block.page, words, marks: isLast ? marks : [], at: '' };
      this.lines.push(line);
      if (isLast) this.sizes.set(line, proofRunsSize(block.runs));
    });
    this.last = undefined;
    this.open = undefined;
  }

  private words(block: TaggedBlock): void {
    const text = proofRunsText(block.runs);
    const numbered = block.role === 'row' ? undefined : this.numberOf(text);
    if (numbered !== undefined) {
      this.number = numbered;
      this.add('paragraph', block, String(numbered), /^\d{1,3}\s*\.?\s*(?:\.\s)?/);
    } else if (block.role !== 'row' && (bullet.test(text) || this.isItemWithoutSign(block, text)) && !this.goesOnWithDash(block, text))
      this.item(block, text);
    else if (this.continues(block)) this.goOn(block);
    else this.add('text', block);
    this.last = block;
  }

  /** The number that words begin with, if it is the one that comes next, or one that a report prints twice, leaves out or begins again with. */
  private numberOf(text: string): number | undefined {
    const found = /^(\d{1,3})\s*(?:\.|(?=\s[A-Z]))/.exec(text);
    if (!found) return undefined;
    const number = Number(found[1]);
    const last = this.number;
    if (number === last + 1) return number;
    const isSlip = number === last || (number > last && number <= last + 4) || (number === 1 && this.open === undefined);
    return isSlip && /^\d{1,3}\s*\./.test(text) && last > 0 ? number : undefined;
  }

  /** An item whose sign is no text: its tag says so, where it does not go on from the page before. */
  private isItemWithoutSign({ role, page, depth }: TaggedBlock, text: string): boolean {
    return role === 'item' && depth > 0 && this.last?.page === page && !/^\d/.test(text);
  }

  /** Whether a page begins with a dash of the sentence that the page before ends within: "Leaders know this / – and act". */
  private goesOnWithDash({ page, role }: TaggedBlock, text: string): boolean {
    const { last, open } = this;
    if (!last || !open || role === 'item' || last.page === page || open.kind.endsWith('item')) return false;
    return /^[-−–]\s+[a-z]/.test(text) && !ends.test(open.words);
  }

  private item(block: TaggedBlock, text: string): void {
    const isDash = dash.test(text);
    const { outer } = this;
    const x = block.runs[0]?.x ?? 0;
    const isUnder = outer !== undefined && this.open?.kind.endsWith('item') === true && (x > outer.x + 6 || (isDash && !outer.isDash));
    const isInner = block.depth > 1 || isUnder;
    if (!isInner) this.outer = { x, isDash };
    this.add(isInner ? 'inner item' : 'item', block, null, bullet);
  }

  /** Whether a block goes on with the one before. A page break divides the tags of what it divides. */
  private continues(block: TaggedBlock): boolean {
    const { last, open } = this;
    if (!last || !open || block.role === 'row') return false;
    const before = last.runs
      .map(({ text }) => text)
      .join('')
      .trim();
    if (last.page === block.page)
      return !block.afterBlank && !ends.test(before) && (before.endsWith(',') || /^[a-z]/.test(proofRunsText(block.runs)));
    // An item has its number or bullet where it begins.
    if (block.role === 'item') return true;
    // An item that goes on is tagged as one, and often ends without a full stop.
    const leavesItem = last.role === 'item' && open.kind.endsWith('item') && /^[“‘(]?\p{Lu}/u.test(proofRunsText(block.runs));
    if (!ends.test(before)) return !leavesItem;
    return !this.beginsAfterBreak(block, last, before);
  }

  /** Whether words after a page break begin a paragraph, where the page before ended with a sentence. */
  private beginsAfterBreak(block: TaggedBlock, last: TaggedBlock, before: string): boolean {
    if (block.afterBlank) return true;
    const end = last.runs.findLast(({ text }) => text.trim() !== '');
    const words = proofRunsText(block.runs);
    const first = /^\S+/.exec(words)?.[0] ?? '';
    // Its first word would have had room on the last line, had it belonged to it.
    if (end && this.setting.rightEdge - end.right > (first.length + 1) * end.size * 0.5) return true;
    if (!this.setting.usesBlanks)
      this.unsure.push({
        page: block.page,
        says: 'the tags do not tell whether a paragraph goes on here',
        words: `${before.slice(-60)} | ${words.slice(0, 60)}`,
      });
    return false;
  }

  private goOn(block: TaggedBlock): void {
    const { open } = this;
    if (!open) return;
    const { words, marks } = withoutProofMarks(block.runs);
    const before = this.last?.runs.map(({ text }) => text).join('') ?? '';
    const apart = !/[-\u2010\u2011–/]$/.test(before) || /^\s/.test(block.runs[0]?.text ?? '');
    open.words = tidyProofText(`${open.words}${apart ? ' ' : ''}${words}`);
    open.marks.push(...marks);
  }

  private add(kind: ProofLine['kind'], block: TaggedBlock, number: string | null = null, lead?: RegExp): void {
    const cells = block.cells.length > 0 ? block.cells : [block.runs];
    const parts = cells.map(withoutProofMarks);
    const whole = parts.map(({ words }) => words).join(' ');
    const words = lead ? whole.replace(lead, '') : whole;
    if (words === '' && kind !== 'paragraph') return;
    this.open = { kind, number, page: block.page, words, marks: parts.flatMap(({ marks }) => marks), at: '' };
    this.lines.push(this.open);
  }
}
