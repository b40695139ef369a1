import { expect, type Locator } from '@playwright/test';
import { further, test } from './kept-page.ts';

/** What a finger does with the marks of a chart, on a small phone. */
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

for (const [address, chart] of [
  ['/grades/', 'grades-overall'],
  ['/grades/?authority=northumberland', 'chosen-overall'],
  ['/compare/councils/?a=northumberland&b=kent', 'compare-chart'],
  ['/authorities/northumberland/', 'grades-overall-northumberland'],
] as const) {
  test(
    `the first press on a mark on ${address} says what it means, with a link, and the second follows its link`,
    address === '/grades/' ? {} : further,
    async ({ page }) => {
      await page.goto(address);
      const figure = page.locator(`#${chart}`);
      const readout = figure.locator('.chart-readout');
      await expect(readout).toHaveText('Press a mark to read what it says.');
      const mark = figure.locator('svg.chart-narrow').getByRole('link', { name: /^Northumberland, inspected 20 to 31 January 2020/ });
      await mark.tap();
      await expect(readout).toContainText('Northumberland, inspected 20 to 31 January 2020');
      await expect(readout).toBeInViewport();
      const link = readout.getByRole('link', { name: 'Open its source' });
      await expect(link).toHaveAttribute('href', (await mark.getAttribute('href')) ?? '');
      await expect(page).toHaveURL(address);

      await figure
        .locator('svg.chart-narrow')
        .getByRole('link', { name: /^Northumberland, inspected .* 2016/ })
        .tap();
      await expect(readout).toContainText('2016');
      await mark.tap();
      await expect(readout).toContainText('January 2020');
      await expect(page).toHaveURL(address);
      await mark.tap();
      await expect(page).toHaveURL(/\/reports\/northumberland\/2020-01-ilacs\/$/);
    },
  );
}

/** How many lines a text has. */
const linesOf = (title: Locator) =>
  title.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });

test('the heading of a council’s grades has at most three lines', async ({ page }) => {
  for (const council of ['north-northamptonshire', 'northamptonshire', 'northumberland', 'kent', 'bournemouth-christchurch-and-poole']) {
    await page.goto(`/authorities/${council}/`);
    expect(await linesOf(page.locator('.chart-title').first()), council).toBeLessThanOrEqual(3);
  }
});

test('the headings of the grades of several councils have at most four lines', further, async ({ page }) => {
  for (const address of ['/grades/', '/grades/?authority=bournemouth-christchurch-and-poole&authority=durham&authority=kent']) {
    await page.goto(address);
    const titles = page.locator('.chart-title:visible');
    await expect(titles.last()).not.toHaveText('Chart');
    for (const title of await titles.all()) expect(await linesOf(title), (await title.textContent()) ?? '').toBeLessThanOrEqual(4);
  }
});
