import { joinPdfLines } from './join-lines.ts';
import type { Line } from './lines.ts';

/** A footnote: its mark as printed, the page at whose foot it stands, and its words. */
export interface Footnote {
  mark: string;
  page: number;
  text: string;
}

/**
 * The lines of a page without its footnotes, and the footnotes. They stand at the foot of the page in smaller type, each after its
 * raised mark; the mark stands at times on a line of its own.
 */
export function takePdfFootnotes(lines: readonly Line[], bodySize: number): { lines: Line[]; footnotes: Footnote[] } {
  const isSmall = (line: Line) => line.size <= bodySize * 0.9;
  // Only the small type below the last line of the body: small type above it belongs to the body.
  let start = lines.length;
  while (start > 0 && isSmall(lines[start - 1] as Line)) start -= 1;
  const tail = lines.slice(start);
  const first = tail.findIndex(opensNote);
  if (first < 0) return { lines: [...lines], footnotes: [] };
  const footnotes: Footnote[] = [];
  for (const line of tail.slice(first)) {
    const mark = opensNote(line);
    if (mark) footnotes.push({ mark, page: line.page, text: wordsAfterMark(line) });
    else {
      const note = footnotes.at(-1);
      if (note) note.text = joinPdfLines(note.text, line.text);
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
