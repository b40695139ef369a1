import { frameworkInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { formatFrameworkFieldwork } from '../../record/frameworks/judgement.ts';
import { allEnglandGradeMoves, findEnglandAuthority, type GradeMove, type SharedPath, type StandingCount } from './england.ts';
import { grades, formatGradeInText, type Grade } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** The day of a count: "at the end of 2016", or "on 20 August 2026", the day of the newest report that is counted. */
function formatYearEnd({ year, day }: Pick<StandingCount, 'year' | 'day'>): string {
  return day.endsWith('-12-31') ? `at the end of ${year}` : `on ${formatDay(day)}`;
}

/** Sentences about the counts: one for the newest year, and one for ten years earlier. */
export function answerAboutEnglandStandings(counts: readonly StandingCount[], total: number): string[] {
  const last = counts.at(-1);
  if (!last) return ['We have no inspection.'];
  const earlier = counts.find(({ year }) => year === last.year - 10);
  const each = ({ counts: of }: StandingCount) => joinStringsWithAnd(grades.map((grade) => `${of[grade]} ${formatGradeInText(grade)}`));
  const start = (count: StandingCount) => startStringWithCapital(formatYearEnd(count));
  const ended =
    last.notJudged > 0
      ? ` ${last.notJudged === 1 ? 'One other council was not given that grade at its' : `Another ${last.notJudged} councils were not given that grade at their`} last inspection, so we count no older one.`
      : '';
  return [
    `${start(last)}, ${last.graded} of ${formatCountWithNoun(total, 'council')} had a grade: ${each(last)}.${ended}`,
    ...(earlier ? [`${start(earlier)}, ${formatCountWithNoun(earlier.graded, 'council')} had a grade on record: ${each(earlier)}.`] : []),
  ];
}

/** Sentences on lines that were judged together, and when: "From January 2018 to December 2022 care leavers were judged together with children in care." */
export function answerAboutJudgedTogether({ frameworks, judgements, lines }: Corpus): string[] {
  const nameOf = (line: string) => lines.find(({ id }) => id === line)?.name.toLowerCase() ?? line;
  return judgements.flatMap(({ id, line, covers = [] }) => {
    const judged = frameworks.filter((framework) => framework.judgements.includes(id));
    const [from, to] = [judged[0]?.from, judged.at(-1)?.to];
    if (!from || !to || covers.length === 0) return [];
    const others = joinStringsWithAnd(covers.map(nameOf));
    return [`${startStringWithCapital(formatFrameworkFieldwork({ from, to }))} ${others} were judged together with ${nameOf(line)}.`];
  });
}

/** The number of moves of each kind. */
export function countEnglandMovesByKind(moves: readonly GradeMove[]): Record<GradeMove['kind'], number> {
  const count = (kind: GradeMove['kind']) => moves.filter((move) => move.kind === kind).length;
  return { rose: count('rose'), stayed: count('stayed'), fell: count('fell'), ended: count('ended') };
}

/** Sentences about the moves on a line: how many grades rose, stayed and fell at the next inspection, and how many of these are for different judgements. */
export function answerAboutEnglandMoves(corpus: Corpus, line: string): string[] {
  const moves = allEnglandGradeMoves(corpus, line);
  const { rose, stayed, fell, ended } = countEnglandMovesByKind(moves);
  return [
    `At the next inspection, ${rose} of ${formatCountWithNoun(rose + stayed + fell, 'grade')} rose, ${stayed} stayed the same and ${fell} fell.`,
    ...describeOtherJudgements(corpus, line, moves),
    ...(ended > 0
      ? [
          ended === 1
            ? 'One other grade came before an inspection that did not give it. We count that as neither a rise nor a fall.'
            : `Another ${ended} came before an inspection that did not give the grade. We count those as neither a rise nor a fall.`,
        ]
      : []),
  ];
}

/** A sentence about moves whose two grades are for different judgements on the line; nothing where there are none. */
function describeOtherJudgements(corpus: Corpus, line: string, moves: readonly GradeMove[]): string[] {
  const judgementOf = ({ framework }: Inspection) =>
    corpus.judgements.find(
      (judgement) => judgement.line === line && frameworkInCorpus(corpus, framework).judgements.includes(judgement.id),
    );
  const counted = moves.filter(({ to }) => to !== null).map(({ before, after }) => [judgementOf(before), judgementOf(after)]);
  const others = counted.filter(([one, other]) => one !== other);
  if (others.length === 0) return [];
  const judged = new Set(others.flat());
  const inOrder = corpus.frameworks.flatMap(({ judgements }) =>
    corpus.judgements.filter((each) => judgements.includes(each.id) && judged.has(each)),
  );
  const names = [...new Set(inOrder)].map(({ short }) => `“${short}”`);
  return [`In ${others.length} of the ${counted.length} the two grades are for different judgements: ${joinStringsWithAnd(names)}.`];
}

/** A sentence about how a highlighted authority's grade changed, and how many others had the same change. */
export function answerAboutEnglandSharedPath(path: SharedPath): string {
  const { authority, from, to, by, inspections, others, counted } = path;
  const count = others.length === 0 ? 'No other council' : `${others.length} other ${others.length === 1 ? 'council' : 'councils'}`;
  const aside = counted ? '' : ` We don’t count ${authority.name} itself, because it is not in the list.`;
  if (!to)
    return `${authority.name} was last ${formatGradeInText(from)} overall. Ofsted then inspected it without giving an overall grade. ${count} had the same change.${aside}`;
  const same =
    inspections === 2 ? 'had the same change in two inspections, whatever the grade in between' : 'had the same change at some time';
  return `${authority.name} ${describeGradesPassed(from, inspections === 2 ? by : null, to)}. ${count} ${same}.${aside}`;
}

/** How a grade changed, with the one in between: "rose from inadequate to requires improvement, then good". */
function describeGradesPassed(from: Grade, by: Grade | null, to: Grade): string {
  const steps = [from, by ?? from, to].filter((grade, index, all) => grade !== all[index - 1]);
  const [first = '', ...others] = steps.map(formatGradeInText);
  if (others.length === 0) return `stayed at ${first} ${by ? 'in two inspections' : 'at the next inspection'}`;
  const ups = new Set(steps.slice(1).map((grade, index) => grades.indexOf(grade) < grades.indexOf(steps[index] ?? grade)));
  const verb = ups.size > 1 ? 'went' : ups.has(true) ? 'rose' : 'fell';
  const when = !by ? ' at the next inspection' : others.length === 1 ? ' in two inspections' : '';
  return `${verb} from ${first} to ${others.join(', then ')}${when}`;
}

/** The names of the authorities with these ids in the list of England. */
export function englandAuthorityNames(corpus: Corpus, ids: readonly string[]): string[] {
  return ids.map((id) => findEnglandAuthority(corpus, id)?.name ?? id);
}
