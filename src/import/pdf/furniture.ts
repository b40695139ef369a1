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
  /** Size of the body type in points. */
  bodySize: number;
}

/** How far from the edges of a page running heads and feet stand, in points. */
const margin = { foot: 62, head: 50 };

/** The lines of a document without page numbers, running heads and feet, and footnotes. Size, place and repetition tell them. */
export function clearPdfFurniture(pages: readonly PageOfLines[]): ClearedPages {
  const bodySize = commonSize(pages);
  const kindOf = findFurniture(pages, bodySize);
  const cleared: ClearedPages = { lines: [], footnotes: [], furniture: [], unmarked: [], bodySize };
  for (const page of pages) {
    const kept: Line[] = [];
    for (const line of page.lines) {
      const kind = kindOf(line, page);
      if (kind) cleared.furniture.push({ kind, line });
      else kept.push(line);
    }
    const taken = takePdfFootnotes(kept, bodySize, cleared.footnotes.at(-1));
    cleared.footnotes.push(...taken.footnotes);
    cleared.lines.push(...taken.lines);
    cleared.unmarked.push(...taken.unmarked);
  }
  return cleared;
}

/**
 * What a line is, if it is a page number, or a running head or foot: at the edge of its page, and small or on many pages. A small line on
 * fewer pages, after a raised mark or close under words of its size, is no foot: a footnote can reach down into the margin.
 */
function findFurniture(
  pages: readonly PageOfLines[],
  bodySize: number,
): (line: Line, page: PageOfLines) => PageFurniture['kind'] | undefined {
  const atEdge = (line: Line, page: PageOfLines) => line.y < margin.foot || line.y > page.height - margin.head;
  const pagesWith = new Map<string, number>();
  for (const page of pages) {
    for (const shape of new Set(page.lines.filter((line) => atEdge(line, page)).map(shapeOf))) {
      pagesWith.set(shape, (pagesWith.get(shape) ?? 0) + 1);
    }
  }
  const isOfNote = (line: Line, page: PageOfLines): boolean => {
    if (line.marks.length > 0 && markOpeningPdfNote(line) !== undefined) return true;
    const above = page.lines[page.lines.indexOf(line) - 1];
    const isNear = above !== undefined && Math.abs(above.size - line.size) < 0.3 && above.y - line.y < line.size * 1.5;
    return isNear && kindOf(above, page) === undefined;
  };
  const kindOf = (line: Line, page: PageOfLines): PageFurniture['kind'] | undefined => {
    if (/^\d{1,3}$/.test(line.text) && (line.size >= bodySize * 1.3 || atEdge(line, page))) return 'page number';
    if (!atEdge(line, page)) return undefined;
    const isOnMany = (pagesWith.get(shapeOf(line)) ?? 0) >= Math.max(2, pages.length * 0.4);
    return isOnMany || (line.size <= bodySize * 0.78 && !isOfNote(line, page)) ? 'running line' : undefined;
  };
  return kindOf;
}

/** A line with its numbers masked, so that feet that differ only by page number are equal. */
const shapeOf = (line: Line) => line.text.replace(/\d+/g, '#').replace(/\s+/g, '');

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
