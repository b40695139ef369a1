import { formatGradeInText } from '../../record/grades/grade.ts';
import { formatCountInText } from '../../record/strings/count-in-text.ts';
import { frameworkInCorpus, judgementInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { subjectOfGradesInAnswer } from './describe-grades.ts';

/** A judgement with the grade that an inspection gave it. */
export type GivenGrade = [Judgement, Grade];

/** The grades on record of an inspection, in the order of its framework. */
export function gradesOfInspection(corpus: Corpus, { framework, judgements }: Pick<Inspection, 'framework' | 'judgements'>): GivenGrade[] {
  return frameworkInCorpus(corpus, framework).judgements.flatMap((id): GivenGrade[] => {
    const grade = judgements[id];
    return grade ? [[judgementInCorpus(corpus, id), grade]] : [];
  });
}

/**
 * Judgements by grade in words, the best grade first: "outstanding for leaders", "good for care leavers". With `counted` they are all
 * that an inspection judged: the largest group is counted and comes last, as "good for the other three".
 */
export function answerWithGradeGroups(given: readonly GivenGrade[], counted = false): string[] {
  const groups = grades
    .map((grade) => ({
      grade,
      subjects: given.filter((each) => each[1] === grade).map(([judgement]) => subjectOfGradesInAnswer(judgement)),
    }))
    .filter(({ subjects }) => subjects.length > 0);
  const largest = Math.max(...groups.map(({ subjects }) => subjects.length));
  const rest = counted && largest > 1 ? groups.findLast(({ subjects }) => subjects.length === largest) : undefined;
  const ordered = rest ? [...groups.filter((group) => group !== rest), rest] : groups;
  return ordered.map((group) => {
    const { grade, subjects } = group;
    const number = formatCountInText(subjects.length);
    const subject = group === rest ? (groups.length > 1 ? `the other ${number}` : `all ${number}`) : joinStringsWithAnd(subjects);
    return subject === 'overall' ? `${formatGradeInText(grade)} overall` : `${formatGradeInText(grade)} for ${subject}`;
  });
}

/** All grades of an inspection: "outstanding overall, outstanding for leaders, good for the other three". */
export function answerWithGradesOfInspection(
  corpus: Corpus,
  inspection: Pick<Inspection, 'framework' | 'judgements' | 'notJudged'>,
): string {
  const given = gradesOfInspection(corpus, inspection);
  const overall = given.find(([{ line }]) => line === 'overall');
  const others = given.filter((each) => each !== overall);
  const first = overall ? [`${formatGradeInText(overall[1])} overall`] : [];
  if (others.length === 0) return first[0] ?? 'we don’t have its grades';
  const { judgements } = frameworkInCorpus(corpus, inspection.framework);
  const isWhole = judgements.every((id) => inspection.judgements[id] ?? inspection.notJudged?.includes(id));
  return [...first, ...answerWithGradeGroups(others, isWhole)].join(', ');
}
