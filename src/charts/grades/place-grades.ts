import { max } from 'd3-array';
import { utcYear } from 'd3-time';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { isGrade, formatGradeShort } from '../../record/grades/grade.ts';
import { isLineJudgedFrom } from '../../questions/grades/grade-history.ts';
import type { ChartSize } from '../chart.ts';
import { round } from '../layout/round.ts';
import { axisFullYearLabel, axisShortYearLabel } from '../layout/time.ts';
import type { GradePanel, PanelRow, YearTick } from './grade-panel.ts';
import { gradePanelScales, gradeTimeScaleOf, type PanelScales, type RowId } from './panel-scales.ts';
import type { PanelFacts } from './panel-facts.ts';
import { placeEvents, placeVisits } from './place-events.ts';
import { placeFrameworks, placeReferenceLines, eventStripHeight } from './place-frameworks.ts';
import { labelSeries } from './place-labels.ts';
import { placeSeries } from './place-series.ts';

/** The layout of a panel of grades: the position of every mark, axis and label. */
export function placeGrades(corpus: Corpus, facts: PanelFacts, chartSize: ChartSize): GradePanel {
  const time = gradeTimeScaleOf(facts, corpus.site.edition, chartSize);
  const lines = placeReferenceLines(corpus, facts, time);
  const wordsEnd = max(lines.flatMap(({ labels }) => labels.map(({ y }) => y))) ?? 0;
  const scales = gradePanelScales(facts, time, 12 + wordsEnd + eventStripHeight);
  const { plot, size } = scales;
  const rows = scales.rowIds.map((id) => placeRow(corpus, facts, id, scales));
  return {
    line: facts.line,
    width: size.width,
    height: plot.bottom + 26,
    plot,
    rows,
    years: placeYears(scales, chartSize),
    frameworks: placeFrameworks(corpus, scales),
    referenceLines: lines.map((line) => ({ ...line, bottom: plot.bottom })),
    series: labelSeries(
      facts.paths.map((path) => placeSeries(corpus, path, scales)),
      scales,
      rows.map(({ label }) => label),
    ),
    visits: placeVisits(corpus, facts.visits, scales),
    events: placeEvents(facts.events, scales),
  };
}

/** A row and its label: left of the plot, or inside it above the row's line at narrow size. */
function placeRow(corpus: Corpus, facts: PanelFacts, id: RowId, { rowAt, size }: PanelScales): PanelRow {
  const y = rowAt(id);
  return {
    y: round(y),
    label: {
      x: size.inside ? size.left : size.left - 12,
      y: round(size.inside ? y - size.rowHeight / 2 + 10 : y + 4),
      words: formatRowLabel(corpus, facts, id),
      anchor: size.inside ? 'start' : 'end',
    },
    grade: isGrade(id) ? id : null,
  };
}

function formatRowLabel(corpus: Corpus, { line, paths }: PanelFacts, id: RowId): string {
  if (id === 'no-record') return 'No record here';
  if (id === 'visits') return 'Visits, not graded';
  if (id === 'events') return 'Events';
  if (id !== 'not-judged') return formatGradeShort(id);
  const open = paths.some(({ findings }) =>
    findings.some(({ state, inspection }) => state === 'not-judged' && isLineJudgedFrom(corpus, line, inspection.framework)),
  );
  return open ? 'Not judged then' : 'No longer graded';
}

function placeYears({ scale, domain: [start, end], plot, size }: PanelScales, chartSize: ChartSize): YearTick[] {
  const nameYear = chartSize === 'wide' ? axisFullYearLabel : axisShortYearLabel;
  return (utcYear.every(size.every) ?? utcYear)
    .range(start, utcYear.offset(end, 1))
    .filter((tick) => tick <= end)
    .map((tick) => {
      const x = round(scale(tick));
      return {
        x,
        top: plot.bottom,
        bottom: plot.bottom + 5,
        label: { x, y: plot.bottom + 19, words: nameYear(tick), anchor: 'middle' },
      };
    });
}
