import { expect, it } from 'vitest';
import { radiiOfMarkTargets } from './mark-link.ts';

it('gives marks with room a target of 24 units, and near ones targets that meet half-way', () => {
  const marks = [
    { x: 0, y: 0 },
    { x: 12, y: 9 },
    { x: 100, y: 0 },
  ];
  expect(radiiOfMarkTargets(marks)).toEqual([7.5, 7.5, 12]);
  expect(radiiOfMarkTargets([{ x: 5, y: 5 }])).toEqual([12]);
});
