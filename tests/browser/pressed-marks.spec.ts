import { expect } from '@playwright/test';
import { test } from './kept-page.ts';

/** What a finger does with the marks of a chart, on a small phone. */
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

for (const address of ['/grades/', '/authorities/northumberland/']) {
  test(`the first press on a mark on ${address} says what it means, with a link, and the second follows its link`, async ({ page }) => {
    await page.goto(address);
    const figure = page.locator('#grades-overall, #grades-overall-northumberland');
    const readout = figure.locator('.chart-readout');
    await expect(readout).toHaveText('Press a mark to read what it says.');
    const mark = figure.locator('svg.chart-narrow').getByRole('link', { name: /^Northumberland, inspected 20 to 31 January 2020/ });
    await mark.tap();
    await expect(readout).toContainText('Northumberland, inspected 20 to 31 January 2020');
    await expect(readout).toBeInViewport();
    const link = readout.getByRole('link', { name: 'Open its source' });
    await expect(link).toHaveAttribute('href', (await mark.getAttribute('href')) ?? '');
    expect(new URL(page.url()).pathname).toBe(address);

    await figure
      .locator('svg.chart-narrow')
      .getByRole('link', { name: /^Northumberland, inspected .* 2016/ })
      .tap();
    await expect(readout).toContainText('2016');
    await mark.tap();
    await expect(readout).toContainText('January 2020');
    expect(new URL(page.url()).pathname).toBe(address);
    await mark.tap();
    await expect(page).toHaveURL(/\/reports\/northumberland\/2020-01-ilacs\/$/);
  });
}

test('the heading of a council’s grades has at most three lines', async ({ page }) => {
  for (const council of ['north-northamptonshire', 'northamptonshire', 'northumberland', 'kent', 'bournemouth-christchurch-and-poole']) {
    await page.goto(`/authorities/${council}/`);
    const lines = await page
      .locator('.chart-title')
      .first()
      .evaluate((title) => {
        const range = document.createRange();
        range.selectNodeContents(title);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
    expect(lines, council).toBeLessThanOrEqual(3);
  }
});
