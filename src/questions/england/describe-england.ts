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
  if (!last) return ['No inspection is on record.'];
  const earlier = counts.find(({ year }) => year === last.year - 10);
  const each = ({ counts: of }: StandingCount) => joinWithAnd(grades.map((grade) => `${of[grade]} ${formatGradeInText(grade)}`));
  const start = (count: StandingCount) => formatYearEnd(count).replace(/^./, (letter) => letter.toUpperCase());
  const one = last.notJudged === 1;
  const ended =
    last.notJudged > 0
      ? ` ${one ? 'One other' : `Another ${last.notJudged}`} had been inspected since without that grade and ${one ? 'is' : 'are'} counted as that, not under an old one.`
      : '';
  return [
    `${start(last)}, ${last.graded} of ${total} authorities had a grade: ${each(last)}.${ended}`,
    ...(earlier ? [`${start(earlier)}, ${earlier.graded} had one on record: ${each(earlier)}.`] : []),
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
    `Of ${rose + stayed + fell} grades that were followed by another at the next inspection, ${rose} rose, ${stayed} stayed and ${fell} fell.`,
    ...(ended > 0 ? [`Another ${ended} met an inspection that did not give the grade: neither a rise nor a fall.`] : []),
  ];
}

/** A sentence about how a highlighted authority's grade changed, and how many others had the same change. */
export function describeEnglandSharedPath(path: SharedPath): string {
  const { authority, from, to, by, inspections, others, counted } = path;
  const count = others.length === 0 ? 'No other authority' : `${others.length} other ${others.length === 1 ? 'authority' : 'authorities'}`;
  const aside = counted ? '' : ` ${authority.name} itself is not in the list and is not counted.`;
  if (!to)
    return `${authority.name} was last graded ${formatGradeInText(from)} overall and then inspected without an overall grade. ${count} went the same way.${aside}`;
  const did = from === to ? `stayed at ${formatGradeInText(from)}` : `went from ${formatGradeInText(from)} to ${formatGradeInText(to)}`;
  const span = inspections === 2 ? `in two inspections${by ? `, by ${formatGradeInText(by)}` : ''}` : 'from one inspection to the next';
  const same = inspections === 2 ? 'did so in two inspections, by whatever grade between' : 'did so at some time';
  return `${authority.name} ${did} ${span}. ${count} ${same}.${aside}`;
}

/** The names of the authorities with these ids in the list of England. */
export function englandAuthorityNames(corpus: Corpus, ids: readonly string[]): string[] {
  return ids.map((id) => findEnglandAuthority(corpus, id)?.name ?? id);
}

/** Why an inspection gave no grade on a line, in few words: the judgement has ended, or was part of another at the time. */
export function formatEnglandNotJudged(corpus: Corpus, line: string): string {
  return isEnglandLineEnded(corpus, line) ? 'no longer graded' : 'no grade of its own';
}
