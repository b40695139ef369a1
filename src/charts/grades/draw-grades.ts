import { drawingOfLabel, textHalo } from '../drawing/draw-label.ts';
import { drawingOfGradeShape } from '../drawing/grade-shape.ts';
import { drawingOfMarkLink, drawingOfNamedMark, targetsOfMarks, type LinkedMark } from '../drawing/mark-link.ts';
import { palette } from '../drawing/palette.ts';
import { drawingOfShapePath, type Drawing, type Shape } from '../drawing/shape.ts';
import { textSize, type Box, type Label } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import type { EventMark, GradePanel, Mark, ReferenceLine, Segment, Series } from './grade-panel.ts';
import { nameSize } from './place-labels.ts';

const colourOf = ({ colour }: Series) => palette.lines[colour] ?? palette.ink;
const classOf = ({ colour }: Series) => `series series-${colour}`;

/** The drawing of a placed panel of grades. */
export function drawGrades(panel: GradePanel): Drawing {
  return {
    width: panel.width,
    height: panel.height,
    parts: [
      drawingOfShapePath(
        'g',
        { 'aria-hidden': 'true', 'font-size': textSize },
        drawAxes(panel),
        ...panel.series.map((series) => drawRows(series, panel)),
        ...panel.referenceLines.map(drawReferenceLine),
        ...panel.series.map(drawLine),
        ...panel.series.map(drawLabels),
      ),
      ...panel.series.map(drawMarks),
      drawingOfShapePath('g', { 'font-size': textSize }, ...panel.events.map(drawEvent)),
    ],
  };
}

function drawAxes({ frameworks, plot, years, eventRow, series }: GradePanel): Shape {
  return drawingOfShapePath(
    'g',
    { fill: palette.soft },
    drawingOfShapePath('path', {
      class: 'chart-framework',
      'data-rule': '',
      // One that began before the first year has no line: it would stand at another day.
      d: frameworks
        .filter(({ from }) => from > plot.left)
        .flatMap(({ from }) => series.map(({ top, bottom }) => `M${from},${top}V${bottom}`))
        .join(''),
      fill: 'none',
      stroke: palette.rule,
    }),
    ...frameworks.flatMap(({ label }) => [...(label ? [drawingOfLabel(label, { class: 'chart-note' })] : [])]),
    ...(eventRow?.labels ?? []).map((label) => drawingOfLabel(label, { class: 'chart-label' })),
    drawingOfShapePath('path', {
      class: 'chart-tick',
      d: years.map(({ x, top, bottom }) => `M${x},${top}V${bottom}`).join(''),
      fill: 'none',
      stroke: palette.strongRule,
    }),
    ...years.map(({ label }) => drawingOfLabel(label, { class: 'chart-label' })),
  );
}

/** The rows of a band: a rule and a name for each. The rule is dotted where a row is no grade. One path has all rules that look alike. */
function drawRows({ rows }: Series, { plot }: GradePanel): Shape {
  const rules = (isGrade: boolean) => {
    const d = rows
      .filter(({ grade }) => (grade !== null) === isGrade)
      .map(({ y }) => `M${plot.left},${y}H${plot.right}`)
      .join('');
    const look = { class: 'chart-rule', 'data-rule': '', d, fill: 'none', stroke: palette.rule };
    return d ? [drawingOfShapePath('path', { ...look, 'stroke-dasharray': isGrade ? undefined : '1 5' })] : [];
  };
  return drawingOfShapePath('g', { fill: palette.soft }, ...rules(true), ...rules(false), ...rows.map(({ labels }) => drawRowName(labels)));
}

/** The name of a row. Only lines of words that belong together need a group. */
function drawRowName(labels: readonly Label[]): Shape {
  const [first, ...others] = labels.map((label) => drawingOfLabel(label, { class: 'chart-label' }));
  return first && others.length === 0 ? first : drawingOfShapePath('g', { 'data-label': '' }, first, ...others);
}

function drawReferenceLine({ x, kind, stretches, labels }: ReferenceLine): Shape {
  const handOver = kind === 'hand-over';
  return drawingOfShapePath(
    'g',
    { fill: palette.soft, 'data-label': '' },
    drawingOfShapePath('path', {
      class: handOver ? 'chart-hand-over' : 'chart-reference',
      d: stretches.map(({ top, bottom }) => `M${x},${roundInLayout(top)}V${roundInLayout(bottom)}`).join(''),
      stroke: palette.strongRule,
      'stroke-width': handOver ? 2 : undefined,
      'stroke-dasharray': handOver ? '1 3' : '2 4',
    }),
    ...labels.map((label) => drawingOfLabel(label, { class: 'chart-note', 'font-weight': handOver ? 600 : undefined })),
  );
}

