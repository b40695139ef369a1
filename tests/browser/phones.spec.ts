import { expect, type Locator } from '@playwright/test';
import { waitForAllResults } from './all-results.ts';
import { further, test } from './kept-page.ts';

/** A small phone: what matters first has to be in sight without scrolling sideways. */
test.use({ viewport: { width: 360, height: 760 } });

/** The first and last pixel of an element across the page. */
async function acrossOf(element: Locator): Promise<{ left: number; right: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not shown.');
  return { left: box.x, right: box.x + box.width };
}

const firstOfRow = [
  { address: '/england/', table: '#england-table', answer: 'td' },
  { address: '/grades/', table: '.grades-table', answer: '.grade' },
  { address: '/judgements/overall/', table: '.findings-table', answer: '.grade' },
  { address: '/authorities/northumberland/', table: '.grades-table', answer: '.grade' },
  { address: '/figures/workforce/', table: '.figures-table', answer: 'td.number' },
  { address: '/compare/councils/', table: '.councils-table', answer: '.grade' },
];

for (const { address, table, answer } of firstOfRow) {
  test(
    `a row of the table on ${address} shows its name and its first answer within a phone’s width`,
    /england|councils/.test(address) ? {} : further,
    async ({ page }) => {
      await page.goto(address);
      const row = page
        .locator(`${table} tbody tr`)
        .filter({ has: page.locator(answer) })
        .first();
      for (const part of [row.locator('th, td').first(), row.locator(answer).first()])
        await expect(async () => {
          const { left, right } = await acrossOf(part);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(360);
        }).toPass();
    },
  );
}

for (const address of ['/reports/northumberland/2020-01-ilacs/', '/compare/early-help/'])
  test(`the buttons of each paragraph on ${address} are on one line`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.paragraph .pin').last()).toBeAttached();
    const apart = await page.locator('.paragraph:has(.pin)').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const [quote, pin] = ['.quote-start', '.pin'].map((name) => paragraph.querySelector(name)?.getBoundingClientRect());
        return quote?.top === pin?.top ? [] : [paragraph.textContent?.trim().slice(0, 40)];
      }),
    );
    expect(apart).toEqual([]);
  });

test('the first result of a search is in the first screen', async ({ page }) => {
  await page.goto('/search/?q=neglect');
  await waitForAllResults(page);
  const first = page.locator('.result').first();
  await expect(first).toBeVisible();
  await expect.poll(async () => (await first.boundingBox())?.y ?? Infinity).toBeLessThan(680);
});

for (const script of [true, false]) {
  test.describe(script ? 'a topic with JavaScript' : 'a topic without JavaScript', script ? {} : further, () => {
    test.use({ javaScriptEnabled: script });

    test('has links to each council’s section, which stay in sight', async ({ page }) => {
      await page.goto('/compare/neglect/');
      const links = page.getByRole('navigation', { name: 'Councils on this page' }).getByRole('link');
      await expect(links.first()).toBeInViewport();
      const names = await links.allInnerTexts();
      expect(names.length).toBeGreaterThan(2);
      for (const name of names) {
        await links.filter({ hasText: new RegExp(`^${name}$`) }).click();
        const heading = page.locator('.column > h2').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) });
        await expect(heading).toBeInViewport();
        await expect.poll(() => isCovered(heading)).toBe(false);
      }
    });
  });
}

/** Whether something else is drawn over the middle of an element. */
async function isCovered(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  if (!box) return true;
  const [x, y] = [box.x + 20, box.y + box.height / 2];
  return !(await element.evaluate((own, [left = 0, top = 0]) => own.contains(document.elementFromPoint(left, top)), [x, y]));
}

test('filters of a topic are folded until a reader opens them, and open where one is set', async ({ page }) => {
  await page.goto('/compare/neglect/');
  const years = page.getByRole('combobox', { name: 'from' });
  await expect(years).toBeHidden();
  await page.getByText('Choose councils and years').click();
  await expect(years).toBeVisible();
  await page.goto('/compare/neglect/?from=2022');
  await expect(years).toBeVisible();
});

test('days stay on one line with their month', async ({ page }) => {
  for (const address of ['/authorities/northumberland/', '/judgements/overall/', '/grades/']) {
    await page.goto(address);
    const dates = await page.locator('main').evaluate((main) => {
      const pattern = /\d{1,2}(\s)(?:January|February|March|April|May|June|July|August|September|October|November|December)/g;
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
        if (!node.parentElement?.closest('[data-terms], .words, pre, svg, textarea'))
          for (const [, space = ''] of node.data.matchAll(pattern)) found.push(space);
      return found;
    });
    expect(dates.length).toBeGreaterThan(3);
    expect(new Set(dates)).toEqual(new Set(['\u00a0']));
  }
});
