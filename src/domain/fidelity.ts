import type { Corpus } from './corpus.ts';
import type { Day } from './day.ts';
import { paragraphsOf, type Report } from './report.ts';

/** What comparing a document's paragraphs with the text of its official PDF gave. Every paragraph is in one of the three lists, by anchor. */
export interface Comparison {
  /** The PDF has exactly these words, to the last comma. */
  equal: string[];
  /** The PDF does not have exactly these words. */
  differing: string[];
  /** The PDF has no text where the paragraph should begin, as in a scan. */
  notCheckable: string[];
  /** Equal, but not on the page that is written here. */
  misplaced: string[];
  /** How many signs of the PDF, white space aside, stand between the first and the last paragraph and in none of ours. */
  leftOut: number;
}

/** The stored result of a comparison. */
export interface Fidelity extends Comparison {
  report: string;
  /** The day of the comparison. */
  compared: Day;
  /** SHA-256 of the PDF that was compared. */
  sha256: string;
  /** Whether words and PDF are still those that were compared. */
  current: boolean;
}

/** How far a document can be, and was, compared with an official file. */
export type FidelityState =
  { state: 'compared'; fidelity: Fidelity } | { state: 'not-compared' } | { state: 'no-official-file' } | { state: 'summary' };

/** Whether a document was compared with its official PDF, and what that gave. */
export function fidelityOf(corpus: Corpus, report: Report): FidelityState {
  if (report.wording === 'summary') return { state: 'summary' };
  const fidelity = corpus.fidelity.find((each) => each.report === report.id);
  if (fidelity) return { state: 'compared', fidelity };
  return { state: report.source.sha256 ? 'not-compared' : 'no-official-file' };
}

/** All documents together: how many paragraphs are equal, differ, cannot be checked, or were not compared. */
export function countFidelity(corpus: Corpus): {
  equal: number;
  differing: number;
  notCheckable: number;
  notCompared: number;
  summary: number;
} {
  const total = { equal: 0, differing: 0, notCheckable: 0, notCompared: 0, summary: 0 };
  for (const report of corpus.reports) {
    const found = fidelityOf(corpus, report);
    const count = paragraphsOf(report).length;
    if (found.state === 'summary') total.summary += count;
    else if (found.state !== 'compared' || !found.fidelity.current) total.notCompared += count;
    else {
      total.equal += found.fidelity.equal.length;
      total.differing += found.fidelity.differing.length;
      total.notCheckable += found.fidelity.notCheckable.length;
    }
  }
  return total;
}
