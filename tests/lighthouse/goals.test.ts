import { expect, it } from 'vitest';
import { listMissedLighthouseGoals, writeLighthouseTable, type LighthouseMeasure } from './goals.ts';

const good: LighthouseMeasure = {
  address: '/',
  device: 'mobile',
  performance: 99,
  accessibility: 100,
  bestPractices: 100,
  largestPaint: 1_500,
  blocked: 0,
  shift: 0,
  elements: 200,
  requests: 12,
  kilobytes: 60,
  findings: [],
};

it('names nothing of a page that reaches its goals', () => {
  expect(listMissedLighthouseGoals(good)).toEqual([]);
});

it('names each goal that is missed and decides', () => {
  const bad = { ...good, accessibility: 97, bestPractices: 96, shift: 0.02, largestPaint: 1_900, findings: ['links have no name'] };
  expect(listMissedLighthouseGoals(bad)).toEqual([
    '/ on mobile: links have no name',
    '/ on mobile: accessibility is 97, not 100',
    '/ on mobile: best practices are 96, not 100',
    '/ on mobile: things move by 0.020',
    '/ on mobile: the largest paint takes 1900 ms, not 1800',
  ]);
  expect(listMissedLighthouseGoals({ ...good, device: 'desktop', largestPaint: 900 })).toHaveLength(1);
});

it('marks in the table what a busy machine may have caused, but does not let it decide', () => {
  const slow = { ...good, performance: 80, blocked: 400 };
  expect(listMissedLighthouseGoals(slow)).toEqual([]);
  expect(writeLighthouseTable([slow])).toContain('| / | mobile | 80 * | 1500 | 400 * | 0.000 |');
});

it('takes what a page is known to miss, and no more', () => {
  const longest = { ...good, address: '/reports/northamptonshire/2022-09-self-evaluation/', largestPaint: 3_000 };
  expect(listMissedLighthouseGoals(longest)).toEqual([]);
  expect(listMissedLighthouseGoals({ ...longest, largestPaint: 3_300 })).toHaveLength(1);
  expect(listMissedLighthouseGoals({ ...longest, shift: 0.08 })).toHaveLength(1);
});
