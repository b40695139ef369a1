import { joinPdfLines } from '../pdf/join-lines.ts';
import type { Line } from '../pdf/lines.ts';
import { endsWithPrintedGrade, isPrintedGradeCell } from './grades.ts';

/** The words of a heading. In the older reports its grade stands in a cell of its own beside it: it comes last. */
export function ofstedHeadingText(lines: readonly Line[]): string {
  const isWholeGrade = (text: string) => isPrintedGradeCell(text.trim()) && endsWithPrintedGrade(text);
  const words: string[] = [];
  const grades: string[] = [];
  for (const line of lines) {
    if (line.x > 250 && isPrintedGradeCell(line.text)) {
      grades.push(line.text);
      continue;
    }
    const cell = line.pieces.filter(({ x, text }) => x > 300 && isWholeGrade(text));
    const apart =
      cell.length > 0 &&
      line.pieces.some(({ x, right, text }) => text.trim() !== '' && x < 300 && cell.some((piece) => piece.x - right > 10));
    if (!apart) words.push(line.text);
    else {
      grades.push(...cell.map(({ text }) => text.trim()));
      words.push(cell.reduce((text, piece) => text.replace(piece.text.trim(), ''), line.text).trim());
    }
  }
  return [...words, ...grades].filter(Boolean).reduce(joinPdfLines, '').replace(/\s+/g, ' ').trim();
}
