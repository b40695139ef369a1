import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawingOfGradeShape } from '../../charts/drawing/grade-shape.ts';
import { grades } from '../../record/grades/grade.ts';

const sheet = readFileSync('src/ui/table-grade/table-grade.css', 'utf8');

describe('the shapes of grades in a long table', () => {
  it.each(grades)('are those of charts: %s', (grade) => {
    const [, path] = new RegExp(`data-grade='${grade}'\\]::before {[^}]*clip-path: path\\('([^']+)'\\)`).exec(sheet) ?? [];
    expect(path).toBe(drawingOfGradeShape(grade, 90, { x: 8, y: 8 }));
  });
});
