import { expect, it } from 'vitest';
import { describeCouncilsOfRegion } from './describe-region-grades.ts';

it.each([
  [17, 33, 'This table has 17 of the 33 councils in London: those with reports here, and their neighbours.'],
  [33, 33, 'This table has every council in London.'],
  [17, 0, ''],
])('A table of grades of %d councils of a region says that it has %d', (here, all, says) => {
  expect(describeCouncilsOfRegion(here, all, 'London')).toBe(says);
});