function drawLine(series: Series): Shape {
  const { authority, segments } = series;
  return drawingOfShapePath(
    'g',
    { class: classOf(series), 'data-series': authority.id, fill: 'none', stroke: colourOf(series), 'stroke-width': 3 },
    ...segments.flatMap((segment) => [drawingOfShapePath('path', { class: 'series-line', d: segment.d }), drawEnd(segment)]),
  );
}

const endOutlines: Partial<Record<Segment['ended'], string>> = { abolished: 'M0,-9V9', 'not-judged': 'M-4,-4l8,8m0,-8l-8,8' };

/** The mark at the end of a segment: a bar if the authority was abolished, a cross if the judgement was no longer made. */
function drawEnd({ ended, x, y }: Segment): Shape | undefined {
  const d = endOutlines[ended];
  return d ? drawingOfShapePath('path', { class: 'series-end', transform: `translate(${x},${y})`, d }) : undefined;
}

function drawLabels(series: Series): Shape {
  const { authority, label, marks } = series;
  return drawingOfShapePath(
    'g',
    { class: classOf(series), 'data-series': authority.id, fill: colourOf(series), ...textHalo },
    drawingOfShapePath(
      'g',
      { 'data-label': '' },
      ...label.map((line) => drawingOfLabel(line, { class: 'series-label', 'font-size': nameSize, 'font-weight': 600 })),
    ),
    ...marks.map((mark) => (mark.label ? drawingOfLabel(mark.label, { class: 'mark-label' }) : undefined)),
  );
}

function drawMarks(series: Series): Shape {
  const { authority, marks, visits } = series;
  const targets = targetsOfMarks([...marks, ...visits]);
  return drawingOfShapePath(
    'g',
    {
      class: classOf(series),
      'data-series': authority.id,
      fill: colourOf(series),
      stroke: palette.paper,
      'stroke-width': 1.5,
    },
    ...marks.map((mark, index) => drawMark(mark, colourOf(series), targets[index])),
    ...visits.map((visit, index) => drawVisit(visit, colourOf(series), targets[marks.length + index])),
  );
}

function drawMark(mark: Mark, colour: string, target: Box | undefined): Shape {
  const open = mark.shape === 'no-record' || mark.shape === 'not-judged';
  return drawingOfMarkLink(
    mark,
    drawingOfShapePath('path', {
      class: open ? 'mark-shape mark-open' : 'mark-shape',
      d: drawingOfGradeShape(mark.shape),
      fill: open ? palette.paper : undefined,
      stroke: open ? colour : undefined,
    }),
    target,
  );
}

function drawVisit(visit: LinkedMark, colour: string, target: Box | undefined): Shape {
  return drawingOfMarkLink(
    visit,
    drawingOfShapePath('path', { class: 'visit', d: 'M0,-7V7', stroke: colour, 'stroke-width': 2.5 }),
    target,
  );
}

function drawEvent(event: EventMark): Shape {
  return drawingOfNamedMark(
    event,
    { class: 'event', 'data-mark': '' },
    drawingOfShapePath('circle', { class: 'event-ring', r: 8.5, fill: palette.paper, stroke: palette.soft }),
    drawingOfShapePath('text', { class: 'event-number', y: 4.2, 'text-anchor': 'middle', fill: palette.ink }, String(event.number)),
  );
}

/** The key mark of a visit. */
export function gradesVisitKeyMark(): Shape {
  return drawingOfShapePath('path', { class: 'key-visit', d: 'M0,-7V7', stroke: palette.ink, 'stroke-width': 2.5 });
}

/** The key mark of the end of a line, at the height of a line. */
export function gradesEndKeyMark(ended: 'abolished' | 'not-judged'): Shape {
  return drawingOfShapePath('path', {
    class: 'key-visit',
    d: `M-8,0H0${endOutlines[ended]}`,
    fill: 'none',
    stroke: palette.ink,
    'stroke-width': 2,
  });
}

/** The key mark of an event. */
export function gradesEventKeyMark(): Shape {
  return drawingOfShapePath(
    'g',
    { 'font-size': textSize },
    drawingOfShapePath('circle', { class: 'key-open', r: 7.5, fill: palette.paper, stroke: palette.ink }),
    drawingOfShapePath('text', { class: 'event-number', y: 4.2, 'text-anchor': 'middle', fill: palette.ink }, '1'),
  );
}
