import { joinPdfLines } from '../pdf/join-lines.ts';
import type { Line } from '../pdf/lines.ts';
import { endsWithPrintedGrade, isPrintedGradeCell } from './grades.ts';
import { ofstedCellText } from './judgement-table.ts';

/** The words of a heading. In the older reports its grade stands in a cell of its own beside it, and can wrap there: it comes last. */
export function ofstedHeadingText(lines: readonly Line[]): string {
  const cells = lines.map(cellsOf);
  const grades = cells.map(({ grade }) => grade).filter(Boolean);
  const words = endsWithPrintedGrade(grades.join(' ')) ? [...cells.map(({ label }) => label), ...grades] : lines.map(({ text }) => text);
  return words.filter(Boolean).reduce(joinPdfLines, '').replace(/\s+/g, ' ').trim();
}

/** The words of a line of a heading, and its grade or a part of one that stands apart from them. */
function cellsOf({ x, text, pieces }: Line): { label: string; grade: string } {
  if (x > 250 && isPrintedGradeCell(text)) return { label: '', grade: text };
  const wordy = pieces.filter((piece) => piece.text.trim() !== '');
  const at = wordy.findIndex((piece, index) => piece.x > 300 && piece.x - (wordy[index - 1]?.right ?? piece.x) > 10);
  const grade = at < 0 ? '' : ofstedCellText(wordy.slice(at));
  const from = isPrintedGradeCell(grade) ? text.lastIndexOf(grade) : -1;
  return from < 0 ? { label: text, grade: '' } : { label: text.slice(0, from).trim(), grade };
}
