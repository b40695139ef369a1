import type { Grade } from '../../record/grades/grade.ts';
import { drawnGradeShape } from './grade-shape.ts';
import { palette } from './palette.ts';
import { drawnShapePath, type Shape } from './shape.ts';

/** A grade's filled shape for a key. */
export function drawingOfGradeKeyMark(grade: Grade): Shape {
  return drawnShapePath('path', { class: 'key-shape', d: drawnGradeShape(grade, 90), fill: palette.ink });
}

/** An unfilled outline for a key. */
export function drawingOfOutlineKeyMark(d: string): Shape {
  return drawnShapePath('path', { class: 'key-open', d, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 });
}
