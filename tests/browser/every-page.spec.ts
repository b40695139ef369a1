import { expect, test } from '@playwright/test';
import { findAxeFaults } from './find-axe-faults.ts';

const pages = [
  '/',
  '/reports/',
  '/reports/northumberland/2020-01-ilacs/',
  '/reports/northumberland/2020-01-ilacs/p5/',
  '/reports/northamptonshire/2022-09-self-evaluation/p73/',
  '/reports/north-northamptonshire/2024-10-focused-visit/',
  '/reports/northamptonshire/2019-07-news/',
  '/reports/northumberland/2020-01-ilacs/cite/',
  '/figures/northamptonshire/2022-09-self-evaluation/childrens-homes-inspected-2022-09/',
  '/authorities/',
  '/authorities/northamptonshire/',
  '/grades/',
  '/england/',
  '/england/over-time/',
  '/authorities/kent/',
  '/authorities/north-northamptonshire/',
  '/compare/',
  '/compare/unregistered-homes/',
  '/compare/councils/',
  '/compare/councils/?a=north-northamptonshire&b=northumberland&c=kent&d=medway&on=in-care',
  '/then-and-now/north-northamptonshire/northamptonshire-2019-07-news-then-2024-10-focused-visit/',
  '/then-and-now/north-northamptonshire/northamptonshire-2022-09-self-evaluation-then-2022-10-ilacs/neglect/',
  '/judgements/',
  '/judgements/in-care-and-care-leavers/',
  '/follow-ups/',
  '/follow-ups/north-northamptonshire/2022-10-ilacs/',
  '/charts/',
  '/charts/grades-overall/',
  '/embed/grades-overall/',
  '/figures/',
  '/search/?q=neglect',
  '/reading-list/?list=northumberland/2020-01-ilacs/p5,northamptonshire/2022-09-self-evaluation/p1',
  '/data/',
  '/corrections/',
  '/about/fidelity/',
  '/about/',
  '/glossary/',
  '/about/themes/',
  '/nowhere/',
];

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    for (const address of pages) {
      test(`${address} has no fault that axe finds, no request to another origin, and no refused request`, async ({ page, baseURL }) => {
        // A busy machine is slow at large tables: time decides nothing here.
        test.setTimeout(180_000);
        const faults: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(`${baseURL}/`)) faults.push(`asked ${request.url()}`);
        });
        page.on('console', (message) => {
          if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
        });
        page.on('pageerror', (error) => faults.push(error.message));
        await page.goto(address);
        if (address.startsWith('/search/')) await expect(page.locator('#results li').first()).toBeVisible();
        if (address.startsWith('/compare/councils/?')) await expect(page.locator('#compare-topics table')).toBeVisible();
        // The dark page differs only in colours, so only the rules about colour run again.
        expect(await findAxeFaults(page, scheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined)).toEqual([]);
        expect(faults).toEqual([]);
      });
    }
  });
}

for (const width of [320, 768]) {
  test(`no page is wider than a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of pages) {
      await page.goto(address);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        address,
      ).toBeLessThanOrEqual(0);
    }
  });
}
