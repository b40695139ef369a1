import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { further, test } from './kept-page.ts';

/*
 * Small records have a PNG file of each chart, drawn by the build; in large ones the browser paints it from the SVG. Here the script of large records runs in
 * pages of this one, so that both pictures of a chart can be compared.
 */

/** Serves the page of a chart as a large record has it: without a PNG file, and with the script that makes one. */
async function asInLargeRecord(page: Page, chart: string): Promise<void> {
  const bundled = await build({ entryPoints: ['src/ui/chart/save-chart-png.ts'], bundle: true, format: 'esm', write: false });
  await page.route('/assets/save-chart-png.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: bundled.outputFiles[0]?.text ?? '' }),
  );
  const html = readFileSync(`dist/charts/${chart}/index.html`, 'utf8');
  const changed = html
    .replace(new RegExp(`<a href="[^"]+\\.png" download[^>]*>\\s*PNG\\s*</a>`), '')
    .replace(/(\.svg" download)/, `$1 data-png="${chart}.png"`)
    .replace('</body>', '<script type="module" src="/assets/save-chart-png.js"></script></body>');
  await page.route(`/charts/${chart}/`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: changed }));
  await page.goto(`/charts/${chart}/`);
  await page.getByText('Download, link to or embed this chart').click();
}

/**
 * The share of pixels in which two pictures differ, and their sizes. The browser and the build smooth edges each in its own way: a pixel differs only if one of
 * its colours is more than 96 of 255 away.
 */
async function comparePictures(page: Page, pictures: readonly Buffer[]): Promise<{ differ: number; sizes: string[] }> {
  await page.route('/picture-*.png', (route) =>
    route.fulfill({ contentType: 'image/png', body: pictures[Number(/-(\d)/.exec(route.request().url())?.[1])] ?? '' }),
  );
  return page.evaluate(async () => {
    const drawn = await Promise.all(
      [0, 1].map(async (index) => {
        const image = new Image();
        image.src = `/picture-${index}.png`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return { size: `${image.width} × ${image.height}`, pixels: context?.getImageData(0, 0, image.width, image.height).data ?? [] };
      }),
    );
    const [one = [], other = []] = drawn.map(({ pixels }) => pixels);
    let differ = 0;
    for (let at = 0; at < one.length; at += 4)
      if ([0, 1, 2].some((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)) > 96)) differ += 1;
    return { differ: (4 * differ) / one.length, sizes: drawn.map(({ size }) => size) };
  });
}

/**
 * The share of pixels that may differ. Of these charts 0.00001 to 0.0005 do. Each of these faults was over the limit in one chart or more: halos over their letters (0.0014),
 * lines all one unit wide (0.0013 to 0.0027), no dashes (0.0023), no bold letters (0.009 to 0.018), words one unit to the right (0.03 to 0.05).
 */
const mostThatDiffers = 0.001;

for (const chart of ['grades-overall-northumberland', 'england-map-overall', 'england-moves-leaders', 'england-standing-leaders']) {
  test(
    `the PNG that a browser makes of ${chart} looks like the one that the build draws`,
    chart === 'grades-overall-northumberland' ? {} : further,
    async ({ page }) => {
      await asInLargeRecord(page, chart);
      const [made] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG', exact: true }).click()]);
      expect(made.suggestedFilename()).toMatch(new RegExp(`^${chart}-edition-[\\d.]+\\.png$`));
      const pictures = [readFileSync(await made.path()), readFileSync(`dist/charts/${chart}.png`)];
      const { differ, sizes } = await comparePictures(page, pictures);
      expect(sizes[0]).toBe(sizes[1]);
      expect(differ).toBeLessThan(mostThatDiffers);
    },
  );
}

test('a PNG that can’t be made says so, and the SVG is still there', async ({ page }) => {
  await asInLargeRecord(page, 'grades-overall-northumberland');
  await page.route('**/*.svg', (route) => route.abort());
  await page.getByRole('button', { name: 'PNG', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The PNG could not be made.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'SVG', exact: true })).toBeVisible();
});
