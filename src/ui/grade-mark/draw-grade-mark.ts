import { drawingOfGradeShape } from '../../charts/drawing/grade-shape.ts';
import { drawingOfShapePath } from '../../charts/drawing/shape.ts';
import { formatGradeShort, type Grade } from '../../record/grades/grade.ts';
import { drawElementOfShape } from '../draw-element/draw-shape.ts';

/** A grade's shape and words as an element, as GradeMark.astro makes it in the build. */
export function drawGradeMark(grade: Grade): HTMLSpanElement {
  const mark = document.createElement('span');
  mark.className = 'grade';
  mark.dataset.grade = grade;
  const drawing = drawingOfShapePath(
    'svg',
    { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
    drawingOfShapePath('path', { d: drawingOfGradeShape(grade, 90) }),
  );
  mark.append(drawElementOfShape(drawing), ` ${formatGradeShort(grade)}`);
  return mark;
}
