import { predecessorsOfRecordedAuthority, successorsOfRecordedAuthority, type Authority } from '../../record/authorities/authority.ts';
import { authorityInCorpus, frameworkInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { inspectionDay, sortInspections, type Inspection } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';

/**
 * What an inspection found on one line of judgements.
 * `graded`: a grade on record. `no-record`: our sources give no grade (for the oldest inspections we don't know the judgement either).
 * `not-judged`: the framework at the time has no such judgement, or the report says that it was not judged: then that is `leftOut`.
 */
export type Finding =
  | { state: 'graded'; inspection: Inspection; judgement: Judgement; grade: Grade }
  | { state: 'no-record'; inspection: Inspection; judgement: Judgement | undefined }
  | { state: 'not-judged'; inspection: Inspection; leftOut?: Judgement };

/** One authority's findings on one line of judgements, oldest first, and the day on which the authority was abolished. */
export interface GradeHistory {
  authority: Authority;
  line: string;
  findings: Finding[];
  until: Day | null;
}

/** What one inspection found on a line of judgements. A grade is never inferred from another judgement. */
export function findingInGradeHistory(corpus: Corpus, inspection: Inspection, line: string): Finding {
  const framework = frameworkInCorpus(corpus, inspection.framework);
  const judgement = corpus.judgements.find((entry) => entry.line === line && framework.judgements.includes(entry.id));
  if (!judgement) return framework.complete ? { state: 'not-judged', inspection } : { state: 'no-record', inspection, judgement };
  if (inspection.notJudged?.includes(judgement.id)) return { state: 'not-judged', inspection, leftOut: judgement };
  const grade = inspection.judgements[judgement.id];
  return grade ? { state: 'graded', inspection, judgement, grade } : { state: 'no-record', inspection, judgement };
}

/** An authority's graded inspections, oldest first. */
export function gradedInspectionsOf(corpus: Corpus, authority: string): Inspection[] {
  return sortInspections(corpus.inspections.filter((inspection) => inspection.authority === authority));
}

/**
 * Whether an inspection is part of grade histories, where each grade follows on the one before. Those before the single inspection framework judged
 * other things: they are listed in tables, and never compared.
 */
export function isInGradeHistory(corpus: Corpus, inspection: Inspection): boolean {
  return frameworkInCorpus(corpus, inspection.framework).complete;
}

/** An authority's inspections that are part of grade histories, oldest first. */
export function inspectionsInGradeHistoryOf(corpus: Corpus, authority: string): Inspection[] {
  return gradedInspectionsOf(corpus, authority).filter((inspection) => isInGradeHistory(corpus, inspection));
}

/** The grade history of one authority on one line of judgements. Nothing is carried over from a predecessor. */
export function gradeHistoryOf(corpus: Corpus, authority: string, line: string): GradeHistory {
  return {
    authority: authorityInCorpus(corpus, authority),
    line,
    findings: inspectionsInGradeHistoryOf(corpus, authority).map((inspection) => findingInGradeHistory(corpus, inspection, line)),
    until: authorityInCorpus(corpus, authority).until ?? null,
  };
}

/**
 * The given authorities grouped into lineages, each oldest first: a predecessor together with its successors and theirs. Each authority is in
 * one lineage: the successor of two is in that of the first. An authority with neither is a lineage of its own.
 */
export function gradeHistoryLineages(corpus: Corpus, authorities: readonly Authority[]): Authority[][] {
  const given = new Set(authorities.map(({ id }) => id));
  const grouped = new Set<string>();
  return authorities
    .filter((authority) => !predecessorsOfRecordedAuthority(corpus.authorities, authority).some(({ id }) => given.has(id)))
    .map((root) => {
      const family = [root];
      for (const member of family)
        for (const heir of successorsOfRecordedAuthority(corpus.authorities, member)) {
          if (!given.has(heir.id) || grouped.has(heir.id)) continue;
          grouped.add(heir.id);
          family.push(heir);
        }
      return family;
    });
}

/** Whether a framework or a later one judges a line. If not, the line is no longer graded. */
export function isGradeLineJudgedFrom(corpus: Corpus, line: string, framework: string): boolean {
  const from = corpus.frameworks.findIndex(({ id }) => id === framework);
  const onLine = new Set(corpus.judgements.filter((judgement) => judgement.line === line).map(({ id }) => id));
  return corpus.frameworks.slice(from).some(({ judgements }) => judgements.some((id) => onLine.has(id)));
}

/** The lineage of an authority: its oldest predecessor and every authority that took over from that one. */
export function gradeHistoryLineageOf(corpus: Corpus, authority: Authority): Authority[] {
  return gradeHistoryLineages(corpus, corpus.authorities).find((family) => family.some(({ id }) => id === authority.id)) ?? [authority];
}

/** The newest inspection of an authority, or undefined if none is on record. */
export function latestGradedInspection(corpus: Corpus, authority: string): Inspection | undefined {
  return gradedInspectionsOf(corpus, authority).at(-1);
}

/** A period during which a grade was in force, and why it ended. */
export interface GradePeriod {
  finding: Extract<Finding, { state: 'graded' }>;
  from: Day;
  to: Day;
  /**
   * `next`: graded again. `not-judged`: inspected again, but not judged. `no-record`: inspected again, grade not in our sources.
   * `abolished`: the authority ended. `now`: still in force on the day of the edition.
   */
  ended: 'next' | 'not-judged' | 'no-record' | 'abolished' | 'now';
}

/** The period for which each grade of a history was in force, up to the day of an edition. */
export function gradePeriods(path: GradeHistory, edition: Day): GradePeriod[] {
  return path.findings.flatMap((finding, index): GradePeriod[] => {
    if (finding.state !== 'graded') return [];
    const from = inspectionDay(finding.inspection);
    const next = path.findings[index + 1];
    if (next) {
      const ended = next.state === 'graded' ? 'next' : next.state;
      return [{ finding, from, to: inspectionDay(next.inspection), ended }];
    }
    return [{ finding, from, to: path.until ?? edition, ended: path.until ? 'abolished' : 'now' }];
  });
}
