import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import { inspectionDay, type Inspection } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { englandCoveringJudgement } from '../england/england.ts';
import { findingInGradeHistory, gradeHistoryOf, type Finding } from '../grades/grade-history.ts';

/** A grade with its judgement and the inspection that gave it. */
export interface GradeBefore {
  judgement: Judgement;
  grade: Grade;
  inspection: Inspection;
}

/** A grade, the last inspection that gave it, and the day since when the same judgement has had it. */
export interface GradeSince extends GradeBefore {
  since: Day;
}

/**
 * What an authority's latest inspection says on a line of judgements.
 * `graded`: a grade of its own. `together`: one grade for this and another subject. `not-judged`: no such judgement any more, or not that
 * time; `since` is the first of the inspections in a row without it, `leftOut` the judgement if the report says that it was not judged, `last` the
 * last grade before, its own or one given together. `no-record`: our sources give no grade, or no inspection.
 */
export type AuthorityStanding =
  | ({ state: 'graded' | 'together' } & GradeSince)
  | { state: 'not-judged'; inspection: Inspection; since: Day; leftOut?: Judgement; last: GradeBefore | undefined }
  | { state: 'no-record' };

/** What an authority's latest inspection says on a line of judgements, and since when. Nothing comes from a predecessor or another judgement. */
export function standingOfAuthority(corpus: Corpus, authority: string, line: string): AuthorityStanding {
  const findings = findingsOnLine(corpus, authority, line);
  const last = findings.at(-1);
  if (!last || last.state === 'no-record') return { state: 'no-record' };
  if (last.state === 'graded') return { state: last.judgement.line === line ? 'graded' : 'together', ...gradeSince(findings, last) };
  const since = findings[findings.findLastIndex(({ state }) => state !== 'not-judged') + 1] ?? last;
  return {
    state: 'not-judged',
    inspection: last.inspection,
    since: inspectionDay(since.inspection),
    ...(last.leftOut && { leftOut: last.leftOut }),
    last: findings.findLast((finding) => finding.state === 'graded'),
  };
}

type Graded = Extract<Finding, { state: 'graded' }>;

/** An authority's findings on a line, oldest first: those of the line's own judgement, or else of the one that judged it together with another. */
function findingsOnLine(corpus: Corpus, authority: string, line: string): Finding[] {
  return gradeHistoryOf(corpus, authority, line).findings.map((finding) => {
    const judgement = finding.state === 'not-judged' ? englandCoveringJudgement(corpus, finding.inspection, line) : undefined;
    return judgement ? findingInGradeHistory(corpus, finding.inspection, judgement.line) : finding;
  });
}

/** A grade, and the first of the unbroken run of inspections up to the last of `findings` that gave it under the same judgement. */
function gradeSince(findings: readonly Finding[], { judgement, grade, inspection }: Graded): GradeSince {
  const other = findings.findLastIndex(
    (finding) => finding.state !== 'graded' || finding.grade !== grade || finding.judgement.id !== judgement.id,
  );
  return { judgement, grade, inspection, since: inspectionDay(findings[other + 1]?.inspection ?? inspection) };
}

/** The last grade before the run of inspections that gave today's grade: its own or one given together; undefined where there is none. */
export function gradeBeforeStanding(corpus: Corpus, authority: string, line: string): GradeBefore | undefined {
  const standing = standingOfAuthority(corpus, authority, line);
  if (standing.state === 'no-record') return undefined;
  const start = standing.state === 'not-judged' ? inspectionDay(standing.inspection) : standing.since;
  const before = findingsOnLine(corpus, authority, line)
    .filter(({ inspection }) => inspectionDay(inspection) < start)
    .findLast((finding) => finding.state === 'graded');
  return before && { judgement: before.judgement, grade: before.grade, inspection: before.inspection };
}

/** One authority's standing among several. `ended`: the last day of an authority that was abolished. */
export interface ComparedStanding {
  id: string;
  name: string;
  ended: Day | undefined;
  standing: AuthorityStanding;
}

/** What several authorities' latest inspections say on a line of judgements, side by side. */
export interface StandingComparison {
  line: string;
  standings: ComparedStanding[];
  /** Whether each of them still exists and has a grade of its own under the same judgement. Only then can one be higher than another. */
  alike: boolean;
}

/** What the latest inspections of several authorities say on a line of judgements, in the order given. */
export function compareStandings(corpus: Corpus, authorities: readonly string[], line: string): StandingComparison {
  const standings = authorities.map((id): ComparedStanding => {
    const { name, until } = authorityInCorpus(corpus, id);
    return { id, name, ended: until, standing: standingOfAuthority(corpus, id, line) };
  });
  const judgements = standings.map(({ standing, ended }) => (standing.state === 'graded' && !ended ? standing.judgement.id : undefined));
  return { line, standings, alike: judgements[0] !== undefined && new Set(judgements).size === 1 };
}

/** Compares grades for sorting, the highest on Ofsted's scale first. */
export function compareStandingRank(a: Grade, b: Grade): number {
  return grades.indexOf(a) - grades.indexOf(b);
}
