import { expect, it } from 'vitest';
import { joinPdfLines } from './join-lines.ts';

it.each([
  ['Plans are', 'good.', 'Plans are good.'],
  ['a multi-', 'agency team', 'a multi-agency team'],
  ['fostered, 16-', 'and 17-year-olds', 'fostered, 16- and 17-year-olds'],
  ['short-', 'or long-term', 'short- or long-term'],
  ['a high-', 'quality plan', 'a high-quality plan'],
  ['a co-', 'ordinated plan', 'a co-ordinated plan'],
  ['and/', 'or', 'and/or'],
])('“%s” and “%s” on the next line are “%s”', (before, after, whole) => {
  expect(joinPdfLines(before, after)).toBe(whole);
});
