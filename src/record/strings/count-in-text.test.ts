import { expect, it } from 'vitest';
import { formatCountInText, formatCountWithNoun } from './count-in-text.ts';

it('one thing is in the singular; none and several are in the plural', () => {
  expect([0, 1, 2, 1234].map((count) => formatCountWithNoun(count, 'paragraph'))).toEqual([
    '0 paragraphs',
    '1 paragraph',
    '2 paragraphs',
    '1,234 paragraphs',
  ]);
  expect([1, 2].map((count) => formatCountWithNoun(count, 'inquiry', 'inquiries'))).toEqual(['1 inquiry', '2 inquiries']);
});

it('a count within a sentence is a word up to six, and a number after that', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 12].map(formatCountInText)).toEqual(['no', 'one', 'two', 'three', 'four', 'five', 'six', '7', '12']);
});
