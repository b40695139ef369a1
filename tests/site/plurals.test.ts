import { expect, it } from 'vitest';
import { readSite } from './built-site.ts';
import { findOneOfMany } from './plurals.ts';

it('no page says “1 paragraphs”, or one of anything else in the plural', () => {
  expect(findOneOfMany(readSite('dist'))).toEqual([]);
});

it.each([
  ['<p>We have 1 paragraphs here.</p>', '1 paragraphs'],
  ['<td><a href="/">1</a><span class="hidden"> paragraphs, 4%</span></td>', '1 paragraphs'],
  ['<svg aria-label="1 of 1 grades rose">', '1 grades'],
  ['<p>One other councils had none.</p>', 'One other councils'],
])('in %s one thing is in the plural', (html, words) => {
  expect(findOneOfMany({ pages: ['index.html'], read: () => html })).toEqual([`index.html: ${words}`]);
});

it.each([
  '<td>1</td><td>paragraphs</td>',
  '<p>11 paragraphs, 1,031 words</p>',
  '<p>1 paragraph of 3 reports</p>',
  '<p>0.1 times, level 1 places</p>',
])('in %s nothing is wrong', (html) => {
  expect(findOneOfMany({ pages: ['index.html'], read: () => html })).toEqual([]);
});
