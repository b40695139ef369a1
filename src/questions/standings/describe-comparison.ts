import { authorityInCorpus, frameworkInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatDay, type Day, formatMonthOfDay } from '../../record/dates/day.ts';
import { formatGradeShort, grades, type Grade } from '../../record/grades/grade.ts';
import { inspectionDay, type Inspection } from '../../record/inspections/inspection.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { describeNotJudged, subjectOfGradesInAnswer } from '../grades/describe-grades.ts';
import {
  standingOfAuthority,
  compareStandingRank,
  compareStandings,
  gradeBeforeStanding,
  type ComparedStanding,
  type GradeSince,
  type StandingComparison,
} from './authority-standing.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** What is found when authorities are compared: the answer in a sentence or two, and what readers must know about the judgements behind it. */
export interface ComparisonFinding {
  answer: string;
  caution: string | undefined;
}

/** A comparison of grades under one judgement, so that each standing has a grade. */
type AlikeStanding = Omit<ComparedStanding, 'standing'> & { standing: GradeSince };
type AlikeComparison = Omit<StandingComparison, 'standings'> & { standings: AlikeStanding[] };

/**
 * How the latest grades of two to four authorities compare on a line of judgements, and since when. It states grades and dates; it says
 * which grade is higher on Ofsted's scale only where all of them are for the same judgement.
 */
export function answerAboutStandings(corpus: Corpus, authorities: readonly string[], line: string): ComparisonFinding {
  const comparison = compareStandings(corpus, authorities, line);
  if (comparison.alike) return describeAlike(corpus, comparison.standings as AlikeStanding[]);
  const clauses = comparison.standings.map((each) => describeStanding(corpus, each, line));
  return { answer: `${startStringWithCapital(clauses.join('; '))}.`, caution: cautionOf(comparison) };
}

/** The comparison of grades under one judgement. */
function describeAlike(corpus: Corpus, standings: readonly AlikeStanding[]): ComparisonFinding {
  const ranked = [...standings].sort(
    (a, b) => compareStandingRank(a.standing.grade, b.standing.grade) || a.standing.since.localeCompare(b.standing.since),
  );
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) return { answer: '', caution: undefined };
  const caution = frameworkCaution(corpus, standings);
  const { grade, judgement } = first.standing;
  if (grade === last.standing.grade) return { answer: describeEqual(ranked, grade, judgement), caution };
  const [start, ...others] = ranked.map(({ name, standing }, index) =>
    index === 0
      ? `${name} has ${formatHad(grade, judgement)} since ${formatMonthOfDay(standing.since)}`
      : `${name} has ${formatHad(standing.grade)} since ${formatMonthOfDay(standing.since)}`,
  );
  const order =
    ranked.length === 2
      ? `${formatGradeShort(grade)} is the higher grade on Ofsted’s scale.`
      : 'The highest grade on Ofsted’s scale is first.';
  return { answer: `${[start, ...others].join('; ')}. ${order}`, caution };
}

const counted = ['', '', 'Both', 'All three', 'All four'];

function describeEqual(standings: readonly AlikeStanding[], grade: Grade, judgement: Judgement): string {
  const all = counted[standings.length] ?? 'All';
  const have = grade === 'requires-improvement' ? 'require improvement' : `are ${formatInText(grade)}`;
  const since = standings.map(({ standing }) => formatMonthOfDay(standing.since));
  const when =
    new Set(since).size === 1
      ? `since ${since[0]}`
      : joinStringsWithAnd(standings.map(({ name }, index) => `${name} since ${since[index]}`));
  const names = joinStringsWithAnd(standings.map(({ name }) => name));
  return new Set(since).size === 1
    ? `${names} have ${standings.length === 2 ? 'both' : 'all'} ${formatHad(grade, judgement)} ${when}.`
    : `${all} ${have}${formatFor(judgement)}: ${when}.`;
}

