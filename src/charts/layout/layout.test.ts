import { describe, expect, it } from 'vitest';
import { layoutBoxOfLabel, cheapestLabelInLayout, layoutBoxesOverlap, layoutOverlapWithAll, type Label } from './label.ts';
import { layoutLinePath, layoutStepPath } from './path.ts';
import { roundInLayout } from './round.ts';
import { dateInLayout } from './time.ts';
import { spreadLayoutApart } from './spread-apart.ts';
import { layoutWordsWidth } from './words-width.ts';
import { wrapEvenlyInLayout, wrapToLayoutWidth, wrapWordsInLayout } from './wrap-words.ts';

describe('a label', () => {
  const at = (anchor: Label['anchor']): Label => ({ x: 100, y: 50, words: 'Good', anchor });

  it('covers a box to the right of its anchor, around it or to its left', () => {
    const width = layoutWordsWidth('Good', 10);
    expect(layoutBoxOfLabel(at('start'), 10)).toEqual({
      left: 100,
      right: 100 + width,
      top: expect.closeTo(42.4),
      bottom: expect.closeTo(50.2),
    });
    expect(layoutBoxOfLabel(at('middle'), 10)).toMatchObject({ left: 100 - width / 2, right: 100 + width / 2 });
    expect(layoutBoxOfLabel(at('end'), 10)).toMatchObject({ left: 100 - width, right: 100 });
  });

  it('overlaps a box that shares area with it, not one that only touches it', () => {
    const box = { left: 0, right: 10, top: 0, bottom: 10 };
    expect(layoutBoxesOverlap(box, { left: 6, right: 20, top: 7, bottom: 20 })).toBe(12);
    expect(layoutBoxesOverlap(box, { left: 10, right: 20, top: 0, bottom: 10 })).toBe(0);
    expect(layoutOverlapWithAll(box, [box, box])).toBe(200);
  });

  it('takes the first of the cheapest positions', () => {
    const costs = { start: 2, middle: 1, end: 1 };
    const labels = [at('start'), at('middle'), at('end')];
    expect(cheapestLabelInLayout(labels, ({ anchor }) => costs[anchor])).toEqual({ label: at('middle'), cost: 1 });
    expect(cheapestLabelInLayout([], () => 0)).toBeUndefined();
  });
});

describe('wrapped text', () => {
  it('has no line longer than the limit, except a single long word', () => {
    expect(wrapWordsInLayout('requires improvement to be good', 12)).toEqual(['requires', 'improvement', 'to be good']);
    expect(wrapWordsInLayout('unaccompanied asylum', 6)).toEqual(['unaccompanied', 'asylum']);
  });

  it('has lines of similar length if it is wrapped evenly', () => {
    expect(wrapWordsInLayout('one two three four five', 19)).toEqual(['one two three four', 'five']);
    expect(wrapEvenlyInLayout('one two three four five', 19)).toEqual(['one two three', 'four five']);
  });
});

it('wrapped to a width, words are cut only after a slash or a hyphen, and only where a line has no room for them', () => {
  expect(wrapToLayoutWidth('Address: https://example.org/charts/a-long-name/', 120, 12)).toEqual([
    'Address: https://',
    'example.org/charts/',
    'a-long-name/',
  ]);
  expect(wrapToLayoutWidth('post-16', 120, 12)).toEqual(['post-16']);
});

describe('places that are spread apart', () => {
  it('stay where they are if they have room', () => {
    expect(spreadLayoutApart([50, 10, 90], 20, [0, 100])).toEqual([50, 10, 90]);
  });

  it('keep their order and their mean, and the least distance', () => {
    expect(spreadLayoutApart([50, 50, 52], 20, [0, 100])).toEqual(
      [30 + 2 / 3, 50 + 2 / 3, 70 + 2 / 3].map((place) => expect.closeTo(place)),
    );
    expect(spreadLayoutApart([10, 12, 60], 20, [0, 100])).toEqual([1, 21, 60]);
  });

  it('stay within their bounds', () => {
    expect(spreadLayoutApart([0, 0, 0], 20, [5, 100])).toEqual([5, 25, 45]);
    expect(spreadLayoutApart([99, 99], 20, [0, 100])).toEqual([80, 100]);
  });
});

describe('paths', () => {
  const points = [
    { x: 0, y: 10 },
    { x: 5, y: 0 },
  ];

  it('hold a value until the next point in a step line', () => {
    expect(layoutStepPath(points)).toBe('M0,10L5,10L5,0');
  });

  it('are straight between the points of a line', () => {
    expect(layoutLinePath(points)).toBe('M0,10L5,0');
  });
});

it('positions are rounded to a tenth', () => {
  expect([roundInLayout(1.26), roundInLayout(-0.04), roundInLayout(3)]).toEqual([1.3, -0, 3]);
});

it('a month or year begins on its first day', () => {
  expect([dateInLayout('2019-06'), dateInLayout('2019')].map((date) => date.toISOString().slice(0, 10))).toEqual([
    '2019-06-01',
    '2019-01-01',
  ]);
});
