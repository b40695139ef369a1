import { hashReportForProof } from '../../content/proof/hash-report.ts';
import { readMdxReport, type ReadReport } from '../../content/mdx/read-report.ts';
import { applyRulesToReport } from '../../content/rules/check-report.ts';
import type { Known } from '../../content/rules/known.ts';
import type { Problem } from '../../content/problems/problem.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import type { ReadingDifference } from '../prove/compare-readings.ts';
import type { NamesToProve } from '../prove/names-authority.ts';
import type { ProofReading } from '../prove/proof-line.ts';
import { doubtsLeftByProof, differencesFoundByProof, proofReaders, proofDifferenceAsDoubt } from '../prove/prove-report.ts';
import type { SuggestThemes } from '../suggest-themes/passage.ts';
import type { ReportFacts } from '../write/front-matter.ts';
import { writeReport, type WrittenReport } from '../write/write-report.ts';

/** A report file as written, what the check found in it, and what a second reading of the PDF makes of it. */
export interface ProvedWriting {
  written: WrittenReport;
  check: ReadReport;
  faults: Problem[];
  /** Where the two readings differ; undefined where there was no second one. */
  differences: ReadingDifference[] | undefined;
  proved: boolean;
}

/** What is needed to write a report file and to hold it against a second reading. */
export interface WritingToProve {
  official: OfficialReport;
  facts: ReportFacts;
  known: Known;
  suggestThemes: SuggestThemes;
  second: ProofReading | undefined;
  names: NamesToProve;
}

/**
 * Writes a report file. Where a second reading of the PDF agrees with it in all, and nothing else is in doubt, the file says that it is
 * proved; otherwise it has a comment for each line in which the two differ.
 */
export function processIntoReportFile({ official, facts, known, suggestThemes, second, names }: WritingToProve): ProvedWriting {
  const write = (report: OfficialReport, more: Partial<ReportFacts> = {}) => {
    const written = writeReport(report, { ...facts, ...more }, suggestThemes);
    const check = readMdxReport(written.text, `reports/${written.id}.mdx`, known.kinds);
    return { written, check, faults: [...check.problems, ...applyRulesToReport(check, known)] };
  };
  const plain = write(official);
  const { report } = plain.check;
  if (!second || !report) return { ...plain, differences: undefined, proved: false };
  const differences = differencesFoundByProof(report, second, names);
  const isSure = differences.length === 0 && doubtsLeftByProof(plain.written.doubts, second).length === 0 && plain.faults.length === 0;
  if (isSure) {
    const proof = write(official, { proved: { on: facts.imported, readers: proofReaders, sha256: hashReportForProof(report) } });
    // A report without a day of publication is a sound draft, and cannot be published.
    if (proof.faults.length === 0) return { ...proof, differences, proved: true };
  }
  if (differences.length === 0) return { ...plain, differences, proved: false };
  const told = write({ ...official, doubts: [...official.doubts, ...differences.map(proofDifferenceAsDoubt)] });
  return { ...told, differences, proved: false };
}
