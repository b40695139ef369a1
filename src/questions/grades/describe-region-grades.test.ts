import { expect, it } from 'vitest';
import { describeCouncilsOfRegion, describeRegionWithoutGrades } from './describe-region-grades.ts';

const councils = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Council ${index}` }));
const abolished = { name: 'Oldshire', until: '2021-03-31' };

it.each([
  [
    17,
    33,
    'This table has 17 of the 33 councils in London: those in this record that were inspected under a framework with this judgement.',
  ],
  [33, 33, 'This table has every council in London.'],
  [17, 0, ''],
])('A table of grades of %d councils of a region with %d says which it has', (here, all, says) => {
  expect(describeCouncilsOfRegion(councils(here), all, 'London')).toBe(says);
});

it('A table of grades counts no abolished council among those that a region has now', () => {
  expect(describeCouncilsOfRegion([...councils(2), abolished], 3, 'the East Midlands')).toMatch(
    /^This table has 2 of the 3 councils in the East Midlands: .* It also has Oldshire, since abolished\.$/,
  );
  expect(describeCouncilsOfRegion([abolished], 3, 'London')).toMatch(/^This table has none of the 3 councils/);
});

it('A region without a table names itself', () => {
  expect(describeRegionWithoutGrades('the North East')).toBe('This record has no grade for this judgement in the North East.');
});
