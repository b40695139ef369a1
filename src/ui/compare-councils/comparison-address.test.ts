import { describe, expect, it } from 'vitest';
import { readComparisonAddress, writeComparisonAddress } from './comparison-address.ts';

describe('the address of a comparison', () => {
  it('holds the councils in the order of the boxes, and the judgement', () => {
    expect(readComparisonAddress('?a=kent&c=medway&on=in-care')).toEqual({ asked: ['kent', 'medway'], line: 'in-care' });
    expect(writeComparisonAddress(['kent', 'medway'], 'in-care')).toBe('/compare/councils/?a=kent&b=medway&on=in-care');
  });

  it('can be empty, name a council twice, and hold names as a form without script sends them', () => {
    expect(readComparisonAddress('')).toEqual({ asked: [], line: '' });
    expect(readComparisonAddress('?a=kent&b=kent&d=')).toEqual({ asked: ['kent'], line: '' });
    expect(readComparisonAddress('?a=North+Northamptonshire').asked).toEqual(['North Northamptonshire']);
    expect(writeComparisonAddress([], 'in-care')).toBe('/compare/councils/');
  });
});
