import { expect, it } from 'vitest';
import { targetsOfMarks } from './mark-link.ts';

const roomy = { left: -12, right: 12, top: -12, bottom: 12 };

it('gives marks with room a target of 24 units, and near ones targets that meet half-way', () => {
  const marks = [
    { x: 0, y: 0 },
    { x: 12, y: 9 },
    { x: 100, y: 0 },
  ];
  expect(targetsOfMarks(marks)).toEqual([{ ...roomy, right: 6 }, { ...roomy, left: -6 }, roomy]);
  expect(targetsOfMarks([{ x: 5, y: 5 }])).toEqual([roomy]);
});

it('cuts targets only on the side of a neighbour', () => {
  expect(
    targetsOfMarks([
      { x: 0, y: 0 },
      { x: 7, y: 0 },
      { x: 7, y: 17 },
    ]),
  ).toEqual([
    { ...roomy, right: 3.5, bottom: 8.5 },
    { ...roomy, left: -3.5, bottom: 8.5 },
    { ...roomy, top: -8.5 },
  ]);
});
