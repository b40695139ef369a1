import { expect, it } from 'vitest';
import { formatCountWithNoun } from './count-in-text.ts';

it('one thing is in the singular; none and several are in the plural', () => {
  expect([0, 1, 2, 1234].map((count) => formatCountWithNoun(count, 'paragraph'))).toEqual([
    '0 paragraphs',
    '1 paragraph',
    '2 paragraphs',
    '1,234 paragraphs',
  ]);
  expect([1, 2].map((count) => formatCountWithNoun(count, 'inquiry', 'inquiries'))).toEqual(['1 inquiry', '2 inquiries']);
});
