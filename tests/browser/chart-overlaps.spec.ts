import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { findChartFaults } from './find-chart-faults.ts';

/*
 * No chart can be misread: in every chart and at every width, words are at least 12 pixels high and stand at what they name, and nothing lies
 * on anything else.
 */

const widths = [320, 360, 480, 768, 1024, 1440];
const charts = readdirSync('dist/charts', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Lines of two series that cross because their numbers do, by chart. */
const crossings: Record<string, string[]> = {};

for (const chart of charts) {
  test(`the chart ${chart} has no words too small or in the wrong place, and nothing over anything else`, async ({ page }) => {
    // A busy machine is slow: time decides nothing here.
    test.setTimeout(180_000);
    await page.goto(`/charts/${chart}/`);
    await page.evaluate(() => document.fonts.ready);
    const known = crossings[chart] ?? [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const faults = await findChartFaults(page.locator('[data-drawing] svg.chart:visible'));
      expect(
        faults.filter((fault) => !known.includes(fault)),
        `at ${width} px`,
      ).toEqual([]);
    }
  });

  test(`the file of the chart ${chart} has none of these faults at its own size`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('/charts/');
    await page.evaluate(async (address) => {
      const file = new DOMParser().parseFromString(await (await fetch(address)).text(), 'image/svg+xml').documentElement;
      document.body.replaceChildren(document.adoptNode(file));
      await document.fonts.ready;
    }, `/charts/${chart}.svg`);
    const drawing = page.locator('body > svg');
    // In another font, where ours is not installed, words still have room: they are at most as wide as in this one.
    const inOtherFont = await findChartFaults(drawing);
    expect(inOtherFont.filter((fault) => /outside|px$/.test(fault))).toEqual([]);
    await drawing.evaluate((svg) => svg.setAttribute('font-family', 'Atkinson Hyperlegible Next Variable'));
    expect((await findChartFaults(drawing)).filter((fault) => !(crossings[chart] ?? []).includes(fault))).toEqual([]);
  });
}
