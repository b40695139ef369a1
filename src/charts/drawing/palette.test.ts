import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grades } from '../../record/grades/grade.ts';
import { palette } from './palette.ts';

it('has the light colours of the style sheet', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8').split('@media (prefers-color-scheme: dark)')[0] ?? '';
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
  // On pages, marks of moves have the colours of two lines.
  const shapes = readFileSync('src/ui/shape/shapes.css', 'utf8');
  const fillOf = (name: string) => token(new RegExp(`\\.${name} \\{\\s+fill: var\\(--([\\w-]+)\\)`).exec(shapes)?.[1] ?? '');
  expect(palette).toEqual({
    paper: token('sheet'),
    ink: token('ink'),
    soft: token('soft'),
    rule: token('rule'),
    strongRule: token('strong-rule'),
    tint: token('tint'),
    grades: Object.fromEntries(grades.map((grade) => [grade, token(`grade-${grade}`)])),
    lines: [0, 1, 2, 3, 4, 5, 6].map((line) => token(`line-${line}`)),
    rose: fillOf('move-rose'),
    fell: fillOf('move-fell'),
  });
});
