import { readdirSync, statSync } from 'node:fs';
import { expect } from '@playwright/test';
import { findChartFaults } from './find-chart-faults.ts';
import { isFullRun } from './full-run.ts';
import { further, test } from './kept-page.ts';

/*
 * No chart can be misread: in every chart and at every width, words are at least 12 pixels high and stand at what they name, and nothing lies
 * on anything else. A full run looks at every chart; at six widths; otherwise the largest two of each kind stand for the others, at two.
 */

const widths = isFullRun ? [320, 360, 480, 768, 1024, 1440] : [320, 1440];
const everyChart = readdirSync('dist/charts', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const sizeOf = (chart: string) => statSync(`dist/charts/${chart}.svg`).size;
const largest = (names: string[]) => names.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 2);
const charts = isFullRun ? everyChart : [...Map.groupBy(everyChart, (name) => name.split('-')[0]).values()].flatMap(largest);

/** Charts are looked at a few at a time in one page: opening a page for each takes longer than looking. */
const few = 8;
const groups = Array.from({ length: Math.ceil(charts.length / few) }, (_, group) => charts.slice(group * few, (group + 1) * few));

groups.forEach((group, index) => {
  test(`charts from ${group[0]} to ${group.at(-1)} have no words too small or in the wrong place, and nothing over anything else`, async ({
    page,
  }) => {
    const found: string[] = [];
    for (const chart of group) {
      await page.goto(`/charts/${chart}/`);
      await page.evaluate(() => document.fonts.ready);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const faults = await findChartFaults(page.locator('[data-drawing] svg.chart:visible'));
        found.push(...faults.map((fault) => `${chart} at ${width} px: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  });

  test(`files of charts, part ${index + 1}, have none of these faults at their own size`, further, async ({ page }) => {
    const found: string[] = [];
    for (const chart of group) {
      await page.goto('/charts/');
      await page.evaluate(async (address) => {
        // Trusted Types let no text be parsed; a file that is loaded as a document may be.
        const request = new XMLHttpRequest();
        request.open('GET', address);
        request.responseType = 'document';
        await new Promise((resolve) => {
          request.addEventListener('load', resolve);
          request.send();
        });
        const file = request.responseXML?.documentElement;
        if (!file) throw new Error(`${address} is no XML.`);
        document.body.replaceChildren(document.adoptNode(file));
        await document.fonts.ready;
      }, `/charts/${chart}.svg`);
      const drawing = page.locator('body > svg');
      // In another font, where ours is not installed, words still have room: they are at most as wide as in this one.
      const inOtherFont = (await findChartFaults(drawing)).filter((fault) => /outside|px$/.test(fault));
      await drawing.evaluate((svg) => svg.setAttribute('font-family', 'Atkinson Hyperlegible Next Variable'));
      const inOurs = await findChartFaults(drawing);
      found.push(...[...inOtherFont, ...inOurs].map((fault) => `${chart}.svg: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});
