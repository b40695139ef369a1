import { describe, expect, it } from 'vitest';
import { orderNeedsForIndex } from './order-needs.ts';

const needOf = (need: string, ...asks: string[]) => ({ need, asks, answers: {} });

describe('needs in the index', () => {
  it('are each followed by the one that is nearest to it in words', () => {
    const needs = [
      needOf('how long foster carers wait', 'fostering delays'),
      needOf('whether roofs leak', 'leaking roof'),
      needOf('who pays foster carers', 'fostering money'),
      needOf('who mends roofs', 'roof repairs'),
    ];
    expect(orderNeedsForIndex(needs).map(({ need }) => need)).toEqual([
      'how long foster carers wait',
      'who pays foster carers',
      'whether roofs leak',
      'who mends roofs',
    ]);
  });

  it('are all there, also where they share no word', () => {
    expect(orderNeedsForIndex([])).toEqual([]);
    expect(orderNeedsForIndex([needOf('one'), needOf('two')])).toHaveLength(2);
  });
});
