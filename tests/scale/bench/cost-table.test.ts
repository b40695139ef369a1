import { describe, expect, it } from 'vitest';
import { listMissedCostGoals, listMissedOneMoreGoals, writeCostTable, type MeasuredCost } from './cost-table.ts';

const cost = (processor: number, memory: number) => ({ seconds: processor, processor, memory, files: 10, bytes: 1 });
const measured = (reports: number, ours: number, bare: number, memory: number): MeasuredCost => ({
  reports,
  ours: cost(ours, memory),
  bare: cost(bare, 100),
});

describe('the table of what builds cost', () => {
  it('has the ratio to a bare project, the growth and the memory of each record', () => {
    const table = writeCostTable([measured(5, 20, 2, 900), measured(50, 60, 8, 1200), measured(500, 600, 100, 1900)]);
    expect(table.split('\n').slice(2)).toEqual([
      '| 5 | 10 | 1 | 20 | 20 | 2 | 10.0 |  | 900 |',
      '| 50 | 10 | 1 | 60 | 60 | 8 | 7.5 | n^0.48 | 1200 |',
      '| 500 | 10 | 1 | 600 | 600 | 100 | 6.0 | n^1.00 | 1900 |',
    ]);
  });
});

describe('the goals of builds', () => {
  it('are met by a cheap build', () => {
    expect(listMissedCostGoals([measured(50, 10, 8, 900), measured(500, 100, 80, 1900)])).toEqual([]);
  });

  it('are each told where the largest record misses them', () => {
    expect(listMissedCostGoals([measured(50, 10, 8, 900), measured(500, 200, 80, 2100)])).toEqual([
      '500 reports: 2.5 times the processor seconds of bare Astro; the goal is 1.5.',
      '500 reports: 2100 MB of memory; the goal is 2000.',
      '500 reports: processor seconds grow with the power 1.30; the goal is 1.05.',
    ]);
  });
});

describe('the goals of a build with one more report', () => {
  const files = (count: number) => Array.from({ length: count }, (_, at) => `${at}.html`);

  it('are met by a fifth of the processor seconds and few files', () => {
    expect(listMissedOneMoreGoals({ more: cost(12, 900), anew: cost(60, 900), changed: files(299) })).toEqual([]);
  });

  it('are each told where they are missed', () => {
    expect(listMissedOneMoreGoals({ more: cost(24, 900), anew: cost(60, 900), changed: files(300) })).toEqual([
      'It takes 0.40 of the processor seconds of a build without anything kept; the goal is 0.2.',
      'It changes 300 files; the goal is fewer than 300.',
    ]);
  });
});
