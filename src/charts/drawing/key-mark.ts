import type { Grade } from '../../record/grades/grade.ts';
import { drawingOfGradeShape } from './grade-shape.ts';
import { palette } from './palette.ts';
import { drawingOfShapePath, type Shape } from './shape.ts';

/** A grade's filled shape for a key. */
export function drawingOfGradeKeyMark(grade: Grade): Shape {
  return drawingOfShapePath('path', { class: 'key-shape', d: drawingOfGradeShape(grade, 90), fill: palette.ink });
}

/** An unfilled outline for a key. */
export function drawingOfOutlineKeyMark(d: string): Shape {
  return drawingOfShapePath('path', { class: 'key-open', d, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 });
}
