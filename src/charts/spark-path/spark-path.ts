import { scalePoint, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { firstDay, type Day } from '../../record/day.ts';
import type { Finding } from '../../questions/grades/grade-history.ts';
import { grades, shortenGrade, type Grade } from '../../record/grade.ts';
import { dayOfInspection } from '../../record/inspection.ts';

/** A path of grades small enough to stand in a row of a table. Units are SVG user units. */
export interface SparkPath {
  width: number;
  height: number;
  /** The step line, in pieces where nothing was graded between. */
  d: string;
  marks: { x: number; y: number; grade: Grade }[];
  /** A cross where an inspection gave no grade any more: the line ends there. */
  ends: { x: number; y: number }[];
  /** The same in words: "Requires improvement 2016, good 2020, outstanding 2024". */
  words: string;
}

const size = { width: 104, height: 32, side: 6 };
const date = (day: Day) => new Date(`${firstDay(day)}T00:00:00Z`);
const round = (number: number) => Math.round(number * 10) / 10;

/**
 * Places the path of one line of judgements between two days. A grade is held until the next inspection, or the last day.
 * `notJudged` says what it is where an inspection gave no grade: "no longer graded".
 */
export function placeSparkPath(
  findings: readonly Finding[],
  { from, to, notJudged }: { from: Day; to: Day; notJudged: string },
): SparkPath {
  const { width, height, side } = size;
  const x = scaleUtc([date(from), date(to)], [side, width - side]);
  const y = scalePoint(grades, [side, height - side]);
  const at = (day: Day) => round(x(date(day)));
  const step = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveStepAfter);
  const pieces: { x: number; y: number }[][] = [];
  const path: SparkPath = { width, height, d: '', marks: [], ends: [], words: '' };
  let open: { x: number; y: number }[] | undefined;
  for (const finding of findings) {
    const here = at(dayOfInspection(finding.inspection));
    if (finding.state === 'graded') {
      const point = { x: here, y: round(y(finding.grade) ?? 0) };
      if (open) open.push(point);
      else pieces.push((open = [point]));
      path.marks.push({ ...point, grade: finding.grade });
    } else if (open) {
      const end = { x: here, y: open.at(-1)?.y ?? 0 };
      open.push(end);
      path.ends.push(end);
      open = undefined;
    }
  }
  if (open) open.push({ x: at(to), y: open.at(-1)?.y ?? 0 });
  return { ...path, d: pieces.map((points) => step(points) ?? '').join(''), words: sayFindings(findings, notJudged) };
}

/** Findings in words, oldest first: "Requires improvement 2016, good 2020, no longer graded 2026". */
function sayFindings(findings: readonly Finding[], notJudged: string): string {
  const words = findings.map((finding) => {
    const year = dayOfInspection(finding.inspection).slice(0, 4);
    const state = finding.state === 'graded' ? shortenGrade(finding.grade).toLowerCase() : notJudged;
    return `${state} ${year}`;
  });
  const all = words.join(', ') || 'no grade on record';
  return `${all[0]?.toUpperCase()}${all.slice(1)}`;
}
