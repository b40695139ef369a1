import { drawingOfLabel, textHalo } from '../drawing/draw-label.ts';
import { drawingOfOutlineKeyMark } from '../drawing/key-mark.ts';
import { drawingOfMarkLink, drawingOfNamedMark } from '../drawing/mark-link.ts';
import { palette } from '../drawing/palette.ts';
import { drawingOfShapePath, type Attributes, type Drawing, type Shape } from '../drawing/shape.ts';
import { textSize } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import { figureClaimantMark, figureComparatorMark } from './claimant-shape.ts';
import type { ComparatorMark, FigureMark, FigurePanel, UndatedPart } from './figure-panel.ts';

const colourOf = (colour: number) => palette.lines[colour] ?? palette.ink;

/** The drawing of a placed panel of figures. */
export function drawFigures(panel: FigurePanel): Drawing {
  const { width, height, lines, marks, comparators, colour } = panel;
  const look = { class: `series-${colour}`, fill: colourOf(colour) };
  return {
    width,
    height,
    parts: [
      drawingOfShapePath(
        'g',
        { 'aria-hidden': 'true', 'font-size': textSize },
        ...drawAxes(panel),
        drawingOfShapePath('g', look, ...lines.map((line) => drawLine(line, colour)), ...marks.map((mark) => drawSpan(mark, colour))),
        drawingOfShapePath('g', look, ...marks.map(drawMarkLabel)),
        ...comparators.map(({ label }) =>
          drawingOfShapePath(
            'g',
            { 'data-label': '' },
            ...label.map((line) => drawingOfLabel(line, { class: 'chart-note', fill: palette.soft, ...textHalo })),
          ),
        ),
      ),
      ...comparators.map(drawComparator),
      drawingOfShapePath('g', look, ...marks.map(drawMark)),
    ],
  };
}

function drawAxes({ height, plot, ticks, years, undated }: FigurePanel): Shape[] {
  const look = { class: 'chart-label', fill: palette.soft };
  const word = (x: number, words: string) => drawingOfShapePath('text', { x, y: height, dy: -10, 'text-anchor': 'middle', ...look }, words);
  const turns = [...new Set(years.flatMap(({ from, to }) => [from, to]))];
  return [
    ...ticks.map(({ y }) =>
      drawingOfShapePath('line', {
        class: 'chart-rule',
        'data-rule': '',
        x1: plot.left,
        x2: plot.right,
        y1: y,
        y2: y,
        stroke: palette.rule,
      }),
    ),
    ...ticks.map(({ y, words }) => drawingOfShapePath('text', { x: plot.left, dx: -8, y, dy: 4, 'text-anchor': 'end', ...look }, words)),
    ...turns.map((x) =>
      drawingOfShapePath('path', {
        class: 'chart-tick',
        transform: `translate(${x},${plot.bottom})`,
        d: 'M0,0v6',
        stroke: palette.strongRule,
      }),
    ),
    ...years.filter(({ words }) => words !== '').map(({ from, to, words }) => word(middle(from, to), words)),
    ...(undated ? drawUndatedPart(undated, plot, word) : []),
  ];
}

const middle = (a: number, b: number) => roundInLayout((a + b) / 2);

/** What stands apart from the time axis: a rule where that ends, and words below. */
function drawUndatedPart(
  { left, right, words }: UndatedPart,
  plot: FigurePanel['plot'],
  word: (x: number, words: string) => Shape,
): Shape[] {
  const rule = drawingOfShapePath('line', {
    class: 'chart-rule',
    'data-rule': '',
    x1: left,
    x2: left,
    y1: plot.top,
    y2: plot.bottom,
    stroke: palette.strongRule,
  });
  return [...(left > plot.left ? [rule] : []), word(middle(left, right), words)];
}

function drawLine({ d, claimant }: FigurePanel['lines'][number], colour: number): Shape {
  return drawingOfShapePath('path', {
    class: 'figure-line',
    'data-series': claimant,
    d,
    fill: 'none',
    stroke: colourOf(colour),
    'stroke-width': 1.5,
    opacity: 0.6,
  });
}

const spanLook = (colour: string): Attributes => ({ stroke: colour, 'stroke-width': 4, 'stroke-opacity': 0.35 });

function drawSpan({ span, y, claimant }: FigureMark, colour: number): Shape | undefined {
  if (!span) return undefined;
  return drawingOfShapePath('line', {
    class: 'figure-span',
    'data-series': claimant,
    x1: span.from,
    x2: span.to,
    y1: y,
    y2: y,
    ...spanLook(colourOf(colour)),
  });
}

/** A mark's value in strong letters, and its period below. */
function drawMarkLabel({ label, claimant }: FigureMark): Shape {
  return drawingOfShapePath(
    'g',
    { 'data-label': '', 'data-series': claimant },
    ...label.map((line, index) =>
      drawingOfLabel(line, { class: 'point-label', 'font-weight': index === 0 ? 600 : undefined, ...textHalo }),
    ),
  );
}

function drawComparator(mark: ComparatorMark): Shape {
  return drawingOfNamedMark(
    mark,
    { 'data-mark': '' },
    drawingOfShapePath('path', { class: 'key-open', d: mark.d, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 }),
  );
}

function drawMark(mark: FigureMark): Shape {
  const outline = drawingOfShapePath('path', { class: 'mark-shape', d: mark.d, stroke: palette.paper, 'stroke-width': 1.5 });
  return drawingOfShapePath('g', { 'data-series': mark.claimant }, drawingOfMarkLink(mark, outline));
}

/** The key mark of a claimant. */
export function claimantKeyMark(claimant: number): Shape {
  return drawingOfShapePath('path', { class: 'key-shape', d: figureClaimantMark(claimant), fill: palette.ink });
}

/** The key mark of a comparator. */
export function comparatorKeyMark(): Shape {
  return drawingOfOutlineKeyMark(figureComparatorMark());
}

/** The key mark of the period that a figure is for. */
export function figureSpanKeyMark(): Shape {
  return drawingOfShapePath('path', { class: 'figure-span', d: 'M-8,0H8', ...spanLook(palette.ink) });
}
