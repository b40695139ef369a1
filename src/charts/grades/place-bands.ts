import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatGradeShort, isGrade } from '../../record/grades/grade.ts';
import { describeNotJudged } from '../../questions/grades/describe-grades.ts';
import type { GradeHistory } from '../../questions/grades/grade-history.ts';
import { drawingColourOfAuthority } from '../drawing/authority-colour.ts';
import { textSize, type Label } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import { wrapToLayoutWidth } from '../layout/wrap-words.ts';
import type { PanelRow, Series } from './grade-panel.ts';
import type { PanelFacts } from './panel-facts.ts';
import { gradeBandScales, type PanelSize, type RowId, type TimeScale } from './panel-scales.ts';
import { placeGradesChartVisits, rowsOfGradesChartVisits, visitRowHeight } from './place-events.ts';
import { labelGradeSeries, wrapNameInGradesChart } from './place-labels.ts';
import { placeGradeMarks, placeGradeSegments } from './place-series.ts';

const rowLineHeight = 13;

/** The band of one authority, from `top` on, with all that stands in it. `moments` are the vertical lines that run through it. */
export function placeGradeBand(
  corpus: Corpus,
  facts: PanelFacts,
  path: GradeHistory,
  { time, top, moments }: { time: TimeScale; top: number; moments: readonly number[] },
): Series {
  const { authority } = path;
  const visits = facts.visits.filter((visit) => visit.authority === authority.id);
  const used = new Set<RowId>([
    ...path.findings.map((finding) => (finding.state === 'graded' ? finding.grade : finding.state)),
    ...(visits.length > 0 ? (['visits'] as const) : []),
  ]);
  const scales = gradeBandScales(time, top, used, wrapNameInGradesChart(authority.name, time).length);
  const series: Series = {
    authority,
    colour: drawingColourOfAuthority(authority),
    top,
    bottom: scales.bottom + Math.max(0, ...rowsOfGradesChartVisits(visits, time)) * visitRowHeight,
    rows: scales.rowIds.map((row) =>
      placeGradeRow(formatRowLabel(corpus, path, row), scales.rowAt(row), time.size, isGrade(row) ? row : null),
    ),
    segments: placeGradeSegments(path, corpus.site.edition, scales),
    marks: placeGradeMarks(corpus, path, scales),
    visits: placeGradesChartVisits(authority, visits, scales),
    label: [],
  };
  return labelGradeSeries(series, time, moments);
}

/** A row and its name, left of the plot in as many lines as it needs. */
export function placeGradeRow(words: string, y: number, { left, longest }: PanelSize, grade: PanelRow['grade'] = null): PanelRow {
  const lines = wrapToLayoutWidth(words, longest, textSize);
  return {
    y: roundInLayout(y),
    grade,
    labels: lines.map((line, index): Label => ({
      words: line,
      x: left - 8,
      y: roundInLayout(y + 4 + (index - (lines.length - 1) / 2) * rowLineHeight),
      anchor: 'end',
    })),
  };
}

function formatRowLabel(corpus: Corpus, { line, findings }: GradeHistory, row: RowId): string {
  if (row === 'no-record') return 'No record here';
  if (row === 'visits') return 'Visits, not graded';
  if (row !== 'not-judged') return formatGradeShort(row);
  const words = new Set(findings.flatMap((finding) => (finding.state === 'not-judged' ? [describeNotJudged(corpus, line, finding)] : [])));
  return words.size === 1 ? [...words].join() : 'No grade of its own';
}
