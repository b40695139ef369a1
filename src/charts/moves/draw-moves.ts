import type { GradeMove } from '../../questions/england/england.ts';
import { drawLabel } from '../drawing/draw-label.ts';
import { gradeShape } from '../drawing/grade-shape.ts';
import { palette } from '../drawing/palette.ts';
import { shape, type Attributes, type Drawing, type Shape } from '../drawing/shape.ts';
import { drawEnglandRing } from '../england/marked-authorities.ts';
import type { MoveCell, MoveHead, MovePanel, MoveRow } from './place-moves.ts';

/** The style of the squares of each kind of move. They differ in outline, not only in colour. */
const looks: Record<GradeMove['kind'], Attributes> = {
  rose: { fill: palette.lines[0], 'fill-opacity': 0.3, stroke: palette.lines[0], 'stroke-width': 1.5 },
  fell: { fill: palette.lines[1], 'fill-opacity': 0.3, stroke: palette.lines[1], 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  stayed: { fill: palette.tint, 'fill-opacity': 1, stroke: palette.strongRule, 'stroke-width': 1.5 },
  ended: { fill: palette.tint, 'fill-opacity': 0, stroke: palette.strongRule, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' },
};

/** The drawing of the placed moves between grades. */
export function drawMoves(panel: MovePanel): Drawing {
  const { width, height, plot, heads, rows, axis } = panel;
  return {
    width,
    height,
    parts: [
      shape(
        'g',
        { 'aria-hidden': 'true', 'font-size': 13, fill: palette.soft },
        drawLabel(axis, { class: 'chart-label', 'font-size': 12 }),
        ...heads.map(drawHead),
        ...rows.map(({ y }) => shape('line', { class: 'chart-rule', x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: palette.rule })),
      ),
      ...rows.map(drawRow),
    ],
  };
}

function drawHead({ to, x, y, words }: MoveHead): Shape {
  return shape(
    'g',
    { transform: `translate(${x},${y})`, 'text-anchor': 'middle' },
    shape('path', {
      class: to ? 'key-shape' : 'key-open',
      d: gradeShape(to ?? 'not-judged', 80),
      transform: words ? 'translate(0,-16)' : 'translate(0,-4)',
      fill: to ? palette.ink : palette.paper,
      stroke: to ? undefined : palette.ink,
      'stroke-width': to ? undefined : 1.5,
    }),
    words ? shape('text', { class: 'chart-label', y: 4 }, words) : undefined,
  );
}

function drawRow({ labels, cells, words }: MoveRow): Shape {
  return shape(
    'g',
    { role: 'img', 'aria-label': words, 'font-size': 13 },
    shape('title', {}, words),
    ...labels.map((label) => drawLabel(label, { class: 'chart-label', fill: palette.soft })),
    ...cells.flatMap(drawCell),
  );
}

function drawCell({ kind, count, x, y, half, rings }: MoveCell): Shape[] {
  const side = 2 * half;
  return [
    shape(
      'g',
      { transform: `translate(${x},${y})` },
      count > 0 ? shape('rect', { class: `move move-${kind}`, x: -half, y: -half, width: side, height: side, ...looks[kind] }) : undefined,
      shape(
        'text',
        { class: 'move-count', y: 5, 'text-anchor': 'middle', 'font-size': 14, 'font-weight': 600, fill: palette.ink },
        String(count),
      ),
    ),
    ...rings.map(drawEnglandRing),
  ];
}

/** The key mark of a kind of move. */
export function moveKeyMark(kind: GradeMove['kind']): Shape {
  return shape('rect', { class: `move move-${kind}`, x: -6, y: -6, width: 12, height: 12, ...looks[kind] });
}
