import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { allEnglandGradeMoves, type StandingCount } from '../england/england.ts';
import { grades, formatGradeInText } from '../../record/grades/grade.ts';
import type { JudgementLine } from '../../record/frameworks/judgement.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import type { Headline } from './headline.ts';
import { countEnglandMovesByKind } from '../england/describe-england.ts';

/**
 * The headline of the counts: how many councils have the best grade now, and how many had it ten years earlier, or in the first year
 * after that in which at least half as many had a grade.
 */
export function headlineOfEnglandStandings(line: JudgementLine, counts: readonly StandingCount[]): Headline {
  const last = counts.at(-1);
  const label = line.name;
  if (!last || last.graded === 0) return { label, finding: 'no council has a grade on record' };
  const [best] = grades;
  const now = last.counts[best];
  const many = now === 0 ? 'none' : String(now);
  const finding = `${formatGradeInText(best)} in ${many} of ${formatCountWithNoun(last.graded, 'council')} on ${formatDay(last.day)}`;
  const earlier = counts.find(({ year, graded }) => year >= last.year - 10 && year < last.year && graded * 2 >= last.graded);
  if (!earlier) return { label, finding };
  const then = earlier.counts[best];
  const change = now > then ? 'up from' : now < then ? 'down from' : 'the same as';
  return { label, finding: `${finding}, ${change} ${then} of ${earlier.graded} in ${earlier.year}` };
}

/** The headline of the moves: how many grades rose, stayed and fell at the next inspection. */
export function headlineOfEnglandMoves(corpus: Corpus, line: JudgementLine): Headline {
  const { rose, stayed, fell } = countEnglandMovesByKind(allEnglandGradeMoves(corpus, line.id));
  const all = rose + stayed + fell;
  if (all === 0) return { label: line.name, finding: 'no council has been graded twice' };
  return {
    label: line.name,
    finding: `at the next inspection ${rose} of ${formatCountWithNoun(all, 'grade')} rose, ${stayed} stayed the same and ${fell} fell`,
  };
}
