import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';
import { describeGrowth, weighPageKinds, type PageWeight } from './page-weights.ts';

const budgetFile = 'tests/site/page-weights.json';

describe('each kind of page', () => {
  it('weighs no more than its budget: HTML, style, script, fonts, elements and requests', () => {
    const now = weighPageKinds(readSite('dist'));
    if (process.env.RECORD_WEIGHTS === '1') writeFileSync(budgetFile, `${JSON.stringify(now, null, 2)}\n`);
    const budget = JSON.parse(readFileSync(budgetFile, 'utf8')) as Record<string, PageWeight>;
    // If it has to be so: RECORD_WEIGHTS=1 npm run test:site -- page-weights, and commit the budget with the reason.
    expect(describeGrowth(budget, now)).toEqual([]);
  });
});

describe('the table of what grew', () => {
  const budget = { '/': { html: 10_000, style: 5_000, script: 2_000, font: 40_000, elements: 500, requests: 8 } };
  const grown = (change: Partial<PageWeight>) => describeGrowth(budget, { '/': { ...budget['/'], ...change } });

  it('is empty while nothing grew by more than a tenth, and where things became less', () => {
    expect(grown({})).toEqual([]);
    expect(grown({ html: 10_900, style: 100, requests: 9 })).toEqual([]);
  });

  it.each([
    ['html', 12_000, '/ html: 10000 → 12000 (+2000)'],
    ['style', 5_600, '/ style: 5000 → 5600 (+600)'],
    ['script', 2_400, '/ script: 2000 → 2400 (+400)'],
    ['font', 60_000, '/ font: 40000 → 60000 (+20000)'],
    ['elements', 700, '/ elements: 500 → 700 (+200)'],
    ['requests', 10, '/ requests: 8 → 10 (+2)'],
  ])('names more of %s', (measure, value, line) => {
    expect(grown({ [measure]: value })).toEqual([line]);
  });

  it('names a kind of page without a budget', () => {
    expect(describeGrowth({}, budget)).toEqual(['/ has no budget yet']);
  });
});
