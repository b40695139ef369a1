import { describe, expect, it } from 'vitest';
import { findInspection, inspectionAnchor, inspectionDatesInText, inspectionKey, sortInspections, type Inspection } from './inspection.ts';

const on = (published: string, inspected?: Inspection['inspected']): Inspection => ({
  authority: 'kent',
  framework: 'ilacs-2018',
  published,
  inspected,
  judgements: {},
  url: 'https://example.org/',
});
const [may, june, undated] = [
  on('2023-07-03', { from: '2023-05-15', to: '2023-05-19' }),
  on('2023-07-01', { from: '2023-06-01', to: '2023-06-02' }),
  on('2023-04-30'),
];

describe('an inspection', () => {
  it('has the days on site, or the day of publication where they are unknown', () => {
    expect([may, undated].map(inspectionDatesInText)).toEqual(['15 to 19 May 2023', '30 April 2023']);
  });

  it('is sorted by its first day on site, oldest first', () => {
    expect(sortInspections([june, may, undated])).toEqual([undated, may, june]);
    expect(sortInspections([undated, may, june])).toEqual([undated, may, june]);
  });

  it('is found by its council and month, and stands at its day on the page of its council', () => {
    expect([may, undated].map(inspectionKey)).toEqual(['kent/2023-05', 'kent/2023-04']);
    expect(findInspection([june, may, undated], 'kent/2023-05')).toBe(may);
    expect(findInspection([june, may, undated], 'kent/2023-07')).toBeUndefined();
    expect([may, undated].map(inspectionAnchor)).toEqual(['inspected-2023-05-15', 'inspected-2023-04-30']);
  });
});
