import type { Grade } from '../../record/grades/grade.ts';
import { gradeShape } from './grade-shape.ts';
import { palette } from './palette.ts';
import { shape, type Shape } from './shape.ts';

/** A grade's filled shape for a key. */
export function gradeKeyMark(grade: Grade): Shape {
  return shape('path', { class: 'key-shape', d: gradeShape(grade, 90), fill: palette.ink });
}

/** An unfilled outline for a key. */
export function outlineKeyMark(d: string): Shape {
  return shape('path', { class: 'key-open', d, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 });
}
