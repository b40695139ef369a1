import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOverBudget, kindOfPage, measureSite, writeBudgetTable } from './page-budgets.ts';

/** A built site of pages, each of so many list items with words that do not compress. */
function siteOf(name: string, pages: Record<string, number>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  let seed = 7;
  const word = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  for (const [page, items] of Object.entries(pages)) {
    mkdirSync(path.join(folder, page), { recursive: true });
    const list = Array.from({ length: items }, () => `<li>${word()} ${word()}</li>`).join('');
    writeFileSync(path.join(folder, page, 'index.html'), `<!doctype html><html><body><ul>${list}</ul></body></html>`);
  }
  return measureSite(name, folder);
}

describe('the kind of a page', () => {
  it.each([
    ['/', '/'],
    ['/grades/', '/grades/'],
    ['/authorities/kent/', '/authorities/*/'],
    ['/compare/neglect/', '/compare/*/'],
    ['/compare/neglect/london/', '/compare/*/*/'],
    ['/compare/councils/', '/compare/councils/'],
    ['/reports/kent/2020-01-ilacs/', '/reports/*/'],
    ['/reports/kent/2020-01-ilacs/p5/', '/reports/*/*/'],
    ['/reports/kent/2020-01-ilacs/cite/', '/reports/*/cite/'],
  ])('of %s is %s', (page, kind) => {
    expect(kindOfPage(page)).toBe(kind);
  });
});

describe('budgets of pages', () => {
  it('hold where the largest edition weighs as much as the smallest', () => {
    const pages = { '': 1000, grades: 1000, 'authorities/kent': 1000 };
    expect(findOverBudget([siteOf('5', pages), siteOf('500', pages)])).toEqual([]);
  });

  it('name a page that has grown by more than a fifth', () => {
    const grown = findOverBudget([siteOf('5', { grades: 1500 }), siteOf('500', { grades: 2500 })]);
    expect(grown).toEqual([expect.stringMatching(/^500: \/grades\/ has 16\d% of the bytes in 5$/)]);
  });

  it('let a list of councils grow', () => {
    expect(findOverBudget([siteOf('5', { reports: 100 }), siteOf('500', { reports: 2500 })])).toEqual([]);
  });

  it('name a page with too many elements, and one with too many bytes', () => {
    expect(findOverBudget([siteOf('5', { grades: 3000 })])).toEqual(['5: /grades/ has 3003 elements, more than 3000']);
    expect(findOverBudget([siteOf('5', { search: 12_000 })])).toContainEqual(
      expect.stringMatching(/^5: \/search\/ has \d+ bytes \(brotli\), more than 60000$/),
    );
  });

  it('stand in a table with the growth of each kind of page', () => {
    const table = writeBudgetTable([siteOf('5', { grades: 100 }), siteOf('50', { grades: 100, reports: 3 })]);
    expect(table).toMatch(/\| page \| 5: pages \| bytes \(br\) \| elements \| 50: pages \| bytes \(br\) \| elements \| growth \|/);
    expect(table).toMatch(/\| \/grades\/ \| 1 \| \d+ \| 103 \| 1 \| \d+ \| 103 \| 100% \|/);
  });
});
