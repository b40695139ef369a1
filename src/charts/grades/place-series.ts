import { reportIdToPath } from '../../record/ids/ids.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import { gradePeriods, type GradeHistory } from '../../questions/grades/grade-history.ts';
import { stepPath, type Point } from '../layout/path.ts';
import { round } from '../layout/round.ts';
import type { Mark, Segment, Series } from './grade-panel.ts';
import { describeFindingMark } from './mark-words.ts';
import type { PanelScales } from './panel-scales.ts';

/** The series of one authority, without its labels. */
export function placeSeries(corpus: Corpus, path: GradeHistory, scales: PanelScales): Series {
  const { authority } = path;
  return {
    authority,
    style: scales.styleOf(authority),
    faint: authority.role === 'context',
    segments: placeSegments(path, corpus.site.edition, scales),
    marks: separateMarks(placeMarks(corpus, path, scales)),
    label: null,
  };
}

/** The segments of a step line. It breaks where an inspection gave no grade and ends when the authority does. */
function placeSegments(path: GradeHistory, edition: Day, { at, rowAt, laneOf }: PanelScales): Segment[] {
  const lane = laneOf(path.authority);
  const segments: Segment[] = [];
  let points: Point[] = [];
  for (const standing of gradePeriods(path, edition)) {
    const y = round(rowAt(standing.finding.grade) + lane);
    points.push({ x: at(standing.from), y });
    if (standing.ended === 'next') continue;
    const end = { x: at(standing.to), y };
    points.push(end);
    segments.push({ ...end, d: stepPath(points), points, ended: standing.ended });
    points = [];
  }
  return segments;
}

function placeMarks(corpus: Corpus, { authority, line, findings }: GradeHistory, { at, rowAt, laneOf }: PanelScales): Mark[] {
  return findings.map((finding): Mark => {
    const { inspection } = finding;
    const shape = finding.state === 'graded' ? finding.grade : finding.state;
    return {
      x: at(inspectionDay(inspection)),
      y: round(rowAt(shape) + laneOf(authority)),
      shape,
      words: describeFindingMark(corpus, authority, line, finding),
      address: inspection.report ? reportIdToPath(inspection.report) : inspection.url,
      year: inspectionDay(inspection).slice(0, 4),
      label: null,
    };
  });
}

/** The marks, with one that would hide the mark before it moved below its line, such as the second inspection of a year. */
function separateMarks(marks: readonly Mark[]): Mark[] {
  return marks.map((mark, index) => {
    const before = marks[index - 1];
    const hides = before !== undefined && before.y === mark.y && Math.abs(before.x - mark.x) < 17;
    return hides ? { ...mark, y: round(mark.y + 13) } : mark;
  });
}
