import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Fidelity } from '../../record/fidelity.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';

/** Whether a document was compared with its official PDF: the result, or why there is none. */
export type FidelityState =
  { state: 'compared'; fidelity: Fidelity } | { state: 'not-compared' } | { state: 'no-official-file' } | { state: 'summary' };

/** Whether a document was compared with its official PDF, and the result. */
export function provenanceFidelityOf(corpus: Corpus, report: Report): FidelityState {
  if (report.wording === 'summary') return { state: 'summary' };
  const fidelity = corpus.fidelity.find((each) => each.report === report.id);
  if (fidelity) return { state: 'compared', fidelity };
  return { state: report.source.sha256 ? 'not-compared' : 'no-official-file' };
}

/** How many paragraphs of all documents match the official PDF, differ, cannot be checked, or were not compared. */
export function countProvenFidelity(corpus: Corpus): {
  equal: number;
  differing: number;
  notCheckable: number;
  notCompared: number;
  summary: number;
} {
  const total = { equal: 0, differing: 0, notCheckable: 0, notCompared: 0, summary: 0 };
  for (const report of corpus.reports) {
    const found = provenanceFidelityOf(corpus, report);
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
