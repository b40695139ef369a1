import { describe, expect, it } from 'vitest';
import { labelBoxOf, cheapestLabel, boxesOverlap, overlapWithAll, type Label } from './label.ts';
import { linePath, stepPath } from './path.ts';
import { round } from './round.ts';
import { dateOf } from './time.ts';
import { wrapEvenly, wrapWords } from './wrap-words.ts';

describe('a label', () => {
  const at = (anchor: Label['anchor']): Label => ({ x: 100, y: 50, words: 'Good', anchor });

  it('covers a box to the right of its anchor, around it or to its left', () => {
    expect(labelBoxOf(at('start'), 10)).toEqual({ left: 100, right: 140, top: 39, bottom: 53 });
    expect(labelBoxOf(at('middle'), 10)).toMatchObject({ left: 80, right: 120 });
    expect(labelBoxOf(at('end'), 10)).toMatchObject({ left: 60, right: 100 });
  });

  it('overlaps a box that shares area with it, not one that only touches it', () => {
    const box = { left: 0, right: 10, top: 0, bottom: 10 };
    expect(boxesOverlap(box, { left: 6, right: 20, top: 7, bottom: 20 })).toBe(12);
    expect(boxesOverlap(box, { left: 10, right: 20, top: 0, bottom: 10 })).toBe(0);
    expect(overlapWithAll(box, [box, box])).toBe(200);
  });

  it('takes the first of the cheapest positions', () => {
    const costs = { start: 2, middle: 1, end: 1 };
    const labels = [at('start'), at('middle'), at('end')];
    expect(cheapestLabel(labels, ({ anchor }) => costs[anchor])).toEqual({ label: at('middle'), cost: 1 });
    expect(cheapestLabel([], () => 0)).toBeUndefined();
  });
});

describe('wrapped text', () => {
  it('has no line longer than the limit, except a single long word', () => {
    expect(wrapWords('requires improvement to be good', 12)).toEqual(['requires', 'improvement', 'to be good']);
    expect(wrapWords('unaccompanied asylum', 6)).toEqual(['unaccompanied', 'asylum']);
  });

  it('has lines of similar length if it is wrapped evenly', () => {
    expect(wrapWords('one two three four five', 19)).toEqual(['one two three four', 'five']);
    expect(wrapEvenly('one two three four five', 19)).toEqual(['one two three', 'four five']);
  });
});

describe('paths', () => {
  const points = [
    { x: 0, y: 10 },
    { x: 5, y: 0 },
  ];

  it('hold a value until the next point in a step line', () => {
    expect(stepPath(points)).toBe('M0,10L5,10L5,0');
  });

  it('are straight between the points of a line', () => {
    expect(linePath(points)).toBe('M0,10L5,0');
  });
});

it('positions are rounded to a tenth', () => {
  expect([round(1.26), round(-0.04), round(3)]).toEqual([1.3, -0, 3]);
});

it('a month or year begins on its first day', () => {
  expect([dateOf('2019-06'), dateOf('2019')].map((date) => date.toISOString().slice(0, 10))).toEqual(['2019-06-01', '2019-01-01']);
});
