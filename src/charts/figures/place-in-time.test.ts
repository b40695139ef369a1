import { scaleUtc } from 'd3-scale';
import { expect, it } from 'vitest';
import { placeFigureYears } from './place-in-time.ts';

it.each([
  [72, ['2018', '', '', '2021', '']],
  [120, ['2018', '', '2020', '', '2022']],
  [180, ['2018', '2019', '2020', '2021', '2022']],
])('gives years that share %i pixels as many numbers as there is room for', (width, words) => {
  const time = scaleUtc([new Date('2018-01-01'), new Date('2023-01-01')], [42, 42 + width]);
  expect(placeFigureYears(time).map((year) => year.words)).toEqual(words);
});
