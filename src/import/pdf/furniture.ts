import { markOpeningPdfNote, takePdfFootnotes, type Footnote } from './footnotes.ts';
import type { Line } from './lines.ts';
import type { PageOfLines } from './read-lines.ts';

/** A line that is printed round the words of a document, and what it is. */
export interface PageFurniture {
  kind: 'page number' | 'running line';
  line: Line;
}

/** The words of a document as lines, in order; its footnotes and its page furniture apart. */
export interface ClearedPages {
  lines: Line[];
  footnotes: Footnote[];
  furniture: PageFurniture[];
  /** Lines of small type at the foot of a page that belong to no footnote: they are among the lines. */
  unmarked: Line[];
  /** Lines at the edge of their page that more pages have, and that are among the words or in a footnote all the same. */
  repeated: Line[];
  /** Size of the body type in points. */
  bodySize: number;
}

/** How far from the edges of a page running heads and feet stand, in points, and how much further those that many pages have at one height. */
const margin = { foot: 62, head: 50, wider: 25 };

/** The lines of a document without page numbers, running heads and feet, and footnotes. Size, place and repetition tell them. */
export function clearPdfFurniture(pages: readonly PageOfLines[]): ClearedPages {
  const bodySize = commonSize(pages);
  const { kindOf, isRepeated } = findFurniture(pages, bodySize);
  const cleared: ClearedPages = { lines: [], footnotes: [], furniture: [], unmarked: [], repeated: [], bodySize };
  for (const page of pages) {
    const kept: Line[] = [];
    for (const line of page.lines) {
      const kind = kindOf(line, page);
      if (kind) cleared.furniture.push({ kind, line });
      else kept.push(line);
      if (!kind && isRepeated(line, page)) cleared.repeated.push(line);
    }
    const taken = takePdfFootnotes(kept, bodySize, cleared.footnotes.at(-1));
    cleared.footnotes.push(...taken.footnotes);
    cleared.lines.push(...taken.lines);
    cleared.unmarked.push(...taken.unmarked);
  }
  return cleared;
}

/** Tells what the lines of a document are. */
interface FurnitureFinder {
  kindOf: (line: Line, page: PageOfLines) => PageFurniture['kind'] | undefined;
  /** Whether other pages have such a line at the same height: it may be a running head or foot. */
  isRepeated: (line: Line, page: PageOfLines) => boolean;
}

/**
 * What a line is, if it is a page number, or a running head or foot: at the edge of its page, and small or on many pages. A small line
 * after a raised mark, or close under words of its size wherever it stands, is no foot: a footnote can reach down into the margin.
 */
