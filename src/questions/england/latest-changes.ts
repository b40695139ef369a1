import type { Corpus } from '../../record/corpus/corpus.ts';
import { grades } from '../../record/grades/grade.ts';
import { allEnglandGradeMoves, type GradeMove } from './england.ts';

/** The changes of grade on a line, the one that was published last first: rises and falls, and grades that ended where `ended` says so. */
function changesNewestFirst(corpus: Corpus, line: string, ended = false): GradeMove[] {
  return allEnglandGradeMoves(corpus, line)
    .filter(({ kind }) => kind === 'rose' || kind === 'fell' || (ended && kind === 'ended'))
    .sort((a, b) => b.after.published.localeCompare(a.after.published) || a.authority.localeCompare(b.authority));
}

/** The newest changes of grade on a line, from one inspection to the next of the same authority; at most `limit`. */
export function latestEnglandChanges(corpus: Corpus, line: string, limit: number): GradeMove[] {
  return changesNewestFirst(corpus, line).slice(0, limit);
}

/** The newest changes to the worst grade or from it, also where the next inspection no longer gave a grade; at most `limit`. */
export function latestEnglandChangesOfWorst(corpus: Corpus, line: string, limit: number): GradeMove[] {
  const worst = grades.at(-1);
  return changesNewestFirst(corpus, line, true)
    .filter(({ from, to }) => from === worst || to === worst)
    .slice(0, limit);
}
