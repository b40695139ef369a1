import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay, formatMonthOfDay } from '../../record/dates/day.ts';
import { grades, formatGradeInText, type Grade } from '../../record/grades/grade.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import type { Judgement, JudgementLine } from '../../record/frameworks/judgement.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import { formatHeadlineFinding, type Headline } from './headline.ts';
import { frameworksInCorpusWithJudgement } from '../../record/corpus/corpus.ts';
import { latestGradesOnLine, latestGradesUnderJudgement, type LatestGrade } from '../grades/latest-grades.ts';

/** Up to this many councils are named; more are counted. */
const maxNamed = 4;

/** The headline of the grades of some authorities on a line of judgements: their latest grades, and since when. */
export function headlineOfLine(corpus: Corpus, line: JudgementLine, authorities: readonly Authority[]): Headline {
  return { label: line.name, finding: describeLatestGrades(latestGradesOnLine(corpus, authorities, line.id)) };
}

/** What was found on a line, under its name: as short as can be read on a phone, with years and not months, and a county named once. */
export function findingUnderNameOfLine(corpus: Corpus, line: JudgementLine, authorities: readonly Authority[]): string {
  return formatHeadlineFinding({ finding: describeLatestGrades(latestGradesOnLine(corpus, authorities, line.id), inShort) });
}

/** The headline of the grades of one lineage: its label names the authorities, and where that is one the finding does not repeat it. */
export function headlineOfLineage(corpus: Corpus, line: JudgementLine, authorities: readonly Authority[]): Headline {
  const { finding } = headlineOfLine(corpus, line, authorities);
  const names = joinStringsWithAnd(authorities.map(({ name }) => name));
  return { label: `${line.name} in ${names}`, finding: authorities.length === 1 ? finding.replace(` in ${names} `, ' ') : finding };
}

/** The headline of one authority on a page about it: as short as can be read on a phone. Neither its name nor the months of earlier grades are in it. */
export function headlineOfAuthorityOnLine(corpus: Corpus, line: JudgementLine, authority: Authority): Headline {
  const [latest] = latestGradesOnLine(corpus, [authority], line.id);
  if (!latest) return { label: line.name, finding: 'we have no grade' };
  const { grade, before, state, ended } = latest;
  const change = before && stands(latest) ? describeChange(before, grade, yearOfDay(before.day)) : '';
  const ending = ended ? `, its last grade${endingsOfEnded[state]}` : endings[state];
  return {
    label: line.name,
    finding: `${formatGradeInText(grade)} ${endOf(latest)} ${formatMonthOfDay(dayOf(latest, endOf(latest)))}${change}${ending}`,
  };
}

/** The headline of a judgement: the latest grades under it and since when, or when Ofsted last gave it. */
export function headlineOfJudgement(corpus: Corpus, judgement: Judgement): Headline {
  const latest = latestGradesUnderJudgement(corpus, judgement);
  const ended = endOfJudgement(corpus, judgement);
  if (latest.length === 0) return { label: judgement.name, finding: 'we have no grade for this judgement' };
  if (!ended) return { label: judgement.name, finding: describeLatestGrades(latest) };
  return {
    label: judgement.name,
    finding: `not given since ${formatDay(ended)}; last ${latest.length === 1 ? describeByGrade(latest, 'in') : countByGrade(latest)}`,
  };
}

/** The month in which the last framework with a judgement ended, or undefined while the newest framework has it. */
function endOfJudgement(corpus: Corpus, { id }: Judgement): string | undefined {
  const last = frameworksInCorpusWithJudgement(corpus, id).at(-1);
  return last === corpus.frameworks.at(-1) ? undefined : last?.to;
}

const yearOfDay = (day: string) => day.slice(0, 4);

/** How a finding writes times and the names of councils. */
interface Wording {
  when: (day: string) => string;
  names: (names: readonly string[]) => string;
}

const inFull: Wording = { when: formatMonthOfDay, names: joinStringsWithAnd };
const inShort: Wording = { when: yearOfDay, names: joinNamesOfOneCounty };

const pointOfCompass = /^(North|East|South|West) (.+)$/;

