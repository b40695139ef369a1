import { drawLabel, textHalo } from '../drawing/draw-label.ts';
import { gradeShape } from '../drawing/grade-shape.ts';
import { drawMarkLink, drawNamedMark } from '../drawing/mark-link.ts';
import { palette } from '../drawing/palette.ts';
import { shape, type Drawing, type Shape } from '../drawing/shape.ts';
import type { EventMark, GradePanel, Mark, ReferenceLine, Segment, Series, VisitMark } from './grade-panel.ts';

const dashes = [undefined, '9 4', '3 3', '12 3 3 3'];

const colourOf = (style: number) => palette.lines[style % palette.lines.length] ?? palette.ink;
const classOf = ({ style, faint }: Series) => `series series-${style}${faint ? ' series-faint' : ''}`;

/** The drawing of a placed panel of grades. */
export function drawGrades(panel: GradePanel): Drawing {
  return {
    width: panel.width,
    height: panel.height,
    parts: [
      shape(
        'g',
        { 'aria-hidden': 'true', 'font-size': 13 },
        drawAxes(panel),
        ...panel.referenceLines.map(drawReferenceLine),
        ...panel.series.map(drawLine),
        shape('g', {}, ...panel.series.map(drawLabels)),
      ),
      ...panel.series.map(drawMarks),
      shape('g', {}, ...panel.visits.map(drawVisit)),
      shape('g', { 'font-size': 11 }, ...panel.events.map(drawEvent)),
    ],
  };
}

function drawAxes({ plot, rows, years, frameworks }: GradePanel): Shape {
  return shape(
    'g',
    { fill: palette.soft },
    ...frameworks.flatMap(({ from, top, bottom, label }) => [
      shape('line', { class: 'chart-framework', x1: from, x2: from, y1: top, y2: bottom, stroke: palette.rule }),
      ...(label ? [drawLabel(label, { class: 'chart-note', 'font-size': 11.5, ...textHalo })] : []),
    ]),
    ...rows.map(({ y, grade }) =>
      shape('line', {
        class: 'chart-rule',
        x1: plot.left,
        x2: plot.right,
        y1: y,
        y2: y,
        stroke: palette.rule,
        'stroke-dasharray': grade ? undefined : '1 5',
      }),
    ),
    ...rows.map(({ label }) => drawLabel(label, { class: 'chart-label' })),
    ...years.flatMap(({ x, top, bottom, label }) => [
      shape('line', { class: 'chart-tick', x1: x, x2: x, y1: top, y2: bottom, stroke: palette.strongRule }),
      drawLabel(label, { class: 'chart-label' }),
    ]),
  );
}

function drawReferenceLine({ x, top, bottom, kind, style, labels }: ReferenceLine): Shape {
  const handOver = kind === 'hand-over';
  return shape(
    'g',
    { class: style === null ? undefined : `series-${style}`, fill: style === null ? palette.soft : colourOf(style), 'font-size': 12 },
    shape('line', {
      class: handOver ? 'chart-hand-over' : 'chart-reference',
      x1: x,
      x2: x,
      y1: top,
      y2: bottom,
      stroke: style === null ? palette.strongRule : colourOf(style),
      'stroke-width': handOver ? 2 : undefined,
      'stroke-dasharray': handOver ? '1 3' : '2 4',
    }),
    ...labels.map((label) =>
      drawLabel(label, {
        class: handOver ? 'chart-hand-over-words' : 'chart-note',
        'font-weight': handOver ? 600 : undefined,
        ...textHalo,
      }),
    ),
  );
}

function drawLine(series: Series): Shape {
  const { authority, style, faint, segments } = series;
  return shape(
    'g',
    {
      class: classOf(series),
      'data-authority': authority.id,
      fill: 'none',
      stroke: colourOf(style),
      'stroke-width': faint ? 2 : 3,
      opacity: faint ? 0.5 : undefined,
    },
    ...segments.flatMap((segment) => [
      shape('path', { class: 'series-line', d: segment.d, 'stroke-dasharray': dashes[style % dashes.length] }),
      drawEnd(segment),
    ]),
  );
}

/** The mark at the end of a segment: a bar if the authority was abolished, a cross if the judgement was no longer made. */
function drawEnd({ ended, x, y }: Segment): Shape | undefined {
  const outlines: Partial<Record<Segment['ended'], string>> = { abolished: 'M0,-9V9', 'not-judged': 'M-4,-4l8,8m0,-8l-8,8' };
  const d = outlines[ended];
  return d ? shape('path', { class: 'series-end', transform: `translate(${x},${y})`, d }) : undefined;
}

function drawLabels(series: Series): Shape {
  const { authority, style, label, marks } = series;
  return shape(
    'g',
    { class: classOf(series), 'data-authority': authority.id, fill: colourOf(style), ...textHalo },
    label ? drawLabel(label, { class: 'series-label', 'font-weight': 600 }) : undefined,
    ...marks.map((mark) => (mark.label ? drawLabel(mark.label, { class: 'mark-label', 'font-size': 12 }) : undefined)),
  );
}

function drawMarks(series: Series): Shape {
  const { authority, style, marks } = series;
  return shape(
    'g',
    {
      class: classOf(series),
      'data-authority': authority.id,
      'data-name': authority.name,
      fill: colourOf(style),
      stroke: palette.paper,
      'stroke-width': 1.5,
    },
    ...marks.map((mark) => drawMark(mark, colourOf(style))),
  );
}

function drawMark(mark: Mark, colour: string): Shape {
  const open = mark.shape === 'no-record' || mark.shape === 'not-judged';
  return drawMarkLink(
    mark,
    shape('path', {
      class: open ? 'mark-shape mark-open' : 'mark-shape',
      d: gradeShape(mark.shape),
      fill: open ? palette.paper : undefined,
      stroke: open ? colour : undefined,
    }),
  );
}

function drawVisit(visit: VisitMark): Shape {
  const outline = shape('path', { class: 'visit', d: 'M0,-7V7', stroke: colourOf(visit.style), 'stroke-width': 2.5 });
  return shape('g', { class: `series series-${visit.style}` }, drawMarkLink(visit, outline, {}));
}

function drawEvent(event: EventMark): Shape {
  return drawNamedMark(
    event,
    { class: 'event' },
    shape('circle', { class: 'event-ring', r: 8, fill: palette.paper, stroke: palette.soft }),
    shape('text', { class: 'event-number', y: 4, 'text-anchor': 'middle', fill: palette.ink }, String(event.number)),
  );
}

/** The key mark of a visit. */
export function visitKeyMark(): Shape {
  return shape('path', { class: 'key-visit', d: 'M0,-7V7', stroke: palette.ink, 'stroke-width': 2.5 });
}

/** The key mark of an event. */
export function eventKeyMark(): Shape {
  return shape(
    'g',
    { 'font-size': 11 },
    shape('circle', { class: 'key-open', r: 7, fill: palette.paper, stroke: palette.ink }),
    shape('text', { class: 'event-number', y: 4, 'text-anchor': 'middle', fill: palette.ink }, '1'),
  );
}