/** A clause about one authority on a line: "Kent has been good for children in care since May 2022". */
function describeStanding(corpus: Corpus, { id, name, ended, standing }: ComparedStanding, line: string): string {
  const grade = line === 'overall' ? 'overall grade' : `grade for ${formatLineInText(corpus, line)}`;
  if (standing.state === 'no-record') return `we have no ${grade} for ${name}`;
  if (standing.state === 'not-judged') {
    const { since, last } = standing;
    const other = last && formatOther(last.judgement, formatLineInText(corpus, line));
    const before = last
      ? ` (its last one was ${formatInText(last.grade)}${other}, from ${formatMonthOfDay(inspectionDay(last.inspection))})`
      : '';
    return `${name} has had no ${grade} since its inspection of ${formatMonthOfDay(since)}${before}`;
  }
  const together = standing.state === 'together' ? ', judged together,' : '';
  if (ended) {
    const { successors } = authorityInCorpus(corpus, id);
    const heirs = successors.flatMap((heir) => corpus.authorities.find((authority) => authority.id === heir)?.name ?? []);
    const by = heirs.length > 0 ? ` and was replaced by ${joinStringsWithAnd(heirs)}` : '';
    return `${name} ${formatWas(standing)}${together} from ${formatMonthOfDay(standing.since)} until it ended on ${formatDay(ended)}${by}`;
  }
  return `${name} has ${formatHad(standing.grade, standing.judgement)}${together} since ${formatMonthOfDay(standing.since)}`;
}

function cautionOf({ standings }: StandingComparison): string | undefined {
  const judgements = standings.flatMap(({ standing }) => ('judgement' in standing ? [standing.judgement] : []));
  if (new Set(judgements.map(({ id }) => id)).size < 2) return undefined;
  const names = [...new Set(judgements.map(({ name }) => `“${name}”`))];
  return `These are different judgements, so we cannot say which grade is higher: ${joinStringsWithAnd(names)}.`;
}

/** A caution where the same judgement was made under different rules. */
function frameworkCaution(corpus: Corpus, standings: readonly AlikeStanding[]): string | undefined {
  const rules = standings.map(({ name, standing }) => ({ name, rules: frameworkInCorpus(corpus, standing.inspection.framework).short }));
  const each = [...new Set(rules.map((rule) => rule.rules))]
    .sort()
    .map((short) => `${short} for ${joinStringsWithAnd(rules.filter((rule) => rule.rules === short).map(({ name }) => name))}`);
  return each.length > 1 ? `Ofsted’s rules for inspections changed in between: ${each.join(', ')}.` : undefined;
}

/** What the latest inspections of two to four authorities say on all lines of judgements, in sentences: where the grades are the same and where they differ. */
export function answerAboutStandingsOnAllLines(corpus: Corpus, authorities: readonly string[]): string[] {
  const compared = corpus.lines.map(({ id }) => compareStandings(corpus, authorities, id));
  const alike = compared.filter((each) => each.alike) as AlikeComparison[];
  const same = alike.filter(({ standings }) => new Set(standings.map(({ standing }) => standing.grade)).size === 1);
  const ended = authorities.map((id) => authorityInCorpus(corpus, id)).filter(({ until }) => until !== undefined);
  const other = compared.filter(
    (each) => ended.length === 0 && !each.alike && !isJudgedTogether(each) && each.standings.some(({ standing }) => 'grade' in standing),
  );
  const names = joinStringsWithAnd(authorities.map((id) => authorityInCorpus(corpus, id).name));
  const linesOf = (some: readonly AlikeComparison[]) => joinSubjects(some.map((each) => formatSubject(corpus, each)));
  const withoutRecord = (each: StandingComparison) => each.standings.filter(({ standing }) => standing.state === 'no-record');
  const differing = other.filter((each) => withoutRecord(each).length === 0);
  const lacking = Map.groupBy(
    other.filter((each) => !differing.includes(each)),
    (each) => joinStringsWithAnd(withoutRecord(each).map(({ name }) => name)),
  );
  const linesIn = (some: readonly StandingComparison[]) => joinSubjects(some.map(({ line }) => formatLineInText(corpus, line)));
  const sentences = [
    ...(same.length > 0 ? [`${names} ${describeSharedGrades(same, linesOf)}.`] : []),
    ...alike.filter((each) => !same.includes(each)).map((each) => describeDifference(corpus, each)),
    ...(differing.length > 0
      ? [
          `We can’t compare ${linesIn(differing)}: Ofsted’s latest inspections of ${authorities.length === 2 ? 'the two' : 'these councils'} did not judge ${differing.length === 1 ? 'it' : 'them'} in the same way.`,
        ]
      : []),
    ...[...lacking].map(
      ([councils, some]) =>
        `We can’t compare ${linesIn(some)}: we don’t have the latest ${some.length === 1 ? 'grade' : 'grades'} of ${councils}.`,
    ),
    ...ended.map(({ name, until }) => `${name} ended on ${formatDay(until ?? '')}, so we can’t compare its grades with today’s.`),
  ];
  return sentences.length > 0 ? sentences : [`We have no grades to compare for ${names}.`];
}

