import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { buildContentInspectionsWithoutRow } from '../build/england.ts';
import { buildCorpus } from '../build/corpus.ts';
import { sortProblems, type Problem } from '../problems/problem.ts';
import { buildRecordFromSources, type ReadRecord } from '../build/read-record.ts';
import { applyRulesToRecord } from '../rules/index.ts';
import { applyRulesToReport, openPointsForRules } from '../rules/check-report.ts';
import { reportsOnceRule } from '../rules/same-report.ts';
import { findReadingProblems, readSources } from '../sources/index.ts';
import type { ContentFile } from '../sources/source.ts';

/** A report that is not published: no person has checked it, nor two readings proved it where site.yml takes that. With what is to settle in it. */
export interface Draft {
  report: Report;
  open: Problem[];
}

/** The record as read from its files. There is a corpus only where there are no problems. */
export interface ReadCorpus {
  corpus: Corpus | undefined;
  problems: Problem[];
  drafts: Draft[];
  /** What is no fault, but worth telling: a report that differs from the list of England’s inspections in a day or inspector, or has no row there. */
  notes: Problem[];
}

/**
 * Turns the files of a content folder into the corpus, and finds every problem in all of them at once. Drafts are checked
 * like every report; but what is wrong in one is told with the draft and stops nobody else's work, since it is left out of
 * the corpus: what is published was read by a person, or proved by two readings where site.yml says so. `showDrafts` is for their editor.
 */
export function loadCorpusFromFiles(files: readonly ContentFile[], root = 'content', showDrafts = false): ReadCorpus {
  const sources = readSources(files, root);
  const record = buildRecordFromSources(sources, root);
  const ofReports = checkReports(record);
  const problems = applyRulesToRecord(record, [...findReadingProblems(sources, files, root), ...ofReports.problems]);
  const shown = showDrafts
    ? record.reports.filter((report) => record.checked.includes(report) || ofReports.sound.has(report))
    : record.checked;
  const corpus = problems.length > 0 ? undefined : buildCorpus(record, shown);
  return { corpus, problems: sortProblems(problems), drafts: ofReports.drafts, notes: noteOtherFacts(record) };
}

function noteOtherFacts({ england, sources, inspections }: ReadRecord): Problem[] {
  const { file, lineOf } = sources.england;
  const missing = buildContentInspectionsWithoutRow(england, inspections).map(({ authority, report }) => ({
    file,
    line: lineOf(england.findLastIndex((row) => row.authority.id === authority)),
    says: `the inspection of the report ${report} has no row here, so pages of all England lack its grades. Add it below.`,
  }));
  const other = england.flatMap(({ otherFacts = [] }, index) =>
    otherFacts.map(({ column, listed, printed, report }) => ({
      file,
      line: lineOf(index),
      says: `${column} is "${listed}" here, and "${printed}" in the report ${report}. The report’s stands.`,
    })),
  );
  return [...other, ...missing];
}

/** The problems of checked reports, the drafts each with its own, and the reports that are sound in themselves. */
function checkReports(record: ReadRecord): { problems: Problem[]; drafts: Draft[]; sound: ReadonlySet<Report> } {
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  const sound = new Set<Report>();
  for (const file of record.files) {
    const { report } = file;
    if (!report) continue;
    const found = applyRulesToReport(file, record.known);
    if (found.length === 0) sound.add(report);
    if (record.drafts.includes(report)) drafts.push({ report, open: [...found, ...openPointsForRules(file)] });
    else problems.push(...found);
  }
  for (const problem of reportsOnceRule(record, { unsound: new Set() })) {
    const draft = drafts.find(({ report }) => report.file === problem.file);
    (draft?.open ?? problems).push(problem);
  }
  return { problems, drafts, sound };
}
