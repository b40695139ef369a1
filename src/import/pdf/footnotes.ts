import { joinPdfLines } from './join-lines.ts';
import type { Line } from './lines.ts';

/** A footnote: its mark as printed, the page at whose foot it stands, and its words. */
export interface Footnote {
  mark: string;
  page: number;
  text: string;
}

/** A page without its footnotes. */
interface WithoutFootnotes {
  lines: Line[];
  footnotes: Footnote[];
  /** Small lines at its foot, among its lines, that belong to no footnote. */
  unmarked: Line[];
}

/**
 * The lines of a page without its footnotes, and the footnotes. They stand at the foot of the page in smaller type, each after its
 * raised mark; the mark stands at times on a line of its own. Lines before the first mark go on with the last footnote of the page before, if its
 * last sentence had not ended.
 */
export function takePdfFootnotes(lines: readonly Line[], bodySize: number, before: Footnote | undefined): WithoutFootnotes {
  const isSmall = (line: Line) => line.size <= bodySize * 0.9;
  // Only the small type below the last line of the body: small type above it belongs to the body.
  let start = lines.length;
  while (start > 0 && isSmall(lines[start - 1] as Line)) start -= 1;
  const tail = lines.slice(start);
  const first = tail.findIndex(markOpeningPdfNote);
  const [loose, marked] = first < 0 ? [tail, []] : [tail.slice(0, first), tail.slice(first)];
  const footnotes: Footnote[] = [];
  for (const line of marked) {
    const mark = markOpeningPdfNote(line);
    if (mark) footnotes.push({ mark, page: line.page, text: wordsAfterMark(line) });
    else addTo(footnotes.at(-1), line);
  }
  const body = lines.slice(0, start);
  // A page in small type throughout has no foot.
  if (body.length === 0) return { lines: loose, footnotes, unmarked: [] };
  if (before?.page !== (loose[0]?.page ?? 0) - 1 || /[.!?][”’"')\]]*$/.test(before.text))
    return { lines: [...body, ...loose], footnotes, unmarked: loose };
  for (const line of loose) addTo(before, line);
  return { lines: body, footnotes, unmarked: [] };
}

function addTo(note: Footnote | undefined, { text }: Line): void {
  if (note) note.text = joinPdfLines(note.text, text);
}

/** The mark with which a line opens a footnote, if it does. */
export function markOpeningPdfNote(line: Line): string | undefined {
  const [first] = line.pieces.filter(({ text }) => text.trim() !== '');
  const mark = first && /^(\d{1,2})$/.exec(first.text.trim())?.[1];
  if (!mark || !first) return undefined;
  return first.size <= 7.6 || line.text === mark ? mark : undefined;
}

function wordsAfterMark(line: Line): string {
  return line.marks.length > 0 ? line.text : line.text.replace(/^\d{1,2}\s*/, '');
}
