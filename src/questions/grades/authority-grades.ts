import { frameworkInCorpus, judgementInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { isCountedEnglandInspection } from '../england/england.ts';
import { gradesOfInspection, type GivenGrade } from './grade-groups.ts';
import { judgementsWithRelatedGrades } from './judgement-findings.ts';
import {
  findKnownAuthority,
  inspectionsOfKnownAuthority,
  type KnownAuthority,
  type KnownInspection,
} from '../known-authorities/known-authorities.ts';

/**
 * What the inspection before said of the subject of a judgement. Only the same judgement is compared.
 * `related`: it judged the subject under other judgements, whose grades are told beside this one and not compared.
 * `none`: it had no judgement on the subject. `no-grade`: it had the judgement, but our sources give no grade or it was not judged.
 */
export type GradeBefore =
  | { kind: 'same'; grade: Grade; change: 'rose' | 'fell' | 'stayed' }
  | { kind: 'related'; given: GivenGrade[] }
  | { kind: 'no-grade'; notJudged: boolean }
  | { kind: 'none' };

/** One judgement of the latest inspection. */
export interface AuthorityGrade {
  judgement: Judgement;
  /** Undefined where none was given, or none is in our sources. */
  grade: Grade | undefined;
  /** Whether the report says that it was not judged. */
  notJudged: boolean;
  /** Undefined where there is no inspection to compare with. */
  before: GradeBefore | undefined;
}

/** The latest grades of an authority, and how they changed since the inspection before. */
export interface AuthorityGrades {
  authority: KnownAuthority;
  inspection: KnownInspection;
  /** In the order of the record's lines of judgements: overall first. */
  judgements: AuthorityGrade[];
  /** The inspection before, where it judged what can be set beside this one. */
  previous: KnownInspection | undefined;
  /** The last inspection under older arrangements that judged other things, where that is the only one before. */
  older: KnownInspection | undefined;
  /** Grades of the inspection before on subjects that are no longer graded, such as overall. */
  ended: GivenGrade[];
}

/** The latest grades of an authority, judgement by judgement, or undefined where no inspection of it is on record. */
export function gradesOfAuthority(corpus: Corpus, id: string): AuthorityGrades | undefined {
  const authority = findKnownAuthority(corpus, id);
  const inspections = inspectionsOfKnownAuthority(corpus, id);
  const inspection = inspections.at(-1);
  if (!authority || !inspection) return undefined;
  const before = inspections.slice(0, -1);
  const previous = isCountedEnglandInspection(corpus, inspection)
    ? before.findLast((each) => isCountedEnglandInspection(corpus, each))
    : undefined;
  return {
    authority,
    inspection,
    judgements: judgementsInOrder(corpus, inspection).map((judgement) => gradeAndBefore(corpus, judgement, inspection, previous)),
    previous,
    older: previous ? undefined : before.at(-1),
    ended: previous ? endedGrades(corpus, inspection, previous) : [],
  };
}

function judgementsInOrder(corpus: Corpus, inspection: Inspection): Judgement[] {
  const place = ({ line }: Judgement) => corpus.lines.findIndex(({ id }) => id === line);
  return frameworkInCorpus(corpus, inspection.framework)
    .judgements.map((id) => judgementInCorpus(corpus, id))
    .sort((a, b) => place(a) - place(b));
}

function gradeAndBefore(corpus: Corpus, judgement: Judgement, inspection: Inspection, previous: Inspection | undefined): AuthorityGrade {
  const grade = inspection.judgements[judgement.id];
  return {
    judgement,
    grade,
    notJudged: inspection.notJudged?.includes(judgement.id) ?? false,
    before: previous && gradeBefore(corpus, judgement, grade, previous),
  };
}

function gradeBefore(corpus: Corpus, judgement: Judgement, grade: Grade | undefined, previous: Inspection): GradeBefore {
  const { judgements } = frameworkInCorpus(corpus, previous.framework);
  if (judgements.includes(judgement.id)) {
    const before = previous.judgements[judgement.id];
    if (before && grade) return { kind: 'same', grade: before, change: changeOfGrade(before, grade) };
    if (before) return { kind: 'related', given: [[judgement, before]] };
    return { kind: 'no-grade', notJudged: previous.notJudged?.includes(judgement.id) ?? false };
  }
  const related = new Set(judgementsWithRelatedGrades(corpus, judgement).map(({ id }) => id));
  const given = gradesOfInspection(corpus, previous).filter(([{ id }]) => related.has(id));
  if (given.length > 0) return { kind: 'related', given };
  const asked = judgements.filter((id) => related.has(id));
  return asked.length > 0 ? { kind: 'no-grade', notJudged: asked.every((id) => previous.notJudged?.includes(id)) } : { kind: 'none' };
}

function changeOfGrade(before: Grade, now: Grade): 'rose' | 'fell' | 'stayed' {
  const steps = grades.indexOf(now) - grades.indexOf(before);
  return steps < 0 ? 'rose' : steps > 0 ? 'fell' : 'stayed';
}

/** Grades of the inspection before on subjects that the latest one judged in no way. */
function endedGrades(corpus: Corpus, inspection: Inspection, previous: Inspection): GivenGrade[] {
  const now = frameworkInCorpus(corpus, inspection.framework).judgements;
  return gradesOfInspection(corpus, previous).filter(
    ([judgement]) => !now.includes(judgement.id) && !judgementsWithRelatedGrades(corpus, judgement).some(({ id }) => now.includes(id)),
  );
}
