import { gradeOf, isGradeCell, isLabelCell, judgementOfHeading } from './front-page.ts';
import type { Doubt, OfficialBlock, OfficialItem, OfficialParagraph, OfficialReport } from './official-report.ts';
import { joinLines } from '../pdf/furniture.ts';
import { isBullet, type Line } from '../pdf/lines.ts';

/** The words of a report: what opens it, what needs to improve, and the sections with their paragraphs. */
export interface Body extends Pick<OfficialReport, 'introduction' | 'improve' | 'sections'> {
  doubts: Doubt[];
  /** What each mark of a footnote hangs on: a heading, or `p5`. */
  marks: { mark: string; page: number; on: string }[];
}

interface BodyAsk {
  kind: 'ilacs' | 'sif' | 'letter';
  /** Size of the body type. */
  bodySize: number;
  /** Whether bullets in the sections open paragraphs of their own: in the older reports that number none. */
  bulleted?: boolean;
}

const tail = /^The Office for Standards in Education,? Children[’']s Services|^Any complaints about the inspection or the report/i;
const improves = /^(?:areas? for improvement|what (?:does the .{2,60} )?needs? to improve)\b/i;
const odd = /^(?:the\s+)?(?:experiences?(?:\s+and\s+progress)?\s+of|impact\s+of\s+leaders)\b/i;
const graded = /(?:outstanding|good|inadequate|requires? improvement(?: to be good)?)[.\s]*$/i;

/** A paragraph as it grows line by line. */
interface Growing {
  paragraph: OfficialParagraph;
  /** Where its words begin: wrapped lines stand there. */
  indent: number;
  /** Its number as placed, for a numbered one. */
  numberX: number | undefined;
  /** The bullets that are open, outermost first: where they stand, and where their words begin. */
  bullets: { x: number; textX: number; sign: string }[];
  last: Line;
}

/** Reads the words of an inspection report from its lines, in order. Every line ends up in a heading or a paragraph: none is dropped. */
export function readBody(lines: readonly Line[], ask: BodyAsk): Body {
  const body = new BodyReader(lines, ask).read();
  const isNumbered = body.sections.some(({ paragraphs }) => paragraphs.some(({ number }) => number !== undefined));
  return ask.kind === 'sif' && !isNumbered ? new BodyReader(lines, { ...ask, bulleted: true }).read() : body;
}

class BodyReader {
  private readonly doubts: Doubt[] = [];
  private readonly marks: Body['marks'] = [];
  private readonly introduction: OfficialParagraph[] = [];
  private improve: Body['improve'];
  private readonly sections: Body['sections'] = [];
  private growing: Growing | undefined;
  private number = 0;
  private numberX: number | undefined;
  private mode: 'introduction' | 'improve' | 'sections' = 'introduction';
  private part: string | undefined;
  private partHeading: string | undefined;
  private sinceHeading = 0;
  private readonly lines: readonly Line[];
  private readonly ask: BodyAsk;
  private readonly rightEdge: number;
  private readonly bodyFont: string;
  private readonly headingFonts: ReadonlySet<string>;

  constructor(lines: readonly Line[], ask: BodyAsk) {
    this.lines = dropContents(dropTails(lines), ask.bodySize);
    this.ask = ask;
    const rights = this.lines.map(({ right }) => right).sort((a, b) => a - b);
    this.rightEdge = rights[Math.floor(rights.length * 0.97)] ?? 520;
    const fonts = new Map<string, number>();
    for (const { font, text, size } of this.lines) if (size < ask.bodySize * 1.1) fonts.set(font, (fonts.get(font) ?? 0) + text.length);
    this.bodyFont = [...fonts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    this.headingFonts = new Set(this.lines.filter(({ size }) => size >= ask.bodySize * 1.1).map(({ font }) => font));
  }

  read(): Body {
    let at = 0;
    while (at < this.lines.length) {
      const heading = this.headingAt(at);
      if (heading > 0) {
        this.openHeading(this.lines.slice(at, at + heading));
        at += heading;
        continue;
      }
      const line = this.lines[at] as Line;
      this.take(line, this.lines[at - 1]);
      at += 1;
    }
    this.closeSections();
    return {
      introduction: this.introduction,
      ...(this.improve ? { improve: this.improve } : {}),
      sections: this.sections,
      doubts: this.doubts,
      marks: this.marks,
    };
  }

  /** How many lines from here make a heading; 0 where none begins. */
  private headingAt(at: number): number {
    const line = this.lines[at] as Line;
    const { bodySize, kind } = this.ask;
    if (line.size >= bodySize * 1.1 && /[A-Za-z]/.test(line.text)) {
      let count = 1;
      for (let next = this.lines[at + count]; next; next = this.lines[at + count]) {
        const before = this.lines[at + count - 1] as Line;
        const near = next.page === before.page && before.y - next.y < before.size * 1.75;
        if (!near || next.size < bodySize * 1.1 || Math.abs(next.size - before.size) > 2.5 || !/[A-Za-z]/.test(next.text)) break;
        // One heading may follow another without words between them.
        if (kind === 'ilacs' && (improves.test(next.text) || odd.test(next.text))) break;
        if (kind === 'ilacs' && improves.test(before.text)) break;
        count += 1;
      }
      return count;
    }
    const before = this.lines[at - 1];
    const apart = before?.page !== line.page || before.y - line.y > line.size * 1.5;
    const strong = this.isStrong(line);
    if (improves.test(line.text) && line.text.length < 60 && line.lead === null && !/\.$/.test(line.text) && (strong || apart)) return 1;
    if (kind === 'ilacs' && this.mode !== 'introduction' && odd.test(line.text) && line.lead === null) {
      const next = this.lines[at + 1];
      const indented = this.growing?.numberX !== undefined && line.x >= this.growing.indent - 3;
      if (!indented || strong) {
        if (graded.test(line.text)) return 1;
        if (next && next.lead === null && graded.test(next.text) && next.text.length < 60) return 2;
      }
    }
    if (kind === 'ilacs' || line.lead !== null || !apart || !strong) return 0;
    if (/^key judgement/i.test(line.text)) return 1 + this.countTableRow(at + 1);
    // The older reports and the letters have strong headings at the size of the words: "Summary", "Inspection findings".
    let count = 1;
    for (let next = this.lines[at + count]; next && count < 3; next = this.lines[at + count]) {
      const above = this.lines[at + count - 1] as Line;
      if (next.page !== above.page || above.y - next.y > line.size * 1.5 || !this.isStrong(next) || next.lead !== null) break;
      count += 1;
    }
    const words = this.lines
      .slice(at, at + count)
      .map(({ text }) => text)
      .join(' ');
    const continues = this.growing !== undefined && !ends(this.growing.last.text);
    const closes = /[.:;,]$/.test(words) && !(judgementOfHeading(words) && graded.test(words)) && !/^areas? for improvement:$/i.test(words);
    return !continues && !closes && words.length < 150 && /[A-Za-z]/.test(words) ? count : 0;
  }

  /** Whether a line is set in the type of headings. */
  private isStrong(line: Line): boolean {
    if (line.size > this.ask.bodySize * 1.03) return true;
    if (line.font === this.bodyFont) return false;
    return this.headingFonts.size === 0 || this.headingFonts.has(line.font);
  }

  /** How many lines the row under "Key judgement, Judgement grade" takes: its label wraps, its grade stands beside it. */
  private countTableRow(at: number): number {
    let count = 0;
    for (let line = this.lines[at]; line; line = this.lines[at + count]) {
      const before = this.lines[at + count - 1];
      const near = count === 0 || (before?.page === line.page && before.y - line.y < line.size * 1.75);
      if (!near || line.lead !== null || !(isGradeCell(line.text) || isLabelCell(line.text)) || line.text.length > 75) break;
      count += 1;
    }
    return count;
  }

  private openHeading(lines: readonly Line[]): void {
    this.growing = undefined;
    this.sinceHeading = 0;
    const [first] = lines;
    if (!first) return;
    const heading = headingText(/^key judgement/i.test(first.text) && lines.length > 1 ? lines.slice(1) : lines);
    for (const line of lines) for (const mark of line.marks) this.marks.push({ mark, page: line.page, on: heading });
    if (this.ask.kind !== 'sif') {
      if (improves.test(heading)) {
        this.mode = 'improve';
        if (this.improve)
          this.doubts.push({ page: first.page, says: 'there is a second heading of what needs to improve', words: heading });
        this.improve ??= { heading, items: [] };
        return;
      }
      const judgement = this.ask.kind === 'letter' ? undefined : judgementOfHeading(heading);
      if (!judgement && this.ask.kind === 'ilacs')
        this.doubts.push({ page: first.page, says: 'this heading is not one of a judgement', words: heading });
      this.mode = 'sections';
      this.sections.push({ heading, ...(judgement ? { judgement } : {}), paragraphs: [] });
      return;
    }
    this.mode = 'sections';
    const isRow = /^key judgement/i.test(first.text);
    const isSub = first.size < this.ask.bodySize * 1.1 && !isRow;
    if (!isSub) {
      if (first.size >= this.ask.bodySize * 1.5) {
        this.part = heading;
        this.partHeading = undefined;
        this.pushSection(heading, undefined);
        return;
      }
      this.partHeading = heading;
      this.pushSection(heading, this.part);
      return;
    }
    this.pushSection(heading, this.partHeading ?? this.part);
  }

  private pushSection(heading: string, part: string | undefined): void {
    const judgement = judgementOfHeading(heading) ?? judgementOfHeading(this.partHeading ?? '');
    const last = this.sections.at(-1);
    // A heading with nothing under it but the next one is the part that the next one belongs to.
    if (last?.paragraphs.length === 0 && last.heading === part) this.sections.pop();
    this.sections.push({ heading, ...(judgement ? { judgement } : {}), ...(part && part !== heading ? { part } : {}), paragraphs: [] });
  }

  private take(line: Line, before: Line | undefined): void {
    const number = this.numberOf(line);
    if (number !== undefined) {
      this.openNumbered(number, line);
      return;
    }
    if (isBullet(line.text)) return;
    const bullet = line.lead !== null && isBullet(line.lead);
    if (bullet) {
      this.takeBullet(line);
      return;
    }
    this.takeWords(line, before);
  }

  /** The number of a paragraph that a line opens: the next one, in the margin of numbers. A wrapped "18." stands where words do. */
  private numberOf(line: Line): number | undefined {
    const digits = /^(\d{1,3})\s*\.?$/.exec(line.lead ?? '')?.[1];
    if (digits === undefined || line.words === '') return undefined;
    const number = Number(digits);
    const indent = this.growing?.numberX === undefined ? undefined : this.growing.indent;
    // A number that stands where words do opens a paragraph only with room above it and beside it: margins move in some reports.
    const last = this.growing?.last;
    const roomy = line.textX - line.x >= 14 && last?.page === line.page && last.y - line.y > line.size * 1.5;
    if (indent !== undefined && line.x >= indent - 3 && !(roomy && number === this.number + 1)) return undefined;
    if (this.growing && this.growing.bullets.length > 0 && line.x >= (this.growing.bullets[0]?.textX ?? 0) - 3 && indent !== undefined)
      return undefined;
    if (number === this.number + 1) {
      // In running text without a margin, a number that opens a wrapped line is one of its words.
      const wraps =
        this.growing !== undefined && this.growing.numberX === undefined && !ends(this.growing.last.text) && line.textX - line.x < 10;
      return wraps ? undefined : number;
    }
    const inMargin = this.numberX !== undefined && Math.abs(line.x - this.numberX) < 6;
    if (!inMargin) return undefined;
    if (number === this.number) {
      this.doubts.push({ page: line.page, says: `the report has a second paragraph ${number}`, words: line.text });
      return number;
    }
    if (number > this.number + 1 && number <= this.number + 4 && this.number > 0) {
      this.doubts.push({
        page: line.page,
        says: `the report has no paragraph ${range(this.number + 1, number - 1)}: ${this.number} is followed by ${number}`,
        words: line.text,
      });
      return number;
    }
    if (number === 1 && this.number > 4 && this.sinceHeading === 0) {
      this.doubts.push({ page: line.page, says: 'the report begins to number its paragraphs anew here', words: line.text });
      return number;
    }
    return undefined;
  }

  private openNumbered(number: number, line: Line): void {
    if (this.mode === 'introduction' || this.mode === 'improve') {
      if (this.ask.kind === 'ilacs')
        this.doubts.push({
          page: line.page,
          says: 'a numbered paragraph stands before the first heading of a judgement',
          words: line.text,
        });
      if (this.sections.length === 0) this.sections.push({ heading: '', paragraphs: [] });
      this.mode = 'sections';
    }
    this.number = number;
    this.numberX = line.x;
    // Seen once: a stray full stop between the number and the words.
    const words = line.words.replace(/^\.\s+/, '');
    this.open({ number, page: line.page, blocks: [{ kind: 'text', text: words }] }, line, line.textX, line.x);
  }

  private open(paragraph: OfficialParagraph, line: Line, indent: number, numberX: number | undefined): void {
    this.growing = { paragraph, indent, numberX, bullets: [], last: line };
    this.sinceHeading += 1;
    this.place().push(paragraph);
    this.noteMarks(line);
  }

  private place(): OfficialParagraph[] {
    if (this.mode === 'introduction') return this.introduction;
    if (this.mode === 'improve' && this.improve) return this.improve.items;
    return this.sections.at(-1)?.paragraphs ?? this.introduction;
  }

  private noteMarks(line: Line): void {
    const { number } = this.growing?.paragraph ?? {};
    for (const mark of line.marks)
      this.marks.push({ mark, page: line.page, on: number === undefined ? (this.sections.at(-1)?.heading ?? '') : `p${number}` });
  }

  private takeBullet(line: Line): void {
    const sign = line.lead ?? '';
    if (line.words === '') return;
    if (this.mode === 'improve') {
      const open = this.growing;
      const outer = open?.bullets[0];
      const inner = outer !== undefined && (line.x > outer.x + 6 || (isDash(sign) && !isDash(outer.sign)));
      if (open && inner) {
        addItem(open.paragraph.blocks, line.words);
        open.bullets = [outer, { x: line.x, textX: line.textX, sign }];
        open.last = line;
      } else {
        this.open({ page: line.page, blocks: [{ kind: 'text', text: line.words }] }, line, line.textX, undefined);
        if (this.growing) this.growing.bullets = [{ x: line.x, textX: line.textX, sign }];
      }
      this.noteMarks(line);
      return;
    }
    const outermost = this.growing?.bullets[0];
    const isOwn = this.ask.bulleted && (outermost ? line.x <= outermost.x + 6 : !/:$/.test(this.growing?.last.text ?? ''));
    if (isOwn) {
      this.open({ page: line.page, blocks: [{ kind: 'text', text: line.words }] }, line, line.textX, undefined);
      (this.growing as unknown as Growing).bullets = [{ x: line.x, textX: line.textX, sign }];
      return;
    }
    if (!this.growing) {
      this.open({ page: line.page, blocks: [{ kind: 'list', items: [{ text: line.words }] }] }, line, line.x, undefined);
      if (this.growing) (this.growing as Growing).bullets = [{ x: line.x, textX: line.textX, sign }];
      return;
    }
    const { paragraph, bullets } = this.growing;
    const outer = bullets[0];
    const inner =
      outer !== undefined && paragraph.blocks.at(-1)?.kind === 'list' && (line.x > outer.x + 6 || (isDash(sign) && !isDash(outer.sign)));
    if (inner) addInner(paragraph.blocks, line.words);
    else addItem(paragraph.blocks, line.words);
    this.growing.bullets = inner ? [outer, { x: line.x, textX: line.textX, sign }] : [{ x: line.x, textX: line.textX, sign }];
    this.growing.last = line;
    this.noteMarks(line);
  }

  private takeWords(line: Line, before: Line | undefined): void {
    const open = this.growing;
    if (!open || this.opensParagraph(line, open, before)) {
      if (this.mode === 'improve')
        this.doubts.push({
          page: line.page,
          says: 'what needs to improve has no bullets here: the words are kept as they stand',
          words: line.text,
        });
      this.open({ page: line.page, blocks: [{ kind: 'text', text: line.text }] }, line, line.x, undefined);
      return;
    }
    const bullet = open.bullets.at(-1);
    const leavesList =
      bullet !== undefined && this.mode !== 'improve' && line.x < bullet.textX - 4 && line.x < (open.bullets[0]?.textX ?? 0) - 4;
    if (leavesList) {
      open.paragraph.blocks.push({ kind: 'text', text: line.text });
      open.bullets = [];
    } else grow(open.paragraph.blocks, line.text);
    open.last = line;
    this.noteMarks(line);
  }

  /** Whether a line without number or bullet begins a paragraph of its own. */
  private opensParagraph(line: Line, open: Growing, before: Line | undefined): boolean {
    const { kind } = this.ask;
    if (kind === 'ilacs' && this.mode === 'sections') return false;
    const samePage = before?.page === line.page;
    const gap = samePage && before ? before.y - line.y : undefined;
    if (open.numberX !== undefined || open.bullets.length > 0) {
      // Words at the page's margin, left of a numbered paragraph or a list, go on with neither.
      const left = line.x < open.indent - 8;
      const wide = gap === undefined || gap > line.size * 1.5;
      if (open.numberX === undefined && this.mode === 'improve') return left && wide && ends(open.last.text);
      // A list within unnumbered words ends where words stand left of it again.
      const outer = open.bullets[0];
      if (open.numberX === undefined && outer)
        return line.x < outer.textX - 4 && (gap === undefined ? ends(open.last.text) : gap > line.size * 1.5);
      return left && wide;
    }
    if (gap !== undefined) return gap > line.size * 1.6;
    // At a page break: the first word of a new line would have fitted on the last line, had it belonged to it.
    if (!ends(open.last.text)) return false;
    const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
    const room = this.rightEdge - open.last.right;
    const needs = (firstWord + 1) * line.size * 0.52;
    if (room >= needs) return true;
    // A full line that ends a sentence: far more pages break within a paragraph than between two.
    this.doubts.push({
      page: line.page,
      says: 'a sentence ends with the page before: it is not certain that the paragraph goes on here',
      words: line.text,
    });
    return false;
  }

  private closeSections(): void {
    for (let index = this.sections.length - 1; index >= 0; index -= 1) {
      const section = this.sections[index];
      if (section?.paragraphs.length === 0 && this.ask.kind === 'sif') this.sections.splice(index, 1);
    }
  }
}

const range = (first: number, last: number) => (first === last ? String(first) : `${first} to ${last}`);
const isDash = (sign: string) => /^[-−–\u0336\uF02D]$/.test(sign);
const ends = (text: string) => /[.!?:;][”’"')\]]*$/.test(text);

function addItem(blocks: OfficialBlock[], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.items.push({ text });
  else blocks.push({ kind: 'list', items: [{ text }] });
}

function addInner(blocks: OfficialBlock[], text: string): void {
  const last = blocks.at(-1);
  const item: OfficialItem | undefined = last?.kind === 'list' ? last.items.at(-1) : undefined;
  if (item) (item.items ??= []).push(text);
  else addItem(blocks, text);
}

/** Adds a wrapped line to the words that are open. */
function grow(blocks: OfficialBlock[], text: string): void {
  const last = blocks.at(-1);
  if (!last) blocks.push({ kind: 'text', text });
  else if (last.kind === 'text') last.text = joinLines(last.text, text);
  else {
    const item = last.items.at(-1);
    if (!item) return;
    const inner = item.items;
    if (inner && inner.length > 0) inner[inner.length - 1] = joinLines(inner.at(-1) ?? '', text);
    else item.text = joinLines(item.text, text);
  }
}

/** The words of a heading. In the older reports its grade stands in a cell of its own beside it: it comes last. */
function headingText(lines: readonly Line[]): string {
  const words: string[] = [];
  const grades: string[] = [];
  for (const line of lines) {
    if (line.x > 250 && isGradeCell(line.text)) {
      grades.push(line.text);
      continue;
    }
    const cell = line.pieces.filter(
      ({ x, text }) => x > 300 && /^\s*(?:requires improvement|outstanding|good|inadequate|not judged)\s*$/i.test(text),
    );
    const apart =
      cell.length > 0 &&
      line.pieces.some(({ x, right, text }) => text.trim() !== '' && x < 300 && cell.some((piece) => piece.x - right > 10));
    if (!apart) words.push(line.text);
    else {
      grades.push(...cell.map(({ text }) => text.trim()));
      words.push(cell.reduce((text, piece) => text.replace(piece.text.trim(), ''), line.text).trim());
    }
  }
  return [...words, ...grades].filter(Boolean).reduce(joinLines, '').replace(/\s+/g, ' ').trim();
}

/** The lines without what the publisher says of itself at the end. Where two reports stand in one file, the first has such an end too. */
function dropTails(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex(({ text }) => tail.test(text));
  const opening = lines.findIndex(({ text, page }) => tail.test(text) && page === lines[last]?.page);
  const kept = opening < 0 ? [...lines] : lines.slice(0, opening);
  for (let at = kept.findIndex(({ text }) => tail.test(text)); at >= 0; at = kept.findIndex(({ text }) => tail.test(text))) {
    const page = kept[at]?.page;
    kept.splice(at, kept.slice(at).filter((line) => line.page === page).length);
  }
  return kept;
}

/** The lines without the list of contents, whose every entry is said again as a heading. */
function dropContents(lines: readonly Line[], bodySize: number): Line[] {
  const start = lines.findIndex(({ text, size }) => /^contents$/i.test(text) && size >= bodySize * 1.1);
  if (start < 0) return [...lines];
  const page = lines[start]?.page;
  let end = start + 1;
  while (end < lines.length && lines[end]?.page === page) end += 1;
  // It may run on: entries end with the number of their page.
  while (end < lines.length && /\s\d{1,3}$/.test(lines[end]?.text ?? '') && lines[end]?.page === (page ?? 0) + 1) end += 1;
  return [...lines.slice(0, start), ...lines.slice(end)];
}

/** A paragraph's words, list and all, as one run. */
export function textOfParagraph({ blocks }: OfficialParagraph): string {
  return blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.items.flatMap(({ text, items = [] }) => [text, ...items])))
    .join(' ');
}

/** The grade that a heading ends with, if it does. */
export function gradeOfHeading(heading: string): string | undefined {
  const found = /(outstanding|good|inadequate|requires? improvement(?: to be good)?|not judged)[.\s]*$/i.exec(heading)?.[1];
  return found && gradeOf(found);
}