/** Whether all of several authorities were judged on a line together with the same other subject: then that one's line tells of both. */
function isJudgedTogether({ standings }: StandingComparison): boolean {
  const judgements = standings.map(({ standing }) => (standing.state === 'together' ? standing.judgement.id : undefined));
  return judgements[0] !== undefined && new Set(judgements).size === 1;
}

/** What authorities are compared on: a line of judgements, or all subjects of the one judgement on it, if it has several. */
function formatSubject(corpus: Corpus, { line, standings: [first] }: AlikeComparison): string {
  return first?.standing.judgement.covers ? subjectOfGradesInAnswer(first.standing.judgement) : formatLineInText(corpus, line);
}

/** What authorities with the same grades have in common: "are both good for leaders and both require improvement for care leavers". */
function describeSharedGrades(same: readonly AlikeComparison[], linesOf: (some: readonly AlikeComparison[]) => string): string {
  const all = same[0]?.standings.length === 2 ? 'both' : 'all';
  const groups = grades
    .map((grade) => ({ grade, lines: same.filter(({ standings: [first] }) => first?.standing.grade === grade) }))
    .filter(({ lines }) => lines.length > 0);
  return joinStringsWithAnd(
    groups.map(({ grade, lines }) =>
      grade === 'requires-improvement'
        ? `${all} require improvement for ${linesOf(lines)}`
        : `are ${all} ${formatInText(grade)} for ${linesOf(lines)}`,
    ),
  );
}

