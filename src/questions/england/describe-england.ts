import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import {
  allEnglandGradeMoves,
  findEnglandAuthority,
  isEnglandLineEnded,
  type GradeMove,
  type SharedPath,
  type StandingCount,
} from './england.ts';
import { grades, formatGradeShort, type Grade } from '../../record/grades/grade.ts';
import type { JudgementLine } from '../../record/frameworks/judgement.ts';
import type { Headline } from '../headlines/headline.ts';
import { joinWithAnd } from '../../record/strings/join-words.ts';

/** A grade within a sentence: "requires improvement". */
const formatGradeInText = (grade: Grade): string => formatGradeShort(grade).toLowerCase();

/** The day of a count: "at the end of 2016", or "on 22 November 2026" in the year of the edition. */
function formatYearEnd({ year, day }: Pick<StandingCount, 'year' | 'day'>): string {
  return day.endsWith('-12-31') ? `at the end of ${year}` : `on ${formatDay(day)}`;
}

/** Sentences about the counts: one for the newest year, and one for ten years earlier. */
export function describeEnglandStandings(counts: readonly StandingCount[], total: number): string[] {
  const last = counts.at(-1);
  if (!last) return ['We have no inspection.'];
  const earlier = counts.find(({ year }) => year === last.year - 10);
  const each = ({ counts: of }: StandingCount) => joinWithAnd(grades.map((grade) => `${of[grade]} ${formatGradeInText(grade)}`));
  const start = (count: StandingCount) => formatYearEnd(count).replace(/^./, (letter) => letter.toUpperCase());
  const one = last.notJudged === 1;
  const ended =
    last.notJudged > 0
      ? ` ${one ? 'One other council' : `Another ${last.notJudged} councils`} had a later inspection without that grade, so we don’t count an old one.`
      : '';
  return [
    `${start(last)}, ${last.graded} of ${total} councils had a grade: ${each(last)}.${ended}`,
    ...(earlier ? [`${start(earlier)}, ${earlier.graded} councils had a grade on record: ${each(earlier)}.`] : []),
  ];
}

/**
 * The headline of the counts: how many councils have the best grade now, and how many had it ten years earlier, or in the first year
 * after that in which at least half as many had a grade.
 */
export function headlineOfStandings(line: JudgementLine, counts: readonly StandingCount[]): Headline {
  const last = counts.at(-1);
  const label = line.name;
  if (!last || last.graded === 0) return { label, finding: 'no council has a grade on record' };
  const [best] = grades;
  const now = last.counts[best];
  const many = now === 0 ? 'none' : String(now);
  const finding = `${formatGradeInText(best)} in ${many} of ${last.graded === 1 ? '1 council' : `${last.graded} councils`} in ${formatDay(last.day.slice(0, 7))}`;
  const earlier = counts.find(({ year, graded }) => year >= last.year - 10 && year < last.year && graded * 2 >= last.graded);
  if (!earlier) return { label, finding };
  const then = earlier.counts[best];
  const change = now > then ? 'up from' : now < then ? 'down from' : 'the same as';
  return { label, finding: `${finding}, ${change} ${then} of ${earlier.graded} in ${earlier.year}` };
}

/** The headline of the moves: how many grades rose, stayed and fell at the next inspection. */
export function headlineOfMoves(corpus: Corpus, line: JudgementLine): Headline {
  const { rose, stayed, fell } = countMovesByKind(allEnglandGradeMoves(corpus, line.id));
  const all = rose + stayed + fell;
  if (all === 0) return { label: line.name, finding: 'no council has been graded twice' };
  return { label: line.name, finding: `at the next inspection ${rose} of ${all} grades rose, ${stayed} stayed the same and ${fell} fell` };
}

/** The number of moves of each kind. */
function countMovesByKind(moves: readonly GradeMove[]): Record<GradeMove['kind'], number> {
  const count = (kind: GradeMove['kind']) => moves.filter((move) => move.kind === kind).length;
  return { rose: count('rose'), stayed: count('stayed'), fell: count('fell'), ended: count('ended') };
}

/** Sentences about the moves on a line: how many grades rose, stayed and fell at the next inspection. */
export function describeEnglandMoves(corpus: Corpus, line: string): string[] {
  const { rose, stayed, fell, ended } = countMovesByKind(allEnglandGradeMoves(corpus, line));
  return [
    `At the next inspection, ${rose} of ${rose + stayed + fell} grades rose, ${stayed} stayed the same and ${fell} fell.`,
    ...(ended > 0
      ? [`Another ${ended} came before an inspection that did not give the grade. We count those as neither a rise nor a fall.`]
      : []),
  ];
}

/** A sentence about how a highlighted authority's grade changed, and how many others had the same change. */
export function describeEnglandSharedPath(path: SharedPath): string {
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

/** Why an inspection gave no grade on a line, in few words: the judgement has ended, or was part of another at the time. */
export function formatEnglandNotJudged(corpus: Corpus, line: string): string {
  return isEnglandLineEnded(corpus, line) ? 'no longer graded' : 'no grade of its own';
}
