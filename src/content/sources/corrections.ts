import type { z } from 'zod';
import { isParagraphId } from '../../record/ids-and-paths/ids.ts';
import type { Correction } from '../../record/ledger.ts';
import { correctionKinds, correctionsSchema } from '../../record/shapes/corrections.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import { readYaml } from '../yaml-and-csv/read-yaml.ts';
import type { Read } from '../build/read.ts';
import { optionalSourceFile } from './source.ts';

/** The corrections of the right form. `lineOf` gives the line of one by its place in the value. */
function readCorrections(text: string, file: string): Read<Correction[]> {
  const { value = [], problems, lineOf } = readYaml(correctionsSchema, text, { file });
  const { problems: more, tell } = collectProblems(file);
  const rows = value.flatMap((row, index) => {
    const correction = toCorrection(row, lineOf(index), tell);
    return correction ? [{ correction, line: lineOf(index) }] : [];
  });
  return {
    value: rows.map(({ correction }) => correction),
    problems: [...problems, ...more],
    lineOf: (index) => rows[Number(index)]?.line ?? 1,
  };
}

function toCorrection(row: z.output<typeof correctionsSchema>[number], line: number, tell: Tell): Correction | undefined {
  const [kind, ...more] = correctionKinds.filter((each) => row[each] !== undefined);
  const of = kind && row[kind];
  if (!kind || !of || more.length > 0) {
    tell(line, 'corrections/not-one-thing');
    return undefined;
  }
  if (row.on.length !== 10) tell(line, 'corrections/not-a-day', { on: row.on });
  if (kind === 'moved' && !row.to) tell(line, 'corrections/no-target', { of });
  if (kind !== 'moved' && row.to) tell(line, 'corrections/target-without-move', { kind });
  if (row.to && isParagraphId(row.to) !== isParagraphId(of)) tell(line, 'corrections/other-sort', { of, to: row.to });
  return { kind, of, to: row.to, on: row.on, reason: row.reason, was: row.was, now: row.now };
}

/** What was corrected, moved or withdrawn, when and why. */
export const correctionsSource = optionalSourceFile('corrections.yml', readCorrections);
