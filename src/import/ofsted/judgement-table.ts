import type { Line, Piece } from '../pdf/lines.ts';
import { printedGradesIn, isPrintedGradeCell } from './grades.ts';
import { bordersOfstedLabel, isPrintedLabelCell, judgementsPrintedByOfsted } from './labels.ts';

/** The grades that a table of judgements gives, by the ids of judgements, and how many lines it takes. */
export interface JudgementTable {
  judgements: Record<string, string>;
  used: number;
  doubt?: { says: string; words: string };
}

/**
 * Reads the table of judgements. Labels and grades wrap, each in its own column and not side by side, so that lines are never paired:
 * labels and grades are collected in order, and there must be as many of the one as of the other.
 */
export function readOfstedJudgementTable(lines: readonly Line[]): JudgementTable {
  const { labels, grades, used } = collectCells(lines);
  const [labelled, graded] = [judgementsPrintedByOfsted(labels), printedGradesIn(grades)];
  if (labelled.length !== graded.length || new Set(labelled).size < labelled.length || labelled.length === 0) {
    return {
      judgements: {},
      used,
      doubt: {
        says: `the table of judgements has ${labelled.length} labels and ${graded.length} grades: none is taken`,
        words: `${labels} / ${grades}`,
      },
    };
  }
  return { judgements: Object.fromEntries(labelled.map((id, index) => [id, graded[index] ?? ''])), used };
}

/** The words of both columns, each as one run, up to the first line that is not of the table. */
function collectCells(lines: readonly Line[]): { labels: string; grades: string; used: number } {
  let [labels, grades, used] = ['', '', 0];
  const gradeColumn = findGradeColumn(lines.slice(0, 30));
  for (const line of lines) {
    const { label, labelRight, grade } = cellsOf(line, gradeColumn);
    if (grade !== '' && !isPrintedGradeCell(grade)) break;
    if (label !== '' && (!isPrintedLabelCell(label) || labelRight > gradeColumn)) break;
    // With as many labels as grades, words that neither open a label nor end one are the first of the report.
    if (isComplete(labels, grades) && grade === '' && !bordersOfstedLabel(label)) break;
    labels = `${labels} ${label}`.trim();
    grades = `${grades} ${grade}`.trim();
    used += 1;
  }
  return { labels, grades, used };
}

function isComplete(labels: string, grades: string): boolean {
  if (/requires?$|improvement to(?: be)?$/i.test(grades)) return false;
  const count = judgementsPrintedByOfsted(labels).length;
  return count >= 4 && count === printedGradesIn(grades).length;
}

/** The words of a line in the column of labels, and those in the column of grades. */
function cellsOf(line: Line, gradeColumn: number): { label: string; labelRight: number; grade: string } {
  const wordy = line.pieces.filter(({ text }: Piece) => text.trim() !== '');
  const inGrades = ({ x }: Piece) => x >= gradeColumn - 6;
  const labelPieces = wordy.filter((piece) => !inGrades(piece));
  return {
    label: ofstedCellText(labelPieces),
    labelRight: labelPieces.at(-1)?.right ?? 0,
    grade: ofstedCellText(wordy.filter(inGrades)),
  };
}

/** The words of a cell of a table. */
export function ofstedCellText(pieces: readonly Piece[]): string {
  return pieces
    .reduce((text, piece, index) => {
      const before = pieces[index - 1];
      return text + (before && piece.x - before.right > 1.5 ? ' ' : '') + piece.text;
    }, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where the column of grades stands: where most words that are grades do, apart from any before them on their line. */
function findGradeColumn(lines: readonly Line[]): number {
  const places = lines.flatMap(({ pieces }) => {
    const wordy = pieces.filter(({ text }) => text.trim() !== '');
    const isApart = (index: number) => index === 0 || (wordy[index]?.x ?? 0) - (wordy[index - 1]?.right ?? 0) > 8;
    return wordy.flatMap(({ x, text }, index) => (x > 200 && isApart(index) && isPrintedGradeCell(text.trim()) ? [x] : []));
  });
  const near = (place: number) => places.filter((other) => Math.abs(other - place) < 8).length;
  return places.reduce((best, place) => (near(place) > near(best) ? place : best), places[0] ?? Infinity);
}
