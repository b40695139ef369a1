import { printedGradesIn } from '../ofsted/grades.ts';
import { judgementsPrintedByOfsted } from '../ofsted/labels.ts';
import { proofRunsText, type TaggedBlock } from './tagged-blocks.ts';

/** The blocks of a report in three parts: its front page down to the table of judgements, the rows of that table, and the rest. */
export interface SecondParts {
  front: TaggedBlock[];
  table: TaggedBlock[];
  body: TaggedBlock[];
}

/** Divides the blocks of a report at its table of judgements: rows of one judgement and one grade, on the first two pages. */
export function splitFrontToProve(blocks: readonly TaggedBlock[]): SecondParts {
  const early = blocks.filter(({ page }) => page <= 2);
  const first = early.findIndex(isGradeRow);
  if (first < 0 || early[first]?.page !== 1) {
    return { front: blocks.filter(({ page }) => page === 1), table: [], body: blocks.filter(({ page }) => page > 1) };
  }
  let end = first;
  // Page numbers and footnotes can stand between the rows of a table that runs on.
  for (let at = first; at < early.length; at += 1) {
    const block = early[at] as TaggedBlock;
    if (isGradeRow(block)) end = at;
    else if (block.role !== 'artifact' && block.role !== 'note') break;
  }
  const isBetween = (_: TaggedBlock, index: number) => index >= first && index <= end;
  return {
    front: blocks.slice(0, first),
    table: blocks.filter((block, index) => isBetween(block, index) && block.role === 'row'),
    body: blocks.filter((block, index) => index > end || (isBetween(block, index) && block.role !== 'row')),
  };
}

/** The judgement and the grade that a row of a table gives, if it gives just one of each. */
export function readGradeRowToProve({ role, cells }: TaggedBlock): { judgement: string; grade: string } | undefined {
  if (role !== 'row') return undefined;
  const [label = '', ...rest] = cells.map(proofRunsText);
  const judgements = judgementsPrintedByOfsted(label);
  const grades = printedGradesIn(rest.join(' '));
  const [judgement, grade] = [judgements[0], grades[0]];
  return judgement && grade && judgements.length === 1 && grades.length === 1 ? { judgement, grade } : undefined;
}

const isGradeRow = (block: TaggedBlock) => readGradeRowToProve(block) !== undefined;
