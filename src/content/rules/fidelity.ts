import { paragraphsOf } from '../../record/reports/report.ts';
import { hashWordsForFidelity } from '../fidelity/fidelity.ts';
import { collectProblems, problem } from '../problems/index.ts';
import { ruleKnownIds } from './known.ts';
import type { RecordRule } from './rule.ts';

/** A stored comparison is of a document that is here and of the PDF that it names, and leaves out no paragraph that it compared: none is hidden. */
export const fidelityRule: RecordRule = ({ sources: { fidelity, reports: files }, reports, unread }) => {
  const { problems, tell } = collectProblems(fidelity.file);
  (fidelity.value ?? []).forEach((row, index) => {
    const line = fidelity.lineOf(index, 'report');
    // A report that could not be read whole lacks paragraphs that were compared.
    if (unread.has(row.report)) return;
    const report = reports.find(({ id }) => id === row.report);
    if (!report) {
      tell(line, 'fidelity/no-document', { report: row.report, known: ruleKnownIds(reports) });
      return;
    }
    if (row.words !== hashWordsForFidelity(report)) return;
    if (row.sha256 !== report.source.sha256) {
      const place = { file: report.file, line: files.find(({ file }) => file === report.file)?.lineOf('source', 'sha256') ?? 1 };
      problems.push(problem('fidelity/other-pdf', place, { named: report.source.sha256, compared: row.sha256, on: row.compared }));
    }
    const told = [...row.equal, ...row.differing, ...row.not_checkable].sort();
    const anchors = paragraphsOf(report)
      .map(({ anchor }) => anchor)
      .sort();
    if (told.join() === anchors.join()) return;
    const hidden = anchors.filter((anchor) => !told.includes(anchor));
    tell(line, 'fidelity/paragraphs-left-out', { report: row.report, hidden });
  });
  return problems;
};
