import { joinPdfLines } from '../pdf/join-lines.ts';
import { isPdfNoteMark, type Line } from '../pdf/lines.ts';
import { gradeInOfstedHeading, isPrintedGradeCell } from './grades.ts';
import { ofstedCellText } from './judgement-table.ts';

/** The words of a heading. In the older reports its grade stands in a cell of its own beside it, and can wrap there: it comes last. */
export function ofstedHeadingText(lines: readonly Line[]): string {
  const cells = lines.map(cellsOf);
  const grades = cells.map(({ grade }) => grade).filter(Boolean);
  const isGraded = gradeInOfstedHeading(grades.join(' ')) !== undefined;
  const words = isGraded ? [...cells.map(({ label }) => label), ...grades] : lines.map(({ text }) => text);
  return words.filter(Boolean).reduce(joinPdfLines, '').replace(/\s+/g, ' ').trim();
}

/** The words of a line of a heading, and its grade or a part of one that stands apart from them. */
function cellsOf(line: Line): { label: string; grade: string } {
  const { x, text, pieces } = line;
  if (x > 250 && isPrintedGradeCell(text)) return { label: '', grade: text };
  const wordy = pieces.filter((piece) => piece.text.trim() !== '' && !isPdfNoteMark(piece, line));
  // The words of the heading can stand far apart as well: the grade is what fills the rest of the line.
  const grade = wordy
    .flatMap((piece, index) =>
      piece.x > 300 && piece.x - (wordy[index - 1]?.right ?? piece.x) > 10 ? [ofstedCellText(wordy.slice(index))] : [],
    )
    .find((rest) => isPrintedGradeCell(rest) && text.endsWith(rest));
  return grade === undefined ? { label: text, grade: '' } : { label: text.slice(0, -grade.length).trim(), grade };
}
