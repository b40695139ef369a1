import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { englandCoveringJudgement } from '../england/england.ts';
import { findingInGradeHistory, inspectionsInGradeHistoryOf, type Finding } from './grade-history.ts';

/** The last grade that an authority was given on a subject. */
export interface LatestGrade {
  authority: Authority;
  grade: Grade;
  /** The inspection that first gave this grade, where every later one under the same judgement gave it too. */
  since: Day;
  /** The last inspection that gave it. */
  last: Day;
  /** The grade before that one under the same judgement, and when it was given; undefined where none is on record. */
  before: { grade: Grade; day: Day } | undefined;
  /**
   * `current`: the latest inspection gave it. `not-judged`: later inspections did not judge it. `together`: nor did they, but one had a judgement of
   * this and another subject together. `no-record`: our sources do not give a later grade.
   */
  state: 'current' | 'not-judged' | 'together' | 'no-record';
  /** Whether the authority was abolished: then no grade of it stands. */
  ended: boolean;
}

type Graded = Extract<Finding, { state: 'graded' }>;

/** The last grade of each authority on a line of judgements. An authority without any is left out. */
export function latestGradesOnLine(corpus: Corpus, authorities: readonly Authority[], line: string): LatestGrade[] {
  return latestGrades(corpus, authorities, line, () => true);
}

/** The last grade of each authority under one judgement. An authority without any is left out. */
export function latestGradesUnderJudgement(corpus: Corpus, judgement: Judgement): LatestGrade[] {
  return latestGrades(corpus, corpus.authorities, judgement.line, ({ id }) => id === judgement.id);
}

function latestGrades(
  corpus: Corpus,
  authorities: readonly Authority[],
  line: string,
  isWanted: (judgement: Judgement) => boolean,
): LatestGrade[] {
  return authorities.flatMap((authority): LatestGrade[] => {
    const findings = inspectionsInGradeHistoryOf(corpus, authority.id).map((inspection) => findingInGradeHistory(corpus, inspection, line));
    const at = findings.findLastIndex((finding) => finding.state === 'graded' && isWanted(finding.judgement));
    const last = findings[at];
    if (last?.state !== 'graded') return [];
    const { first, before } = traceBack(last, findings.slice(0, at).reverse());
    return [
      {
        authority,
        grade: last.grade,
        since: inspectionDay(first.inspection),
        last: inspectionDay(last.inspection),
        before: before && { grade: before.grade, day: inspectionDay(before.inspection) },
        state: stateAfter(corpus, line, findings.slice(at + 1)),
        ended: authority.until !== undefined,
      },
    ];
  });
}

/** The first of the inspections that gave a grade one after another under one judgement, and the one before them. `earlier`: newest first. */
function traceBack(last: Graded, earlier: readonly Finding[]): { first: Graded; before: Graded | undefined } {
  let first = last;
  for (const finding of earlier) {
    if (finding.state !== 'graded' || finding.judgement.id !== last.judgement.id) break;
    if (finding.grade !== last.grade) return { first, before: finding };
    first = finding;
  }
  return { first, before: undefined };
}

function stateAfter(corpus: Corpus, line: string, later: readonly Finding[]): LatestGrade['state'] {
  if (later.length === 0) return 'current';
  if (later.some(({ state }) => state !== 'not-judged')) return 'no-record';
  return later.some(({ inspection }) => englandCoveringJudgement(corpus, inspection, line)) ? 'together' : 'not-judged';
}
