import { expect, type Page } from '@playwright/test';
import { test } from './kept-page.ts';

/*
 * Nothing of a report moves when its script comes: a reader who followed a link to a paragraph keeps it in sight when the script adds a button to each paragraph.
 */

/** Where each paragraph begins, in pixels from the top of the page. */
const topsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.paragraph[id]')].map((paragraph) => Math.round(paragraph.getBoundingClientRect().top + scrollY)),
  );

/** What has moved since a moment of the page: Chromium's layout shift of each move, and what moved, in words. */
const shiftsSince = (page: Page, since: number) =>
  page.evaluate(async (moment) => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node?: Node }[];
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return new Promise<string[]>((resolve) => {
      const shifts: Shift[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => {
        shifts.push(...(observer.takeRecords() as Shift[]));
        const late = shifts.filter(({ startTime }) => startTime > moment);
        resolve(
          late.map(({ value, sources }) => `${value.toFixed(4)}: ${sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(', ')}`),
        );
      }, 100);
    });
  }, since);

for (const width of [320, 390, 1440]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const address of ['/reports/northumberland/2020-01-ilacs/#p20', '/reports/northamptonshire/2022-09-self-evaluation/#p290']) {
      test(`nothing of ${address} moves when each paragraph gets its buttons`, async ({ page }) => {
        const sent = Promise.withResolvers<undefined>();
        await page.route('**/*.js', async (route) => {
          await sent.promise;
          await route.continue();
        });
        await page.goto(address, { waitUntil: 'commit' });
        await page.locator('footer.site-footer').waitFor({ state: 'attached' });
        await page.waitForFunction(() =>
          [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every((link) => link.sheet),
        );
        await page.evaluate(() => document.fonts.ready);
        const before = await topsOf(page);
        expect(before.length).toBeGreaterThan(20);
        expect(await page.locator('.pin').count()).toBe(0);
        // Letters may still have come in another font before.
        const moment = await page.evaluate(() => performance.now());
        sent.resolve(undefined);
        await expect(page.locator('.paragraph[id] .pin').last()).toBeAttached();
        expect(await topsOf(page)).toEqual(before);
        expect(await shiftsSince(page, moment)).toEqual([]);
      });
    }
  });
}
