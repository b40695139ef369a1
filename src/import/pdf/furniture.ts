import type { Line, PageOfLines } from './lines.ts';
import type { OfficialFootnote } from '../ofsted/official-report.ts';

/** A document's lines without what stands on its pages only as furniture, and its footnotes apart. */
export interface ClearedPages {
  lines: Line[];
  footnotes: OfficialFootnote[];
  /** What was taken for furniture, page by page. */
  furniture: Line[];
  /** Size of the body type in points. */
  bodySize: number;
}

const margin = { foot: 62, head: 50 };

/** Takes page numbers, running heads and feet, and footnotes out of the lines of a document. Sizes tell them, and repetition. */
export function clearPages(pages: readonly PageOfLines[]): ClearedPages {
  const bodySize = commonSize(pages);
  const atEdge = (line: Line, page: PageOfLines) => line.y < margin.foot || line.y > page.height - margin.head;
  const shapes = new Map<string, number>();
  for (const page of pages) {
    for (const shape of new Set(page.lines.filter((line) => atEdge(line, page)).map(shapeOf))) {
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    }
  }
  const isFurniture = (line: Line, page: PageOfLines) => {
    if (/^\d{1,3}$/.test(line.text) && (line.size >= bodySize * 1.3 || atEdge(line, page))) return true;
    if (!atEdge(line, page)) return false;
    return line.size <= bodySize * 0.78 || (shapes.get(shapeOf(line)) ?? 0) >= Math.max(3, pages.length * 0.4);
  };

  const lines: Line[] = [];
  const furniture: Line[] = [];
  const footnotes: OfficialFootnote[] = [];
  for (const page of pages) {
    const kept: Line[] = [];
    for (const line of page.lines) (isFurniture(line, page) ? furniture : kept).push(line);
    const notes = takeNotes(kept, bodySize);
    footnotes.push(...notes.footnotes);
    lines.push(...notes.lines);
  }
  return { lines, footnotes, furniture, bodySize };
}

/** A line with its numbers masked, so that feet that differ by page number are the same. */
const shapeOf = (line: Line) => line.text.replace(/\d+/g, '#').replace(/\s+/g, '');

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

/** Footnotes stand at the foot of a page in smaller type, each after its raised mark, the mark at times on a line of its own. */
function takeNotes(lines: readonly Line[], bodySize: number): { lines: Line[]; footnotes: OfficialFootnote[] } {
  const isSmall = (line: Line) => line.size <= bodySize * 0.9;
  // Only the small type below the last line of the body: small type above it belongs to the body.
  let start = lines.length;
  while (start > 0 && isSmall(lines[start - 1] as Line)) start -= 1;
  const tail = lines.slice(start);
  const first = tail.findIndex(opensNote);
  if (first < 0) return { lines: [...lines], footnotes: [] };
  const footnotes: OfficialFootnote[] = [];
  for (const line of tail.slice(first)) {
    const mark = opensNote(line);
    if (mark) footnotes.push({ mark, page: line.page, text: wordsAfterMark(line) });
    else {
      const note = footnotes.at(-1);
      if (note) note.text = joinLines(note.text, line.text);
    }
  }
  return { lines: [...lines.slice(0, start), ...tail.slice(0, first)], footnotes };
}

/** The mark with which a line opens a footnote, if it does. */
function opensNote(line: Line): string | undefined {
  const [first] = line.pieces.filter(({ text }) => text.trim() !== '');
  const mark = first && /^(\d{1,2})$/.exec(first.text.trim())?.[1];
  if (!mark || !first) return undefined;
  return first.size <= 7.6 || line.text === mark ? mark : undefined;
}

function wordsAfterMark(line: Line): string {
  return line.marks.length > 0 ? line.text : line.text.replace(/^\d{1,2}\s*/, '');
}

/** Two lines of one paragraph as one. Word never hyphenates: a hyphen at the end of a line is a real one, and is kept. */
export function joinLines(before: string, after: string): string {
  if (before === '') return after;
  const closes = /[A-Za-z0-9’'][-\u2010\u2011]$/.test(before) || (/[/–]$/.test(before) && !/\s[/–]$/.test(before));
  return `${before}${closes ? '' : ' '}${after}`;
}
