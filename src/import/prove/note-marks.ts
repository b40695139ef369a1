import { tidyProofText } from './tagged-blocks.ts';
import type { ProofRun } from './read-tagged-pages.ts';

/** The words of runs without the marks of footnotes in them, and those marks: digits in type that is much smaller. */
export function withoutProofMarks(runs: readonly ProofRun[]): { words: string; marks: string[] } {
  const size = proofRunsSize(runs);
  const isMark = (run: ProofRun) => run.size <= size * 0.8 && /^\s*\d{1,2}\s*$/.test(run.text);
  return {
    words: tidyProofText(runs.map((run) => (isMark(run) ? run.text.replace(/\d/g, '') : run.text)).join('')),
    marks: runs.filter(isMark).map(({ text }) => text.trim()),
  };
}

/** The size in which most of the characters of runs are set, in points. */
export function proofRunsSize(runs: readonly ProofRun[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, -1])[0];
}