/** Names joined, where they are points of the compass of one county without repeating it: "East and West Sussex". */
function joinNamesOfOneCounty(names: readonly string[]): string {
  const parts = names.map((name) => pointOfCompass.exec(name));
  const [, , county = ''] = parts[0] ?? [];
  const isOne = names.length > 1 && parts.every((part) => part?.[2] === county);
  return isOne ? `${joinStringsWithAnd(parts.map((part) => part?.[1] ?? ''))} ${county}` : joinStringsWithAnd(names);
}

/** Latest grades in words: those that stand and since when, then those that no later inspection gave again, then those of former councils. */
function describeLatestGrades(latest: readonly LatestGrade[], wording = inFull): string {
  const [only] = latest;
  if (!only) return 'we have no grade';
  // A grade that has ended is dated by the last inspection that gave it. If an earlier one gave it too, that last one changed nothing.
  if (latest.length === 1 && only.before && (stands(only) || only.since === only.last))
    return `${describeByGrade(latest, endOf(only), wording)}${describeChange(only.before, only.grade, wording.when(only.before.day))}${endingOf(only)}`;
  const living = latest.filter(({ ended }) => !ended);
  const told = living.length > 0 ? living : latest;
  return (['current', 'not-judged', 'together', 'no-record'] as const)
    .map((state) => told.filter((each) => each.state === state))
    .map(([first, ...others]) => (first ? `${describeByGrade([first, ...others], endOf(first), wording)}${endingOf(first)}` : ''))
    .filter(Boolean)
    .join('; ');
}

const endings: Record<LatestGrade['state'], string> = {
  current: '',
  'not-judged': ', not graded since',
  together: ', not graded on its own since',
  'no-record': ', and we have no later grade',
};

/** What follows "the last grade" of a council that was abolished, before when it ended. */
const endingsOfEnded: Record<LatestGrade['state'], string> = {
  current: '',
  'not-judged': '',
  together: ' on its own',
  'no-record': ' that we have',
};

function endingOf({ state, ended }: LatestGrade): string {
  return ended ? `, the last grade${endingsOfEnded[state]} before the council ended` : endings[state];
}

/** Whether a grade stands today: the latest inspection gave it, of a council that still exists. */
function stands({ state, ended }: LatestGrade): boolean {
  return state === 'current' && !ended;
}

/** The word before a month: a grade that stands is given since then, another was given in it. */
function endOf(latest: LatestGrade): 'since' | 'in' {
  return stands(latest) ? 'since' : 'in';
}

/** The day for that word: "since" the first inspection that gave the grade, or "in" the last one that gave it. */
function dayOf({ since, last }: LatestGrade, when: 'since' | 'in'): string {
  return when === 'since' ? since : last;
}

function describeChange(before: { grade: Grade }, grade: Grade, when: string): string {
  const up = grades.indexOf(grade) < grades.indexOf(before.grade);
  return `, ${up ? 'up' : 'down'} from ${formatGradeInText(before.grade)} in ${when}`;
}

/** How many councils have each grade, the best grade first: "good in 2, inadequate in 4 of 6 councils". */
function countByGrade(latest: readonly LatestGrade[]): string {
  const counts = grades
    .map((grade) => ({ grade, count: latest.filter((each) => each.grade === grade).length }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${formatGradeInText(grade)} in ${count}`);
  return `${counts.join(', ')} of ${latest.length} councils`;
}

/** Grades with their councils, the best grade first: "outstanding in Kent since May 2024, good in Essex since June 2022". Many are counted. */
function describeByGrade(latest: readonly LatestGrade[], when: 'since' | 'in', wording = inFull): string {
  const groups = grades.map((grade) => ({ grade, own: latest.filter((each) => each.grade === grade) })).filter(({ own }) => own.length > 0);
  if (latest.length > maxNamed) return countByGrade(latest);
  return groups
    .map(({ grade, own }) => {
      const byTime = [...Map.groupBy(own, (each) => wording.when(dayOf(each, when)))];
      const places = byTime.map(([time, each]) => `in ${wording.names(each.map(({ authority }) => authority.name))} ${when} ${time}`);
      return `${formatGradeInText(grade)} ${joinStringsWithAnd(places)}`;
    })
    .join(', ');
}
