import { expect, type Page } from '@playwright/test';
import { isFullRun } from './full-run.ts';
import { further, test } from './kept-page.ts';

const kinds = [
  '/',
  '/authorities/',
  '/compare/',
  '/grades/',
  '/search/',
  '/search/?q=neglect',
  '/about/',
  '/reports/northumberland/2020-01-ilacs/',
  '/reports/northumberland/2020-01-ilacs/p5/',
  '/reading-list/',
  '/charts/grades-overall/',
  '/nowhere/',
];

/** Where things of the header are, to the pixel. */
const headerOf = (page: Page) =>
  page.evaluate(() =>
    ['.site-header', '#site-search', '.site-search button', '.site-list a', '.site-header nav'].map((selector) => {
      const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return [selector, ...[x, y, width, height].map(Math.round)].join(' ');
    }),
  );

const widths = [320, 360, 768, 1440];

test('at each width the search box and the navigation have one place on every kind of page', further, async ({ page }) => {
  const places = new Map<string, string[]>();
  for (const address of kinds) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const place = `${width} pixels: ${(await headerOf(page)).join(', ')}`;
      places.set(place, [...(places.get(place) ?? []), address]);
    }
  }
  expect([...places]).toHaveLength(widths.length);
});

for (const width of isFullRun ? widths : [320, 1440]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing in the header moves when the reading list gets its count', async ({ page }) => {
      await page.goto('/reports/northumberland/2020-01-ilacs/');
      await page.evaluate(() => document.fonts.ready);
      const before = await headerOf(page);
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('#p5 .pin')?.click());
      const link = page.getByRole('banner').getByRole('link', { name: 'Reading list (1)' });
      await expect(link).toBeAttached();
      expect(await headerOf(page)).toEqual(before);
      await page.evaluate(() => {
        for (const pin of [...document.querySelectorAll<HTMLButtonElement>('.pin:not(.pinned)')].slice(0, 30)) pin.click();
      });
      await expect(page.getByRole('banner').getByRole('link', { name: 'Reading list (31)' })).toBeAttached();
      expect(await headerOf(page)).toEqual(before);
    });
  });
}

test('the count of the reading list is told politely when it changes, and follows what its own page takes out', async ({ page }) => {
  await page.goto('/reports/northumberland/2020-01-ilacs/');
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  const told = page.locator('[aria-live=polite]').filter({ hasText: 'Your reading list has 1 paragraph.' });
  await expect(told).toBeAttached();
  await page.getByRole('banner').getByRole('link', { name: 'Reading list (1)' }).click();
  await page.getByRole('button', { name: /Remove/ }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Reading list', exact: true })).toBeVisible();
});

test('the part of the site is marked in forced colours too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const [address, name, current] of [
    ['/grades/', 'Grades', 'page'],
    ['/charts/grades-overall/', 'Grades', 'true'],
    ['/reports/northumberland/2020-01-ilacs/p5/', 'Councils', 'true'],
  ] as const) {
    await page.goto(address);
    const marks = await page
      .getByRole('navigation', { name: 'Site', exact: true })
      .getByRole('link')
      .evaluateAll((links) =>
        links
          .filter((link) => parseFloat(getComputedStyle(link).borderBottomWidth) > 2)
          .map((link) => [link.textContent.trim(), link.ariaCurrent]),
      );
    expect(marks).toEqual([[name, current]]);
  }
});

test('the two search boxes of the search page always hold the same words', async ({ page }) => {
  await page.goto('/search/?q=neglect');
  const box = page.getByRole('banner').getByRole('searchbox');
  const large = page.getByRole('searchbox', { name: /^Search \d+ paragraphs by inspectors/ });
  await expect(box).toHaveValue('neglect');
  await box.fill('fostering');
  await expect(large).toHaveValue('fostering');
  await expect(page).toHaveURL('/search/?q=fostering');
  await large.fill('housing');
  await expect(box).toHaveValue('housing');
  await box.press('Enter');
  await expect(page).toHaveURL('/search/?q=housing');
  await expect(page.locator('#results li').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every part of the site, the reading list and the page above are links', async ({ page }) => {
    await page.goto('/reports/northumberland/2020-01-ilacs/p5/');
    const site = page.getByRole('navigation', { name: 'Site', exact: true });
    await expect(site.getByRole('link')).toHaveText(['Councils', 'Compare', 'Grades', 'Search', 'About and data', 'Reading list']);
    await page
      .getByRole('navigation', { name: 'Breadcrumb' })
      .getByRole('link', { name: 'Inspection report, 20 to 31 January 2020' })
      .click();
    await expect(page).toHaveURL('/reports/northumberland/2020-01-ilacs/');
  });
});
