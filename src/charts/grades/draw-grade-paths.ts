import { shape, type Drawing, type Shape } from '../drawing/drawing.ts';
import type { Divide, EventMark, GradePanel, Mark, Track, Visit } from './grade-paths.ts';
import { gradeShape } from '../drawing/grade-shape.ts';
import { drawLabel as text, rim } from '../drawing/draw-label.ts';
import { palette } from '../drawing/palette.ts';

const dashes = [undefined, '9 4', '3 3', '12 3 3 3'];

const colourOf = (style: number) => palette.lines[style % palette.lines.length] ?? palette.ink;

/** Draws a placed panel of grades. All places come from the panel; nothing is worked out here. */
export function drawGradePanel(panel: GradePanel): Drawing {
  return {
    width: panel.width,
    height: panel.height,
    parts: [
      shape(
        'g',
        { 'aria-hidden': 'true', 'font-size': 13 },
        drawFrame(panel),
        ...panel.divides.map((divide) => drawDivide(divide, panel.plot.bottom)),
        ...panel.tracks.map(drawLine),
        shape('g', {}, ...panel.tracks.flatMap(drawWords)),
      ),
      ...panel.tracks.map(drawMarks),
      shape('g', {}, ...panel.visits.map(drawVisit)),
      shape('g', { 'font-size': 11 }, ...panel.events.map(drawEvent)),
    ],
  };
}

function drawFrame({ plot, rows, years, frameworks }: GradePanel): Shape {
  return shape(
    'g',
    { fill: palette.soft },
    ...frameworks
      .flatMap(({ from, label }) => [
        shape('line', { class: 'chart-framework', x1: from, x2: from, y1: plot.top - 22, y2: plot.bottom, stroke: palette.rule }),
        label ? text(label, { class: 'chart-note', 'font-size': 11.5, ...rim }) : undefined,
      ])
      .filter((each) => each !== undefined),
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
    ...rows.map(({ label }) => text(label, { class: 'chart-label' })),
    ...years.flatMap(({ x, words }) => [
      shape('line', { class: 'chart-tick', x1: x, x2: x, y1: plot.bottom, y2: plot.bottom + 5, stroke: palette.strongRule }),
      shape('text', { class: 'chart-label', x, y: plot.bottom + 19, 'text-anchor': 'middle' }, words),
    ]),
  );
}

function drawDivide({ x, top, kind, style, labels }: Divide, bottom: number): Shape {
  const handOver = kind === 'hand-over';
  return shape(
    'g',
    { class: style === null ? undefined : `track-${style}`, fill: style === null ? palette.soft : colourOf(style), 'font-size': 12 },
    shape('line', {
      class: handOver ? 'chart-hand-over' : 'chart-divide',
      x1: x,
      x2: x,
      y1: top,
      y2: bottom,
      stroke: style === null ? palette.strongRule : colourOf(style),
      'stroke-width': handOver ? 2 : undefined,
      'stroke-dasharray': handOver ? '1 3' : '2 4',
    }),
    ...labels.map((label) =>
      text(label, { class: handOver ? 'chart-hand-over-words' : 'chart-note', 'font-weight': handOver ? 600 : undefined, ...rim }),
    ),
  );
}

function drawLine({ authority, style, faint, pieces }: Track): Shape {
  return shape(
    'g',
    {
      class: `track track-${style}${faint ? ' track-faint' : ''}`,
      'data-authority': authority.id,
      fill: 'none',
      stroke: colourOf(style),
      'stroke-width': faint ? 2 : 3,
      opacity: faint ? 0.5 : undefined,
    },
    ...pieces.flatMap(({ d, ended, x, y }) => [
      shape('path', { class: 'track-line', d, 'stroke-dasharray': dashes[style % dashes.length] }),
      ...(ended === 'abolished' ? [shape('path', { class: 'track-end', transform: `translate(${x},${y})`, d: 'M0,-9V9' })] : []),
      ...(ended === 'not-judged'
        ? [shape('path', { class: 'track-end', transform: `translate(${x},${y})`, d: 'M-4,-4l8,8m0,-8l-8,8' })]
        : []),
    ]),
  );
}

function drawWords({ authority, style, faint, label, marks }: Track): Shape[] {
  const words = [
    ...(label ? [text(label, { class: 'track-label', 'font-weight': 600 })] : []),
    ...marks.flatMap((mark) => (mark.label ? [text(mark.label, { class: 'mark-label', 'font-size': 12 })] : [])),
  ];
  return [
    shape(
      'g',
      { class: `track track-${style}${faint ? ' track-faint' : ''}`, 'data-authority': authority.id, fill: colourOf(style), ...rim },
      ...words,
    ),
  ];
}

function drawMarks({ authority, style, faint, marks }: Track): Shape {
  return shape(
    'g',
    {
      class: `track track-${style}${faint ? ' track-faint' : ''}`,
      'data-authority': authority.id,
      'data-name': authority.name,
      fill: colourOf(style),
      stroke: palette.paper,
      'stroke-width': 1.5,
    },
    ...marks.map((mark) => drawMark(mark, colourOf(style))),
  );
}

function drawMark({ x, y, shape: kind, words, inspection }: Mark, colour: string): Shape {
  const open = kind === 'no-record' || kind === 'not-judged';
  return shape(
    'a',
    {
      class: 'mark',
      href: inspection.report ? `/reports/${inspection.report}/` : inspection.url,
      'aria-label': words,
      transform: `translate(${x},${y})`,
    },
    shape('title', {}, words),
    shape('circle', { class: 'mark-target', r: 12, 'fill-opacity': 0, stroke: 'none' }),
    shape('path', {
      class: open ? 'mark-shape mark-open' : 'mark-shape',
      d: gradeShape(kind),
      fill: open ? palette.paper : undefined,
      stroke: open ? colour : undefined,
    }),
  );
}

function drawVisit({ x, y, words, address, style }: Visit): Shape {
  return shape(
    'g',
    { class: `track track-${style}` },
    shape(
      'a',
      { class: 'mark', href: address, 'aria-label': words, transform: `translate(${x},${y})` },
      shape('title', {}, words),
      shape('circle', { class: 'mark-target', r: 12, 'fill-opacity': 0 }),
      shape('path', { class: 'visit', d: 'M0,-7V7', stroke: colourOf(style), 'stroke-width': 2.5 }),
    ),
  );
}

function drawEvent({ x, y, words, number }: EventMark): Shape {
  return shape(
    'g',
    { class: 'event', role: 'img', 'aria-label': words, transform: `translate(${x},${y})` },
    shape('title', {}, words),
    shape('circle', { class: 'event-ring', r: 8, fill: palette.paper, stroke: palette.soft }),
    shape('text', { class: 'event-number', y: 4, 'text-anchor': 'middle', fill: palette.ink }, String(number)),
  );
}
