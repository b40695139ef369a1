import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { compareDays, formatDay, type Day } from '../../record/dates/day.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { describeLineWithoutJudgement } from '../../questions/grades/describe-grades.ts';
import { textSize, type Label } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import { layoutWordsWidth } from '../layout/words-width.ts';
import { wrapEvenlyToLayoutWidth } from '../layout/wrap-words.ts';
import type { FrameworkBand, ReferenceLine } from './grade-panel.ts';
import type { TimeScale } from './panel-scales.ts';

/** The height of a line of words above a band. */
export const noteLineHeight = 16;
/** Room between the words of a moment and its line. */
const beside = 5;

/** A moment that is a vertical line, with its words. */
export interface Moment {
  on: Day;
  words: string;
}

/**
 * The vertical lines of moments with their words, from `top` on: the latest first and its words to the left, so that no line runs through the words of another.
 * Words too near to the left edge stand to the right of their line.
 */
export function placeGradeMoments(moments: readonly Moment[], kind: ReferenceLine['kind'], time: TimeScale, top: number): ReferenceLine[] {
  const places = moments.map(({ on }) => time.at(on));
  let y = top;
  return [...moments]
    .sort((a, b) => compareDays(b.on, a.on))
    .map(({ on, words }): ReferenceLine => {
      const x = time.at(on);
      const start = y;
      const next = Math.min(time.size.width, ...places.filter((place) => place > x));
      const [toLeft, toRight] = [x - beside, next - x - 2 * beside];
      const length = layoutWordsWidth(words, textSize, kind === 'hand-over');
      const isRight = toLeft < length && toRight > toLeft;
      const room = isRight ? toRight : toLeft;
      const labels = wrapEvenlyToLayoutWidth(words, room, textSize, kind === 'hand-over').map((line): Label => {
        y += noteLineHeight;
        return { x: roundInLayout(isRight ? x + beside : x - beside), y: y - 4, words: line, anchor: isRight ? 'start' : 'end' };
      });
      return { x, kind, stretches: [{ top: start + 2, bottom: y }], labels };
    });
}

/** The days on which a framework changed the judgement on a line. */
export function gradesChartJudgementChanges(corpus: Corpus, line: string): Moment[] {
  const judgementUnder = (framework: number) =>
    corpus.judgements.find((judgement) => judgement.line === line && corpus.frameworks[framework]?.judgements.includes(judgement.id));
  return corpus.frameworks.flatMap((framework, index): Moment[] => {
    if (index === 0 || !framework.from || judgementUnder(index)?.id === judgementUnder(index - 1)?.id) return [];
    const judged = judgementUnder(index)?.short.toLowerCase();
    const words = judged ?? describeLineWithoutJudgement(corpus, line, framework.id).toLowerCase();
    return [{ on: framework.from, words: `${framework.short}: ${words}` }];
  });
}

/** The day on which other authorities took over from one; undefined if none did. */
export function gradesChartHandOverOf({ until }: Authority, successors: readonly Authority[]): Moment | undefined {
  if (!until || successors.length === 0) return undefined;
  const names = joinStringsWithAnd(successors.map(({ name }) => name));
  const on = successors[0]?.from ?? until;
  return { on, words: `${formatDay(on)}: ${names} took over` };
}

/** The period of each framework, from its first fieldwork to that of the next framework, with its name at the height `y` if that fits. */
export function placeGradeFrameworks(corpus: Corpus, { at, size, right }: TimeScale, y: number): FrameworkBand[] {
  return corpus.frameworks
    .map((framework, index): FrameworkBand => {
      const next = corpus.frameworks[index + 1]?.from;
      const from = framework.from ? at(framework.from) : size.left;
      const to = next ? at(next) : right;
      const room = to - from - 8 + (next ? 0 : size.rightMargin);
      const fits = layoutWordsWidth(framework.short, textSize) <= room;
      const label: Label | null = fits ? { x: roundInLayout(from + 4), y, words: framework.short, anchor: 'start' } : null;
      return { from, to, label };
    })
    .filter(({ from, to }) => to > from);
}