function findFurniture(pages: readonly PageOfLines[], bodySize: number): FurnitureFinder {
  const isNearEdge = ({ y }: Line, { height }: PageOfLines, more: number) => y < margin.foot + more || y > height - margin.head - more;
  const atEdge = (line: Line, page: PageOfLines) => isNearEdge(line, page, 0);
  const edges = new Map<string, { line: Line; page: PageOfLines }[]>();
  for (const page of pages) {
    for (const line of page.lines.filter((each) => isNearEdge(each, page, margin.wider))) {
      const shape = shapeOf(line);
      edges.set(shape, [...(edges.get(shape) ?? []), { line, page }]);
    }
  }
  const alike = (line: Line) => edges.get(shapeOf(line)) ?? [];
  const level = (line: Line) => alike(line).filter((each) => each.line.page !== line.page && Math.abs(each.line.y - line.y) < 1);
  const pagesOf = (line: Line, others: readonly { line: Line }[]) =>
    new Set([line, ...others.map((each) => each.line)].map(({ page }) => page)).size;
  const leastPages = Math.max(3, pages.length * 0.4);
  const isApart = (line: Line, page: PageOfLines) => standsApart(line, page, (other) => pagesOf(other, level(other)) >= leastPages);
  /** A number alone, close above other lines. */
  const isNumberOfNote = (line: Line, { lines }: PageOfLines) => {
    const next = lines[lines.indexOf(line) + 1];
    return /^\d{1,3}$/.test(line.text) && next !== undefined && line.y - next.y < line.size * 1.5;
  };
  /** Whether a line that is not at the edge can be a head or foot: no end or middle of a sentence, and apart from the words on most of its pages. */
  const canStandFurtherIn = (line: Line, page: PageOfLines, others: readonly { line: Line; page: PageOfLines }[]) =>
    !isNumberOfNote(line, page) &&
    (line.size <= bodySize * 0.9 || !/^\p{Ll}|[.!?]$/u.test(line.text)) &&
    [{ line, page }, ...others].filter((each) => isApart(each.line, each.page)).length * 2 > others.length + 1;
  const isMarked = (line: Line) => line.marks.length > 0 && markOpeningPdfNote(line) !== undefined;
  const isUnderNote = (line: Line, page: PageOfLines): boolean => {
    const above = page.lines[page.lines.indexOf(line) - 1];
    const isNear = above !== undefined && Math.abs(above.size - line.size) < 0.3 && above.y - line.y < line.size * 1.5;
    return isNear && kindOf(above, page) === undefined;
  };
  const isOfNote = (line: Line, page: PageOfLines): boolean =>
    line.size <= bodySize * 0.9 &&
    (isMarked(line) || (isUnderNote(line, page) && level(line).every((each) => isUnderNote(each.line, each.page))));
  const kindOf: FurnitureFinder['kindOf'] = (line, page) => {
    if (/^\d{1,3}$/.test(line.text) && (line.size >= bodySize * 1.3 || atEdge(line, page))) return 'page number';
    const isAtEdge = atEdge(line, page);
    // A template can have its feet a little further in: all at one height, with the same words, and apart from those of the report.
    const others = isAtEdge
      ? alike(line).filter((each) => atEdge(each.line, each.page))
      : level(line).filter((each) => differsByPage(each.line, line));
    const count = pagesOf(line, others);
    const isOnMany = count >= leastPages && (isAtEdge || canStandFurtherIn(line, page, others));
    if ((!isAtEdge && !isOnMany) || isOfNote(line, page)) return undefined;
    // In a short document two pages are many, but a line of the words can stand at the edge of two.
    const isOnBoth = count >= pages.length * 0.4 && !/[.!?]$/.test(line.text) && level(line).some((each) => isSameFoot(each.line, line));
    return isOnMany || isOnBoth || line.size <= bodySize * 0.78 ? 'running line' : undefined;
  };
  const isRepeated: FurnitureFinder['isRepeated'] = (line, page) =>
    atEdge(line, page) &&
    !isMarked(line) &&
    /\p{L}/u.test(line.text) &&
    level(line).length > 0 &&
    (line.size <= bodySize * 0.9 || [{ line, page }, ...level(line)].some((each) => standsApart(each.line, each.page, () => false)));
  return { kindOf, isRepeated };
}

/**
 * Whether the words of a page are further from a line at its edge than lines of one paragraph are from each other. Between them can stand other
 * lines that `isPassedOver`.
 */
function standsApart(line: Line, { lines, height }: PageOfLines, isPassedOver: (other: Line) => boolean): boolean {
  const step = line.y < height / 2 ? -1 : 1;
  let at = lines.indexOf(line) + step;
  while (lines[at] && isPassedOver(lines[at] as Line)) at += step;
  const next = lines[at];
  return next === undefined || Math.abs(next.y - line.y) > line.size * 1.5;
}

/** A line with its numbers masked, so that feet that differ only by page number are equal. */
const shapeOf = (line: Line) => line.text.replace(/\d+/g, '#').replace(/\s+/g, '');

/** Whether lines of one shape have the same words, or only the numbers of their pages: "Page 1 of 2". */
const isSameFoot = (a: Line, b: Line) => a.text === b.text || !/\p{L}/u.test(a.text.replace(/\b(?:page|of)\b/gi, ''));

/** Whether lines of one shape have the same words, and the same numbers but for those of their pages. */
function differsByPage(a: Line, b: Line): boolean {
  const [ofA, ofB] = [a, b].map(({ text }) => (text.match(/\d+/g) ?? []).map(Number));
  return ofA?.every((number, index) => number === ofB?.[index] || number - (ofB?.[index] ?? 0) === a.page - b.page) ?? false;
}

/** The size, to half a point, in which most letters are set. */
function commonSize(pages: readonly PageOfLines[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}
