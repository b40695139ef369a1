import { expect, it } from 'vitest';
import { slugInPath } from './slug.ts';

it.each([
  ['What needs to improve?', 'what-needs-to-improve'],
  ['Children’s homes', 'childrens-homes'],
  ["Children's and 'others' homes", 'childrens-and-others-homes'],
  ['… “Care leavers” – 18 to 25 …', 'care-leavers-18-to-25'],
  ['(Early help)!?', 'early-help'],
  ['Café', 'café'],
])('“%s” is %s in a path', (heading, slug) => {
  expect(slugInPath(heading)).toBe(slug);
});
