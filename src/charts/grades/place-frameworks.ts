import type { Corpus } from '../../record/corpus/corpus.ts';
import { compareDays, formatDay, type Day } from '../../record/dates/day.ts';
import { isLineJudgedFrom } from '../../questions/grades/grade-history.ts';
import type { Label } from '../layout/label.ts';
import { round } from '../layout/round.ts';
import { wrapEvenly } from '../layout/wrap-words.ts';
import type { FrameworkBand, ReferenceLine } from './grade-panel.ts';
import type { PanelFacts } from './panel-facts.ts';
import type { PanelScales, TimeScale } from './panel-scales.ts';

/** The height of a line of text above a panel. */
const lineHeight = 16;
/** The height of the strip above the plot that names the frameworks. */
export const eventStripHeight = 22;

/** A reference line without its bottom, which is known only when the text of all of them is placed. */
export type OpenReferenceLine = Omit<ReferenceLine, 'bottom'>;

type Moment = Pick<ReferenceLine, 'kind' | 'style'> & { on: Day; words: string };

/** The reference lines of a panel, oldest first, each with its text below that of the line before. */
export function placeReferenceLines(corpus: Corpus, facts: PanelFacts, time: TimeScale): OpenReferenceLine[] {
  const { width, character } = time.size;
  let y = 14;
  return [...judgementChanges(corpus, facts.line), ...handOvers(facts)]
    .sort((a, b) => compareDays(a.on, b.on))
    .map(({ on, words, kind, style }) => {
      const x = time.at(on);
      const anchor = width - x >= Math.min(words.length * character, x) ? 'start' : 'end';
      const room = (anchor === 'start' ? width - x : x) - 6;
      const top = y - 10;
      const labels = wrapEvenly(words, Math.floor(room / character)).map((each): Label => {
        const label = { x: round(anchor === 'start' ? x + 5 : x - 5), y, words: each, anchor } as const;
        y += lineHeight;
        return label;
      });
      return { x, top, kind, style, labels };
    });
}

/** The days on which a framework changed the judgement on a line. */
function judgementChanges(corpus: Corpus, line: string): Moment[] {
  const judgementUnder = (framework: number) =>
    corpus.judgements.find((judgement) => judgement.line === line && corpus.frameworks[framework]?.judgements.includes(judgement.id));
  return corpus.frameworks.flatMap((framework, index): Moment[] => {
    if (index === 0 || !framework.from || judgementUnder(index)?.id === judgementUnder(index - 1)?.id) return [];
    const judged = judgementUnder(index)?.short.toLowerCase();
    const words = judged ?? (isLineJudgedFrom(corpus, line, framework.id) ? 'not judged on its own' : 'no longer graded');
    return [{ on: framework.from, words: `${framework.short}: ${words}`, kind: 'judgement', style: null }];
  });
}

/** The days on which other authorities in the panel took over from one. */
function handOvers({ families }: PanelFacts): Moment[] {
  return families.flatMap(([root, ...successors], style): Moment[] => {
    if (!root?.until || successors.length === 0) return [];
    const on = successors[0]?.from ?? root.until;
    const words = `${formatDay(on)}: ${root.name} hands over to ${successors.map(({ name }) => name).join(' and ')}`;
    return [{ on, words, kind: 'hand-over', style }];
  });
}

/** The band of each framework above the plot, from its first fieldwork to that of the next framework. */
export function placeFrameworks(corpus: Corpus, { at, plot, size }: PanelScales): FrameworkBand[] {
  const top = plot.top - eventStripHeight;
  return corpus.frameworks
    .map((framework, index): FrameworkBand => {
      const next = corpus.frameworks[index + 1]?.from;
      const from = framework.from ? at(framework.from) : plot.left;
      const to = next ? at(next) : plot.right;
      const room = to - from - 6 + (next ? 0 : size.rightMargin);
      const fits = framework.short.length * (size.character - 0.4) <= room;
      const label: Label | null = fits ? { x: round(from + 5), y: top + 12, words: framework.short, anchor: 'start' } : null;
      return { from, to, top, bottom: plot.bottom, label };
    })
    .filter(({ from, to }) => to > from);
}
