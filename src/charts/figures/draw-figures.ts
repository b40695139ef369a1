import { drawLabel, textHalo } from '../drawing/draw-label.ts';
import { outlineKeyMark } from '../drawing/key-mark.ts';
import { drawMarkLink, drawNamedMark } from '../drawing/mark-link.ts';
import { palette } from '../drawing/palette.ts';
import { shape, type Attributes, type Drawing, type Shape } from '../drawing/shape.ts';
import { claimantShape, comparatorShape } from './claimant-shape.ts';
import type { ComparatorMark, FigureMark, FigurePanel } from './figure-panel.ts';

const colourOf = (claimant: number) => palette.lines[claimant % palette.lines.length] ?? palette.ink;

/** The drawing of a placed panel of figures. */
export function drawFigures(panel: FigurePanel): Drawing {
  const { width, height, lines, marks, comparators } = panel;
  return {
    width,
    height,
    parts: [
      shape(
        'g',
        { 'aria-hidden': 'true', 'font-size': 13 },
        ...drawAxes(panel),
        ...lines.map(drawLine),
        ...marks.map(drawSpan),
        ...marks.map(drawMarkLabel),
        ...comparators.map(({ label }) => drawLabel(label, { class: 'chart-note', fill: palette.soft, 'font-size': 12, ...textHalo })),
      ),
      ...comparators.map(drawComparator),
      ...marks.map(drawMark),
    ],
  };
}

function drawAxes({ height, plot, ticks, years }: FigurePanel): Shape[] {
  const look = { class: 'chart-label', fill: palette.soft };
  return [
    ...ticks.map(({ y }) => shape('line', { class: 'chart-rule', x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: palette.rule })),
    ...ticks.map(({ y, words }) => shape('text', { x: plot.left, dx: -8, y, dy: 4, 'text-anchor': 'end', ...look }, words)),
    ...years.flatMap(({ x, words }) => [
      shape('path', { class: 'chart-tick', transform: `translate(${x},${plot.bottom})`, d: 'M0,0v5', stroke: palette.strongRule }),
      shape('text', { x, y: height, dy: -10, 'text-anchor': 'middle', ...look }, words),
    ]),
  ];
}

function drawLine({ d, claimant }: FigurePanel['lines'][number]): Shape {
  return shape('path', {
    class: `figure-line series-${claimant}`,
    d,
    fill: 'none',
    stroke: colourOf(claimant),
    'stroke-width': 1.5,
    opacity: 0.6,
  });
}

const spanLook = (claimant: number): Attributes => ({ stroke: colourOf(claimant), 'stroke-width': 4, 'stroke-opacity': 0.35 });

function drawSpan({ span, y, claimant }: FigureMark): Shape | undefined {
  if (!span) return undefined;
  return shape('line', { class: `figure-span series-${claimant}`, x1: span.from, x2: span.to, y1: y, y2: y, ...spanLook(claimant) });
}

function drawMarkLabel({ label, claimant }: FigureMark): Shape {
  const look = { class: `series-${claimant}`, fill: colourOf(claimant), 'font-weight': 600 };
  return shape('g', look, drawLabel(label, { class: 'point-label', ...textHalo }));
}

function drawComparator(mark: ComparatorMark): Shape {
  return drawNamedMark(
    mark,
    {},
    shape('path', { class: 'key-open', d: mark.d, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 }),
  );
}

function drawMark(mark: FigureMark): Shape {
  const outline = shape('path', { class: 'mark-shape', d: mark.d, stroke: palette.paper, 'stroke-width': 1.5 });
  return shape('g', { class: `series-${mark.claimant}`, fill: colourOf(mark.claimant) }, drawMarkLink(mark, outline));
}

/** The key mark of a claimant. */
export function claimantKeyMark(claimant: number): Shape {
  return shape(
    'g',
    { class: `series-${claimant}`, fill: colourOf(claimant) },
    shape('path', { class: 'mark-shape', d: claimantShape(claimant) }),
  );
}

/** The key mark of a comparator. */
export function comparatorKeyMark(): Shape {
  return outlineKeyMark(comparatorShape());
}

/** The key mark of the period that a figure is for. */
export function spanKeyMark(): Shape {
  return shape('g', { class: 'series-0' }, shape('path', { class: 'figure-span', d: 'M-8,0H8', ...spanLook(0) }));
}
