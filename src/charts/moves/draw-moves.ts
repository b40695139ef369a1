import type { GradeMove } from '../../questions/england/england.ts';
import { drawingOfLabel } from '../drawing/draw-label.ts';
import { drawingOfGradeShape } from '../drawing/grade-shape.ts';
import { palette } from '../drawing/palette.ts';
import { drawingOfShapePath, type Attributes, type Drawing, type Shape } from '../drawing/shape.ts';
import { drawEnglandRing } from '../england/marked-authorities.ts';
import { textSize } from '../layout/label.ts';
import { roundInLayout } from '../layout/round.ts';
import type { MoveCell, MoveHead, MovePanel, MoveRow } from './place-moves.ts';

/** The style of the squares of each kind of move. They differ in outline, not only in colour. */
const looks: Record<GradeMove['kind'], Attributes> = {
  rose: { fill: palette.rose, 'fill-opacity': 0.3, stroke: palette.rose, 'stroke-width': 1.5 },
  fell: { fill: palette.fell, 'fill-opacity': 0.3, stroke: palette.fell, 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  stayed: { fill: palette.tint, 'fill-opacity': 1, stroke: palette.strongRule, 'stroke-width': 1.5 },
  ended: { fill: palette.tint, 'fill-opacity': 0, stroke: palette.strongRule, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' },
};

/** The drawing of the placed moves between grades. */
export function drawMoves({ width, height, plot, heads, rows, rules, axis, fontSize }: MovePanel): Drawing {
  return {
    width,
    height,
    parts: [
      drawingOfShapePath(
        'g',
        { 'aria-hidden': 'true', 'font-size': textSize, fill: palette.soft },
        drawingOfLabel(axis, { class: 'chart-label' }),
        ...heads.map(drawHead),
        ...rules.map((y) =>
          drawingOfShapePath('line', { class: 'chart-rule', x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: palette.rule }),
        ),
      ),
      ...rows.map((row) => drawRow(row, fontSize)),
    ],
  };
}

function drawHead({ to, x, y, labels }: MoveHead): Shape {
  return drawingOfShapePath(
    'g',
    { 'data-label': '' },
    drawingOfShapePath('path', {
      class: to ? 'key-shape' : 'key-open',
      d: drawingOfGradeShape(to ?? 'not-judged', 80),
      transform: `translate(${x},${y})`,
      fill: to ? palette.ink : palette.paper,
      stroke: to ? undefined : palette.ink,
      'stroke-width': to ? undefined : 1.5,
    }),
    ...labels.map((label) => drawingOfLabel(label, { class: 'chart-label' })),
  );
}

function drawRow({ labels, cells, words }: MoveRow, fontSize: number): Shape {
  return drawingOfShapePath(
    'g',
    { role: 'img', 'aria-label': words, 'font-size': textSize },
    drawingOfShapePath('title', {}, words),
    drawingOfShapePath(
      'g',
      { 'data-label': '' },
      ...labels.map((label) => drawingOfLabel(label, { class: 'chart-label', fill: palette.soft })),
    ),
    ...cells.flatMap((cell) => drawCell(cell, fontSize)),
  );
}

function drawCell({ kind, count, x, y, half, label, rings }: MoveCell, fontSize: number): Shape[] {
  const side = roundInLayout(2 * half);
  const look = { class: 'move-count', 'font-size': fontSize, 'font-weight': 600, fill: count > 0 ? palette.ink : palette.soft };
  return [
    ...(count > 0
      ? [
          drawingOfShapePath('rect', {
            class: `move move-${kind}`,
            x: roundInLayout(x - half),
            y: roundInLayout(y - half),
            width: side,
            height: side,
            ...looks[kind],
          }),
        ]
      : []),
    drawingOfLabel(label, look),
    ...rings.map(drawEnglandRing),
  ];
}

/** The key mark of a kind of move. */
export function gradeMovesKeyMark(kind: GradeMove['kind']): Shape {
  return drawingOfShapePath('rect', { class: `move move-${kind}`, x: -6, y: -6, width: 12, height: 12, ...looks[kind] });
}
