import { unnamedProofSign, type ProofRun, type TaggedPage, type TagNode } from './read-tagged-pages.ts';

/** A piece of a report as its tags give it: a heading, words, an item of a list, a footnote, a row of a table with more than one cell. */
export interface TaggedBlock {
  role: 'heading' | 'text' | 'item' | 'note' | 'contents' | 'row' | 'artifact' | 'unmarked';
  page: number;
  runs: ProofRun[];
  /** Of a row: the characters of each cell. */
  cells: ProofRun[][];
  /** How deep a list stands within others; 0 outside of lists. */
  depth: number;
  /** Whether an empty paragraph stands between this block and the one before. */
  afterBlank: boolean;
}

const headingRole = /^H[1-6]?$|^Title$/;

/** The blocks of all pages in the order of their tags. Nothing is left out: what carries no tag has a block of its own. */
export function readBlocksToProve(pages: readonly TaggedPage[]): TaggedBlock[] {
  let blank = false;
  return pages.flatMap((page) => {
    const walk = new BlockWalk(page, blank);
    const blocks = walk.walk();
    blank = walk.blank;
    return blocks;
  });
}

/** The characters of runs as one line: white space of any length is one space. */
export const proofRunsText = (runs: readonly ProofRun[]) => tidyProofText(runs.map(({ text }) => text).join(''));

/** A text with each stretch of white space as one space, and ligatures as the letters that they stand for. A sign without a name is kept where it opens a text alone: as a bullet. */
export const tidyProofText = (text: string) =>
  text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replaceAll(unnamedProofSign, (sign, at: number) => (at === 0 ? sign : ''));

class BlockWalk {
  private readonly page: TaggedPage;
  private readonly blocks: TaggedBlock[] = [];
  private readonly used = new Set<number>();
  /** Whether the last paragraph was an empty one. */
  blank: boolean;

  constructor(page: TaggedPage, blank: boolean) {
    this.page = page;
    this.blank = blank;
  }

  walk(): TaggedBlock[] {
    if (this.page.tree) this.visit(this.page.tree, 0);
    const left = [...this.page.marked].filter(([mark]) => !this.used.has(mark)).map(([, runs]) => runs);
    for (const runs of [...left, this.page.unmarked]) this.push('unmarked', runs, 0);
    for (const runs of this.page.artifacts) this.push('artifact', runs, 0);
    return this.blocks;
  }

  private visit(node: TagNode, depth: number): void {
    const { role = '' } = node;
    if (node.type) this.push('text', this.runsOf(node), depth);
    else if (headingRole.test(role)) this.leaf('heading', node, 0);
    else if (role === 'TOC' || role === 'TOCI') this.push('contents', this.runsOf(node), 0);
    else if (role === 'Note' || role === 'FENote') this.push('note', this.runsOf(node), 0);
    else if (role === 'LI') this.item(node, depth);
    else if (role === 'TR') this.row(node, depth);
    else if (role === 'P' || role === 'Caption') this.leaf('text', node, depth);
    else if (isInline(role)) this.leaf('text', node, depth);
    else for (const child of node.children ?? []) this.visit(child, role === 'L' ? depth + 1 : depth);
  }

  /** A heading or paragraph. Footnotes stand inside of some, and come after them. */
  private leaf(role: TaggedBlock['role'], node: TagNode, depth: number): void {
    const notes = takeOut(node, (each) => each.role === 'Note' || each.role === 'FENote');
    this.push(role, this.runsOf(node, notes), depth);
    for (const note of notes) this.push('note', this.runsOf(note), 0);
  }

  /** An item: its label and first words are one block, and lists or paragraphs within it follow. */
  private item(node: TagNode, depth: number): void {
    const own: ProofRun[] = [];
    const later: TagNode[] = [];
    const gather = (each: TagNode) => {
      if (each.type) own.push(...this.runsOf(each));
      else if (each.role === 'L' || each.role === 'Note' || each.role === 'Table') later.push(each);
      else if (each.role === 'P' && proofRunsText(own).length > 3 && proofRunsText(this.peek(each)) !== '') later.push(each);
      else each.children?.forEach(gather);
    };
    node.children?.forEach(gather);
    this.push('item', own, depth);
    for (const each of later) this.visit(each, depth);
  }

  private row(node: TagNode, depth: number): void {
    const cells = (node.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH');
    const notes = takeOut(node, ({ role }) => role === 'Note');
    const filled = cells.filter((cell) => proofRunsText(this.peek(cell, notes)) !== '');
    if (filled.length < 2) {
      for (const cell of node.children ?? []) this.visit(cell, depth);
      return;
    }
    const runs = filled.map((cell) => this.runsOf(cell, notes));
    this.push('row', runs.flat(), 0, runs);
    for (const note of notes) this.push('note', this.runsOf(note), 0);
  }

  private push(role: TaggedBlock['role'], runs: ProofRun[], depth: number, cells: ProofRun[][] = []): void {
    if (proofRunsText(runs) === '') {
      if (role === 'text' || role === 'item') this.blank = true;
      return;
    }
    this.blocks.push({ role, page: this.page.number, runs, cells, depth, afterBlank: this.blank });
    if (role !== 'artifact' && role !== 'note') this.blank = false;
  }

  private peek(node: TagNode, without: readonly TagNode[] = []): ProofRun[] {
    return marksOf(node, without).flatMap((mark) => this.page.marked.get(mark) ?? []);
  }

  private runsOf(node: TagNode, without: readonly TagNode[] = []): ProofRun[] {
    for (const mark of marksOf(node, without)) this.used.add(mark);
    return this.peek(node, without);
  }
}

const isInline = (role: string) => /^(?:Span|Link|Quote|Em|Strong|Reference|Sub)$/.test(role);

/** The numbers of the marked contents in a node, in order. */
function marksOf(node: TagNode, without: readonly TagNode[]): number[] {
  if (without.includes(node)) return [];
  const mark = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '')?.[1] : undefined;
  return mark === undefined ? (node.children ?? []).flatMap((child) => marksOf(child, without)) : [Number(mark)];
}

/** The outermost nodes in a node that fit. */
function takeOut(node: TagNode, fits: (node: TagNode) => boolean): TagNode[] {
  return (node.children ?? []).flatMap((child) => (fits(child) ? [child] : takeOut(child, fits)));
}
