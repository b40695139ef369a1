import { frameworkInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatMonthOfDay } from '../../record/dates/day.ts';
import { formatGradeShort } from '../../record/grades/grade.ts';
import { inspectionDay, type Inspection } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { notJudgedOnItsOwn, subjectOfGradesInAnswer } from './describe-grades.ts';
import { answerWithGradeGroups, gradesOfInspection, type GivenGrade } from './grade-groups.ts';
import { formatCountInText } from '../../record/strings/count-in-text.ts';
import { formatGradeInText } from '../../record/grades/grade.ts';
import type { AuthorityGrade, AuthorityGrades } from './authority-grades.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/**
 * One sentence about an authority's latest grades and those before: "Outstanding for leaders and good for the other three in May 2026;
 * all were requires improvement in 2022." It sets grades of different judgements beside one another, and compares only the same judgement.
 */
export function answerAboutGradesOfAuthority(corpus: Corpus, latest: AuthorityGrades): string {
  const given = latest.judgements.flatMap(({ judgement, grade }): GivenGrade[] => (grade ? [[judgement, grade]] : []));
  const grades = given.length > 0 ? describeGiven(given, given.length === latest.judgements.length) : 'inspected';
  const before = describeBefore(corpus, latest);
  const sentence = [`${grades} ${formatWhen(latest.inspection)}`, ...describeGaps(latest, given.length), ...(before ? [before] : [])].join(
    '; ',
  );
  return `${startStringWithCapital(sentence)}.`;
}

/** How one judgement changed since the inspection before, in few words: "Up from good in 2020"; undefined where there was none. */
export function answerAboutGradeChange(corpus: Corpus, { judgement, before }: AuthorityGrade, latest: AuthorityGrades): string | undefined {
  if (!before || !latest.previous) return undefined;
  const when = formatEarlier(latest.previous, latest.inspection);
  if (before.kind === 'none') return `${notJudgedOnItsOwn} ${when}`;
  if (before.kind === 'no-grade') return before.notJudged ? `Not judged ${when}` : `We don’t have the grade it got ${when}`;
  if (before.kind === 'related') return describeRelated(corpus, judgement, before.given, when);
  if (before.change === 'stayed') return `The same as ${when}`;
  return `${before.change === 'rose' ? 'Up' : 'Down'} from ${formatGradeInText(before.grade)} ${when}`;
}

/** Grades that the subject of a judgement had under others: "Judged with care leavers in 2022: good". */
function describeRelated(corpus: Corpus, judgement: Judgement, given: readonly GivenGrade[], when: string): string {
  const [only] = given;
  const beside = only && given.length === 1 ? linesBeside(corpus, only[0], judgement.line) : [];
  if (only && beside.length > 0) return `Judged with ${joinStringsWithAnd(beside)} ${when}: ${formatGradeInText(only[1])}`;
  const all = given.map(([each, grade]) => `“${subjectOfGradesInAnswer(each)}”: ${formatGradeInText(grade)}`);
  return `The ${given.length === 1 ? 'judgement' : 'judgements'} ${when} ${given.length === 1 ? 'was' : 'were'} ${joinStringsWithAnd(all)}`;
}

/** The other subjects that a judgement covers together with one, in words. */
function linesBeside(corpus: Corpus, judgement: Judgement, line: string): string[] {
  return [judgement.line, ...(judgement.covers ?? [])]
    .filter((id) => id !== line)
    .map((id) => corpus.lines.find((each) => each.id === id)?.name.toLowerCase() ?? id);
}

/** What the inspection before gave on a subject that is no longer graded: "Requires improvement in 2022". */
export function answerAboutEndedGrade([, grade]: GivenGrade, { previous, inspection }: AuthorityGrades): string {
  return `${formatGradeShort(grade)}${previous ? ` ${formatEarlier(previous, inspection)}` : ''}`;
}

/** When an earlier inspection was, beside a later one: "in 2020", or with the month in the same year. */
function formatEarlier(earlier: Inspection, later: Inspection): string {
  const [day, other] = [inspectionDay(earlier), inspectionDay(later)];
  return day.slice(0, 4) === other.slice(0, 4) ? formatWhen(earlier) : `in ${day.slice(0, 4)}`;
}

function formatWhen(inspection: Inspection): string {
  return `${inspection.inspected ? 'in' : 'published in'} ${formatMonthOfDay(inspectionDay(inspection))}`;
}

/** Grades in words, overall first: "good overall, outstanding for leaders and good for the other three". `whole`: no judgement is missing. */
function describeGiven(given: readonly GivenGrade[], whole: boolean): string {
  const overall = given.find(([{ line }]) => line === 'overall')?.[1];
  const others = given.filter(([{ line }]) => line !== 'overall');
  if (overall && others.length > 1 && whole && others.every(([, grade]) => grade === overall))
    return `${formatGradeInText(overall)} overall and for the other ${formatCountInText(others.length)}`;
  return joinClauses([...(overall ? [`${formatGradeInText(overall)} overall`] : []), ...answerWithGradeGroups(others, whole)]);
}

/** Clauses joined with "and", after a comma where one of them has an "and" of its own. */
function joinClauses(clauses: readonly string[]): string {
  const last = clauses.at(-1) ?? '';
  if (clauses.length < 2) return last;
  return `${clauses.slice(0, -1).join(', ')}${clauses.some((clause) => / and /.test(clause)) ? ',' : ''} and ${last}`;
}

/** What the latest inspection did not grade: "adoption was not judged". */
function describeGaps({ judgements }: AuthorityGrades, given: number): string[] {
  const without = judgements.filter(({ grade }) => !grade);
  const names = (of: AuthorityGrade[]) => joinStringsWithAnd(of.map(({ judgement }) => subjectOfGradesInAnswer(judgement)));
  const notJudged = without.filter((each) => each.notJudged);
  const unknown = without.filter((each) => !each.notJudged);
  const unknownWords = given === 0 ? 'we don’t have its grades' : given === 1 ? 'we don’t have its other grades' : '';
  return [
    ...(notJudged.length > 0 ? [`${names(notJudged)} ${notJudged.length === 1 ? 'was' : 'were'} not judged`] : []),
    ...(unknown.length > 0 ? [unknownWords || `we don’t have the grade for ${names(unknown)}`] : []),
  ];
}

/** What went before: "all were good in 2022", "it was good overall in 2020", or that we have nothing before. */
function describeBefore(corpus: Corpus, { previous, older, inspection, authority, judgements }: AuthorityGrades): string | undefined {
  if (older) return `its inspection ${formatEarlier(older, inspection)} was under older rules, which judged other things`;
  const created = authority.from?.slice(0, 4);
  if (!previous)
    return created ? `this was its first inspection since it was created in ${created}` : 'we have no earlier inspection of it';
  const when = formatEarlier(previous, inspection);
  const overall = judgements.find(({ judgement }) => judgement.line === 'overall')?.before;
  if (overall?.kind === 'same')
    return `it was ${formatGradeInText(overall.grade)} overall ${when}${overall.change === 'stayed' ? ' too' : ''}`;
  const given = gradesOfInspection(corpus, previous);
  const [first] = given;
  if (!first) return `we don’t have its grades ${when}`;
  const whole = given.length === frameworkInCorpus(corpus, previous.framework).judgements.length;
  if (!whole || given.length === 1 || given.some(([, grade]) => grade !== first[1])) return `${when} it was ${describeGiven(given, whole)}`;
  return `all were ${formatGradeInText(first[1])} ${when}${judgements.every(({ grade }) => grade === first[1]) ? ' too' : ''}`;
}
