import { reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import { gradePeriods, type GradeHistory } from '../../questions/grades/grade-history.ts';
import { layoutStepPath, type Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { spreadLayoutApart } from '../layout/spread-apart.ts';
import type { Mark, Segment } from './grade-panel.ts';
import { describeGradesFindingMark } from './mark-words.ts';
import type { BandScales } from './panel-scales.ts';

/** The least distance of two marks in a row. */
const markGap = 21;

/** The segments of a step line. It breaks where an inspection gave no grade and ends when the authority does. */
export function placeGradeSegments(path: GradeHistory, edition: Day, { at, rowAt }: BandScales): Segment[] {
  const segments: Segment[] = [];
  let points: Point[] = [];
  for (const standing of gradePeriods(path, edition)) {
    const y = roundInLayout(rowAt(standing.finding.grade));
    points.push({ x: at(standing.from), y });
    if (standing.ended === 'next') continue;
    const end = { x: at(standing.to), y };
    points.push(end);
    segments.push({ ...end, d: layoutStepPath(points), points, ended: standing.ended });
    points = [];
  }
  return segments;
}

/** A mark for each inspection, at its day. Marks that would cover one another in a row, such as two of one year, stand beside one another. */
export function placeGradeMarks(corpus: Corpus, path: GradeHistory, scales: BandScales): Mark[] {
  const marks = path.findings.map((finding): Mark => {
    const { inspection } = finding;
    const shape = finding.state === 'graded' ? finding.grade : finding.state;
    return {
      x: scales.at(inspectionDay(inspection)),
      y: roundInLayout(scales.rowAt(shape)),
      shape,
      words: describeGradesFindingMark(corpus, path.authority, path.line, finding),
      address: inspection.report ? reportIdToPath(inspection.report) : inspection.url,
      year: inspectionDay(inspection).slice(0, 4),
      label: null,
    };
  });
  return marks.map((mark) => {
    const inRow = marks.filter(({ y }) => y === mark.y);
    const places = spreadLayoutApart(
      inRow.map(({ x }) => x),
      markGap,
      [scales.size.left, scales.right],
    );
    return { ...mark, x: roundInLayout(places[inRow.indexOf(mark)] ?? mark.x) };
  });
}
