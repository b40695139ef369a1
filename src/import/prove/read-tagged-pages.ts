import { getResolvedPDFJS } from 'unpdf';
import { withOpenPdf } from '../pdf/open-pdf.ts';

/** Characters as the PDF writes them one after another, in one size and type, on one baseline. Units are points; `y` grows upwards. */
export interface ProofRun {
  text: string;
  size: number;
  /** Whether they are set in bold or italic type. */
  strong: boolean;
  x: number;
  /** Where its last character that is no space ends. */
  right: number;
  y: number;
}

/** A node of the structure tree of a page, or the content of one, as the library gives it. */
export interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  children?: TagNode[];
}

/** A page for the second reading: its structure tree, and its characters by the mark that they carry in the PDF. */
export interface TaggedPage {
  number: number;
  tree: TagNode | null;
  /** By the number of the marked content that they stand in. */
  marked: Map<number, ProofRun[]>;
  /** What the PDF marks as no part of its words: page numbers, running heads and feet. */
  artifacts: ProofRun[][];
  /** What carries no mark at all. */
  unmarked: ProofRun[];
}

type Document = Parameters<Parameters<typeof withOpenPdf>[1]>[0];
type Page = Awaited<ReturnType<Document['getPage']>>;
type Matrix = ArrayLike<number>;

/**
 * The pages of a PDF by its own structure tree. Words come from the drawing operators, character by character and with the spaces
 * that the PDF writes, and never from where things stand: so this reading errs in other places than the first one.
 */
export function readPagesToProve(pdf: Uint8Array): Promise<TaggedPage[]> {
  return withOpenPdf(pdf, async (document) => {
    const { OPS } = await getResolvedPDFJS();
    const pages: TaggedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const collector = new RunCollector(page);
      const operators = operatorsOf(OPS, collector);
      fnArray.forEach((operator, index) => operators.get(operator)?.((argsArray as unknown[][])[index] ?? []));
      const tree = (await page.getStructTree()) as TagNode | null;
      pages.push({ number, tree, ...collector.collected });
      page.cleanup();
    }
    return pages;
  });
}

/** What each drawing operator that matters does to the collector. */
function operatorsOf(OPS: Record<string, number>, collector: RunCollector): Map<number, (args: unknown[]) => void> {
  const operators: [string, (args: unknown[]) => void][] = [
    ['beginMarkedContent', ([tag]) => collector.open(tag, null)],
    ['beginMarkedContentProps', ([tag, mark]) => collector.open(tag, mark)],
    ['endMarkedContent', () => collector.close()],
    ['save', () => collector.save()],
    ['restore', () => collector.restore()],
    ['setFont', ([font, size]) => collector.setFont(font as string, size as number)],
    ['setTextMatrix', ([matrix]) => collector.setMatrix(matrix as Matrix)],
    ['moveText', ([x, y]) => collector.move(x as number, y as number)],
    ['setLeadingMoveText', ([x, y]) => collector.move(x as number, y as number)],
    ['beginText', () => collector.setMatrix([1, 0, 0, 1, 0, 0])],
    ['showText', ([glyphs]) => collector.show(glyphs as Glyph[])],
    ['showSpacedText', ([glyphs]) => collector.show(glyphs as Glyph[])],
  ];
  return new Map(operators.map(([name, act]) => [OPS[name] ?? -1, act]));
}

type Glyph = number | null | { unicode?: string; width?: number };

/** Puts the characters of a page beside the mark that they stand in. */
class RunCollector {
  readonly collected: Pick<TaggedPage, 'marked' | 'artifacts' | 'unmarked'> = { marked: new Map(), artifacts: [], unmarked: [] };
  private readonly page: Page;
  /** The marked contents that are open, outermost first. An artifact has a list of its own. */
  private readonly stack: { mark: number | null; artifact?: ProofRun[] }[] = [];
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private size = 0;
  private strong = false;
  private readonly saved: { size: number; strong: boolean }[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  open(tag: unknown, mark: unknown): void {
    const isArtifact = (tag as { name?: string } | null)?.name === 'Artifact' || tag === 'Artifact';
    if (!isArtifact) {
      this.stack.push({ mark: typeof mark === 'number' ? mark : null });
      return;
    }
    const artifact: ProofRun[] = [];
    this.collected.artifacts.push(artifact);
    this.stack.push({ mark: null, artifact });
  }

  close(): void {
    this.stack.pop();
  }

  /** The type and its size are part of what the PDF saves and restores. */
  save(): void {
    this.saved.push({ size: this.size, strong: this.strong });
  }

  restore(): void {
    const saved = this.saved.pop();
    if (!saved) return;
    this.size = saved.size;
    this.strong = saved.strong;
  }

  setFont(font: string, size: number): void {
    this.size = size;
    const { commonObjs } = this.page;
    const name = commonObjs.has(font) ? (commonObjs.get(font) as { name?: string } | null)?.name : undefined;
    this.strong = /bold|black|heavy|italic|oblique/i.test(name ?? '');
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
  }

  move(x: number, y: number): void {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(this.matrix);
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  show(glyphs: readonly Glyph[]): void {
    const text = glyphs.map(textOfGlyph).join('');
    const [, , slant = 0, d = 1, x = 0, y = 0] = Array.from(this.matrix);
    const size = Math.abs(this.size * d);
    // Word slants upright type where it has no italic one.
    const strong = this.strong || slant !== 0;
    const runs = this.runs();
    const last = runs.at(-1);
    const right = text.trim() === '' ? (last?.right ?? x) : x + (widthOf(glyphs) / 1000) * size;
    if (last && last.size === size && last.strong === strong && last.y === y) {
      last.text += text;
      last.right = right;
    } else runs.push({ text, size, strong, x, right, y });
  }

  private runs(): ProofRun[] {
    const artifact = this.stack.findLast((each) => each.artifact)?.artifact;
    if (artifact) return artifact;
    const mark = this.stack.findLast((each) => each.mark !== null)?.mark;
    if (mark === undefined || mark === null) return this.collected.unmarked;
    const runs = this.collected.marked.get(mark) ?? [];
    this.collected.marked.set(mark, runs);
    return runs;
  }
}

/** A sign that the PDF draws and that its font has no letter for, as the dashes of some lists: the library gives a space without a width. */
export const unnamedProofSign = '\uFFFC';

/** Signs that are not seen and that the library leaves out of the text that it gives. A soft hyphen can be one that is seen. */
const invisible = /[\u200B-\u200F\u2060\uFEFF]/g;

function textOfGlyph(glyph: Glyph): string {
  if (typeof glyph !== 'object' || !glyph) return '';
  return glyph.unicode === ' ' && glyph.width === 0 ? unnamedProofSign : (glyph.unicode ?? '').replace(invisible, '');
}

/** The width of glyphs without the spaces at their end, in thousandths of their size. Numbers between them move the next one back. */
function widthOf(glyphs: readonly Glyph[]): number {
  const end = glyphs.findLastIndex((glyph) => typeof glyph === 'object' && (glyph?.unicode ?? '').trim() !== '');
  return glyphs.slice(0, end + 1).reduce<number>((sum, glyph) => sum + (typeof glyph === 'number' ? -glyph : (glyph?.width ?? 0)), 0);
}