/** "For leaders, Kent is outstanding and Medway requires improvement." */
function describeDifference(corpus: Corpus, comparison: AlikeComparison): string {
  const { line, standings } = comparison;
  const groups = grades
    .map((grade) => ({ grade, names: standings.filter(({ standing }) => standing.grade === grade).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
  const each = groups.map(({ grade, names }) => {
    const one = names.length === 1;
    if (grade === 'requires-improvement') return `${joinStringsWithAnd(names)} ${one ? 'requires' : 'require'} improvement`;
    return `${joinStringsWithAnd(names)} ${one ? 'is' : 'are'} ${formatInText(grade)}`;
  });
  const subject = line === 'overall' ? 'Overall' : `For ${formatSubject(corpus, comparison)}`;
  return `${subject}, ${joinParts(each)}.`;
}

/** What a cell of a comparison says about one authority on a line of judgements. */
export interface StandingCell {
  /** The grade; undefined where the latest inspection gave none on this line. */
  grade: Grade | undefined;
  /** What is said instead of a grade. */
  instead: string;
  /** Since when, which judgement, and what the grade was before: one short line each. */
  notes: string[];
}

/** What a cell of a comparison says about an authority on a line of judgements. */
export function standingAnswerInCell(corpus: Corpus, authority: string, line: string): StandingCell {
  const standing = standingOfAuthority(corpus, authority, line);
  const before = gradeBeforeStanding(corpus, authority, line);
  const own = corpus.lines.find(({ id }) => id === line)?.name;
  const past = before
    ? [`Before: ${formatInText(before.grade)}, ${formatMonthOfDay(inspectionDay(before.inspection))}${formatOther(before.judgement, own)}`]
    : [];
  if (standing.state === 'no-record') return { grade: undefined, instead: 'We have no grade', notes: past };
  if (standing.state === 'not-judged') {
    const on = formatMonthOfDay(inspectionDay(standing.inspection));
    return { grade: undefined, instead: `${describeNotJudged(corpus, line, standing)} (${on})`, notes: past };
  }
  const { grade, judgement, since } = standing;
  const together = standing.state === 'together' ? [`One grade for ${subjectOfGradesInAnswer(judgement)}`] : [];
  const named = standing.state === 'graded' ? formatOther(judgement, own).replace(/^, /, '') : '';
  const { until } = authorityInCorpus(corpus, authority);
  const when = until ? `${formatMonthOfDay(since)} to ${formatMonthOfDay(until)}` : `Since ${formatMonthOfDay(since)}`;
  return { grade, instead: '', notes: [when, ...together, ...(named ? [startStringWithCapital(named)] : []), ...past] };
}

/** ", for children in care and care leavers", where a judgement is about something else than its line. */
function formatOther(judgement: Judgement, line: string | undefined): string {
  const subject = subjectOfGradesInAnswer(judgement);
  return judgement.line === 'overall' || subject === line?.toLowerCase() ? '' : `, for ${subject}`;
}

/**
 * How long before this edition the authority's latest inspection ended: "4 years and 1 month before this edition". A day that is known to the month
 * or year only is no more exact here: "About 7 years and 5 months before this edition".
 */
export function formatTimeSinceStanding(corpus: Corpus, inspection: Inspection): string {
  const day = inspection.inspected?.to ?? inspectionDay(inspection);
  const months = fullMonthsBetween(day, corpus.site.edition.slice(0, day.length));
  const parts = [
    ...(months >= 12 ? [formatCountWithNoun(Math.floor(months / 12), 'year')] : []),
    ...(months % 12 > 0 ? [formatCountWithNoun(months % 12, 'month')] : []),
  ];
  if (parts.length === 0) return `Less than a ${day.length === 4 ? 'year' : 'month'} before this edition`;
  return `${day.length < 10 ? 'About ' : ''}${joinStringsWithAnd(parts)} before this edition`;
}

/** The full months between two days that are known equally well: to the day, month or year. */
function fullMonthsBetween(from: Day, to: Day): number {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, monthOf(to) - monthOf(from) - (to.slice(8) < from.slice(8) ? 1 : 0));
}

/** What an authority has been since a day: "been good for leaders", "required improvement for leaders". */
function formatHad(grade: Grade, judgement?: Judgement): string {
  const subject = judgement ? formatFor(judgement) : '';
  return grade === 'requires-improvement' ? `required improvement${subject}` : `been ${formatInText(grade)}${subject}`;
}

function formatWas({ grade, judgement }: GradeSince): string {
  return grade === 'requires-improvement'
    ? `required improvement${formatFor(judgement)}`
    : `was ${formatInText(grade)}${formatFor(judgement)}`;
}

function formatFor(judgement: Judgement): string {
  return judgement.line === 'overall' ? ' overall' : ` for ${subjectOfGradesInAnswer(judgement)}`;
}

/** A grade within a sentence: "requires improvement". */
function formatInText(grade: Grade): string {
  return formatGradeShort(grade).toLowerCase();
}

/** Parts joined with a comma before the last "and", since the parts may have an "and" of their own. */
function joinParts(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

/** Subjects joined for a sentence: "leaders, help and protection, and care leavers". */
function joinSubjects(subjects: readonly string[]): string {
  return subjects.length === 2 ? joinStringsWithAnd(subjects) : joinParts(subjects);
}

/** A line of judgements within a sentence: "children in care". */
function formatLineInText(corpus: Corpus, line: string): string {
  return (corpus.lines.find(({ id }) => id === line)?.name ?? line).toLowerCase();
}
