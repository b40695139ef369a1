import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { ChartSize } from '../chart.ts';
import { growLayoutBox, layoutBoxOfLabel } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import { dateInLayout, layoutStartOfYear } from '../layout/time.ts';
import type { GradePanel, ReferenceLine, Series, YearTick } from './grade-panel.ts';
import { gradeTimeScaleOf, type TimeScale } from './panel-scales.ts';
import type { PanelFacts } from './panel-facts.ts';
import { placeGradeBand, placeGradeRow } from './place-bands.ts';
import { placeGradeEvents } from './place-events.ts';
import { nameSize } from './place-labels.ts';
import {
  gradesChartHandOverOf,
  gradesChartJudgementChanges,
  noteLineHeight,
  placeGradeFrameworks,
  placeGradeMoments,
} from './place-frameworks.ts';

/** The room between the years below a band and the next band. */
const bandGap = 8;
/** The height of the ticks and names of years below a band. */
const yearsHeight = 22;

/**
 * The layout of a panel of grades: the position of every mark, axis and label. Each authority has a band of its own on one scale of time, one below another,
 * so that no line or label of one can be taken for that of another, however many there are and whatever their grades.
 */
export function placeGrades(corpus: Corpus, facts: PanelFacts, chartSize: ChartSize): GradePanel {
  const time = gradeTimeScaleOf(facts, corpus.site.edition, chartSize);
  // A change before the first year has no place on the axis.
  const moments = gradesChartJudgementChanges(corpus, facts.line).filter(({ on }) => dateInLayout(on) >= time.domain[0]);
  const changes = placeGradeMoments(moments, 'judgement', time, 0);
  const head = Math.max(0, ...changes.flatMap(({ stretches }) => stretches.map(({ bottom }) => bottom)));
  const frameworks = placeGradeFrameworks(corpus, time, head + noteLineHeight - 2);
  const top = head + noteLineHeight + 6;
  const { series, handOvers, bottom: bandsEnd } = placeFamilies(corpus, facts, { time, top, moments: changes.map(({ x }) => x) });
  const events = placeGradeEvents(facts.events, time, bandsEnd);
  const bottom = Math.max(bandsEnd - bandGap, ...events.map(({ y }) => y + 16));
  return {
    line: facts.line,
    width: time.size.width,
    height: bottom + 2,
    plot: { left: time.size.left, right: time.right, top, bottom },
    years: series.flatMap((band) => placeYears(time, band.bottom)),
    frameworks,
    referenceLines: [...changes.map((change) => ({ ...change, stretches: stretchesThrough(change, head, series) })), ...handOvers],
    series,
    eventRow: events[0] ? placeGradeRow('Events', events[0].y, time.size) : null,
    events,
  };
}

/** The bands of all authorities, family by family, with the words of a hand-over between a predecessor and its successors. */
function placeFamilies(
  corpus: Corpus,
  { families, ...facts }: PanelFacts,
  { time, top, moments }: { time: TimeScale; top: number; moments: readonly number[] },
): { series: Series[]; handOvers: ReferenceLine[]; bottom: number } {
  const series: Series[] = [];
  const handOvers: ReferenceLine[] = [];
  let bottom = top;
  const isDrawn = ({ id }: Authority) =>
    facts.paths.some(({ authority, findings }) => authority.id === id && findings.length > 0) ||
    facts.visits.some(({ authority }) => authority === id);
  const isPlaced = ({ id }: Authority) => series.some(({ authority }) => authority.id === id);
  const place = (authority: Authority) => {
    const path = facts.paths.find((each) => each.authority.id === authority.id);
    if (!path) return;
    const band = placeGradeBand(corpus, { families, ...facts }, path, { time, top: bottom, moments });
    series.push(band);
    bottom = band.bottom + yearsHeight + bandGap;
  };
  for (const family of families.map((members) => members.filter(isDrawn)))
    for (const member of family) {
      if (!isPlaced(member)) place(member);
      const successors = family.filter((each) => member.successors.includes(each.id) && !isPlaced(each));
      const moment = gradesChartHandOverOf(member, successors);
      const [handOver] = moment ? placeGradeMoments([moment], 'hand-over', time, bottom - bandGap / 2) : [];
      if (handOver) bottom = Math.max(...handOver.stretches.map((stretch) => stretch.bottom)) + 4;
      successors.forEach(place);
      if (handOver) handOvers.push(handOver);
    }
  return { series, handOvers, bottom };
}

/** The stretches of a moment that concerns all authorities: from its words to the first band, and through each band, but not through words. */
function stretchesThrough({ x, stretches: [own] }: ReferenceLine, head: number, series: readonly Series[]): ReferenceLine['stretches'] {
  return [...(own ? [{ top: own.top, bottom: head }] : []), ...series.flatMap((band) => stretchesInBand(x, band))];
}

function stretchesInBand(x: number, { top, bottom, label, marks }: Series): ReferenceLine['stretches'] {
  const words = [
    ...label.map((line) => layoutBoxOfLabel(line, nameSize, true)),
    ...marks.flatMap((mark) => (mark.label ? [layoutBoxOfLabel(mark.label)] : [])),
  ]
    .map((box) => growLayoutBox(box, 3, 3))
    .filter(({ left, right }) => left < x && x < right)
    .sort((a, b) => a.top - b.top);
  const [from, to] = [
    [top, ...words.map((box) => box.bottom)],
    [...words.map((box) => box.top), bottom],
  ];
  return from.map((start, index) => ({ top: start, bottom: to[index] ?? bottom })).filter((stretch) => stretch.bottom - stretch.top > 2);
}

/** The years of the time axis below a band, every second or third one where years are narrow. */
function placeYears({ scale, domain: [start, end], size, right }: TimeScale, bottom: number): YearTick[] {
  const [first, last] = [start.getUTCFullYear(), end.getUTCFullYear()];
  const every = Math.ceil((size.yearRoom * (last - first)) / (right - size.left));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => year % every === 0)
    .map((year) => {
      const tick = layoutStartOfYear(year);
      const x = roundInLayout(scale(tick));
      return { x, top: bottom, bottom: bottom + 5, label: { x, y: bottom + 19, words: size.nameYear(tick), anchor: 'middle' } };
    });
}
