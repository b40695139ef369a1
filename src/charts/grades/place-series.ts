import { reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import { gradePeriods, type GradeHistory } from '../../questions/grades/grade-history.ts';
import { layoutStepPath, type Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { dateInLayout } from '../layout/time.ts';
import type { Mark, Segment } from './grade-panel.ts';
import { describeGradesFindingMark } from './mark-words.ts';
import type { BandScales } from './panel-scales.ts';

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

/** A mark for each inspection, at its day, oldest first: where two are near, the later lies on top, and the outline of each shows. No mark is moved. */
export function placeGradeMarks(corpus: Corpus, path: GradeHistory, scales: BandScales): Mark[] {
  return path.findings.map((finding): Mark => {
    const { inspection } = finding;
    const shape = finding.state === 'graded' ? finding.grade : finding.state;
    return {
      x: scales.at(inspectionDay(inspection)),
      y: roundInLayout(scales.rowAt(shape)),
      shape,
      words: describeGradesFindingMark(corpus, path.authority, path.line, finding),
      address: inspection.report ? reportIdToPath(inspection.report) : inspection.url,
      year: scales.size.nameYear(dateInLayout(inspectionDay(inspection))),
      label: null,
    };
  });
}
