import { scalePoint, scaleUtc } from 'd3-scale';
import type { Day } from '../../record/dates/day.ts';
import { grades, type Grade } from '../../record/grades/grade.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import type { Finding } from '../../questions/grades/grade-history.ts';
import { layoutStepPath, type Point } from '../layout/path.ts';
import { roundInLayout } from '../layout/round.ts';
import { dateInLayout } from '../layout/time.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** The layout of a grade history small enough for a table row, in SVG user units. */
export interface Sparkline {
  width: number;
  height: number;
  /** The step line, with a gap where nothing was graded. */
  d: string;
  marks: (Point & { grade: Grade })[];
  /** The points where the line ends because an inspection no longer gave a grade. */
  ends: Point[];
  /** The accessible name: "Requires improvement 2016, good 2020, outstanding 2024". */
  words: string;
}

const width = 104;
const height = 32;
const margin = 6;

/** The period of a sparkline, and what each finding is in words: "good 2020". */
export interface SparklineOptions {
  from: Day;
  to: Day;
  /** The last day of an authority that was abolished: its last grade lasts until then. */
  until?: Day | undefined;
  describe: (finding: Finding) => string;
}

/** The sparkline of findings between two days. A grade lasts until the next inspection, or the last day of the authority or of the sparkline. */
export function placeSparkline(findings: readonly Finding[], { from, to, until = to, describe }: SparklineOptions): Sparkline {
  const x = scaleUtc([dateInLayout(from), dateInLayout(to)], [margin, width - margin]);
  const y = scalePoint(grades, [margin, height - margin]);
  const at = (day: Day) => roundInLayout(x(dateInLayout(day)));
  const segments: Point[][] = [];
  const path: Sparkline = { width, height, d: '', marks: [], ends: [], words: describeFindings(findings, describe) };
  let open: Point[] | undefined;
  for (const finding of findings) {
    const here = at(inspectionDay(finding.inspection));
    if (finding.state === 'graded') {
      const point = { x: here, y: roundInLayout(y(finding.grade) ?? 0) };
      if (open) open.push(point);
      else segments.push((open = [point]));
      path.marks.push({ ...point, grade: finding.grade });
    } else if (open) {
      const end = { x: here, y: open.at(-1)?.y ?? 0 };
      open.push(end);
      path.ends.push(end);
      open = undefined;
    }
  }
  if (open) open.push({ x: at(until), y: open.at(-1)?.y ?? 0 });
  return { ...path, d: segments.map(layoutStepPath).join('') };
}

/** A list of findings as text, oldest first: "Requires improvement 2016, good 2020, no longer graded 2026". */
function describeFindings(findings: readonly Finding[], describe: SparklineOptions['describe']): string {
  const all = findings.map(describe).join(', ') || 'no grade on record';
  return startStringWithCapital(all);
}
