import { createServer } from 'node:http';
import { expect } from '@playwright/test';
import { isFullRun } from './full-run.ts';
import { further, ownPage, ownPageFurther, test } from './kept-page.ts';

test('a screen reader reads the marks of a chart in order, each with its date, framework, grade and source', async ({ page }) => {
  await page.goto('/charts/grades-overall-northumberland/');
  const chart = page.locator('svg.chart-wide');
  await expect(chart).toMatchAriaSnapshot(`
    - 'group "Overall effectiveness in Northumberland: outstanding since May 2024, up from good in January 2020"':
      - 'link "Northumberland, inspected 25 January to 18 February 2016, SIF: Overall, requires improvement to be good. Source: Ofsted’s file."'
      - 'link "Northumberland, inspected 20 to 31 January 2020, ILACS 2018: Overall, good. Source: the report, read here."'
      - 'link "Northumberland, inspected 20 to 24 May 2024, ILACS 2023: Overall, outstanding. Source: Ofsted’s file."'
      - 'img "January 2023: Ofsted starts to judge care leavers separately from children in care. Read in: Ofsted’s reports: inspections from January 2023 have the two judgements."'
      - 'img "April 2026: Ofsted stops giving an overall grade. Read in: Ofsted’s reports: inspections from 27 April 2026 have no overall judgement."'
  `);
  await expect(
    page.getByRole('figure', { name: 'Overall effectiveness in Northumberland: outstanding since May 2024, up from good in January 2020' }),
  ).toContainText('Northumberland: requires improvement (2016), good (2020), outstanding (2024).');
});

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', script ? {} : further, () => {
    test.use({ javaScriptEnabled: script });

    test('the keyboard reaches a mark and opens its document', further, async ({ page }) => {
      await page.goto('/charts/grades-overall-northumberland/');
      const mark = page.locator('svg.chart-wide').getByRole('link', { name: /January 2020/ });
      await page.locator('svg.chart-wide').getByRole('link').first().focus();
      await page.keyboard.press('Tab');
      await expect(mark).toBeFocused();
      expect(await mark.locator('.mark-target').evaluate((target) => getComputedStyle(target).strokeWidth)).toBe('3px');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/reports/northumberland/2020-01-ilacs/');
    });

    test('a chart offers its files, its address and the code to embed it', async ({ page, baseURL, request }) => {
      await page.goto('/grades/');
      const frame = page.locator('#grades-overall');
      await frame.getByText('Download, link to or embed this chart').click();
      for (const [kind, type] of [
        ['SVG', 'image/svg+xml'],
        ['PNG', 'image/png'],
        ['CSV', 'text/csv'],
      ] as const) {
        const address = await frame.getByRole('link', { name: kind, exact: true }).getAttribute('href');
        const response = await request.get(`${baseURL}${address}`);
        expect([response.status(), response.headers()['content-type']?.split(';')[0]]).toEqual([200, type]);
      }
      await expect(frame.getByLabel('Code to embed it in another page')).toHaveValue(/^<iframe src="[^"]+\/embed\/grades-overall\/"/);
      await frame.getByText('See the numbers in a table').click();
      await expect(frame.getByRole('table').getByRole('row')).toHaveCount(10);
      await frame.getByRole('link', { name: /\/charts\/grades-overall\/$/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Overall effectiveness');
    });
  });
}

test('another site can embed a chart’s embeddable page, and no other page', ownPage, async ({ page, baseURL }) => {
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>Other</title><iframe id="a" src="${baseURL}/embed/grades-overall/"></iframe><iframe id="b" src="${baseURL}/grades/"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  await page.goto(`http://127.0.0.1:${port}/`);
  const embedded = page.frameLocator('#a');
  await expect(embedded.getByRole('heading', { level: 1 })).toContainText('Overall effectiveness');
  await expect(embedded.getByRole('banner')).toHaveCount(0);
  await expect(embedded.getByRole('link', { name: /^See this chart and its numbers/ })).toHaveAttribute('href', '/charts/grades-overall/');
  // A browser may say there, in its own words, that it refused the page.
  await expect(page.frameLocator('#b').getByRole('link', { name: 'Skip to the page' })).toHaveCount(0);
  other.close();
});

for (const width of isFullRun ? [280, 320, 680, 1000] : [280, 1000])
  test(
    `the code to embed a chart shows all of it in a frame ${width} pixels wide on another site, and its marks leave the frame`,
    width === 280 ? ownPage : ownPageFurther,
    async ({ page, baseURL, browserName }) => {
      await page.goto('/charts/grades-overall/');
      const code = (await page.locator('.chart-embed-code').inputValue()).replaceAll(/https?:\/\/[^/"]+\//g, `${baseURL}/`);
      const other = createServer((_, response) => {
        response.setHeader('content-type', 'text/html');
        response.end(`<title>Other</title><div style="width: ${width}px">${code}</div>`);
      });
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port } = other.address() as { port: number };
      await page.setViewportSize({ width: Math.max(width + 20, 320), height: 800 });
      await page.goto(`http://127.0.0.1:${port}/`);
      const frame = page.frameLocator('iframe');
      const cutOff = () => frame.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      await expect.poll(cutOff).toBe(0);
      expect(await frame.locator('html').evaluate(({ clientWidth }) => clientWidth)).toBeLessThanOrEqual(width);
      const mark = frame.locator('svg:visible a[href^="/reports/"]').first();
      const address = await mark.getAttribute('href');
      // Marks of councils with the same grade lie on one another: the keyboard reaches each. In Firefox no key of a test reaches a frame of another site.
      await mark.focus();
      if (browserName === 'firefox') await mark.dispatchEvent('click');
      else await page.keyboard.press('Enter');
      await page.waitForURL(`${baseURL}${address}`);
      other.close();
    },
  );

test('the code to embed a chart is copied with one press', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/charts/grades-overall/');
  await page.getByText('Download, link to or embed this chart').click();
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('.chart-embed-code').inputValue());
});

test('a reader highlights several councils, reads a mark, shows one judgement, and finds all of it again after a reload', async ({
  page,
}) => {
  await page.goto('/grades/');
  const frame = page.locator('#grades-overall');
  const behind = async () => {
    const tracks = frame.locator('svg.chart-wide [data-behind]');
    return [...new Set(await tracks.evaluateAll((all) => all.map((track) => (track as SVGElement).dataset.series)))].sort();
  };
  await frame.getByRole('button', { name: 'Northumberland', exact: true }).click();
  await expect.poll(behind).toHaveLength(3);
  await frame.getByRole('button', { name: 'North Northamptonshire', exact: true }).click();
  await expect.poll(behind).toEqual(['northamptonshire', 'west-northamptonshire']);
  await frame
    .locator('svg.chart-wide')
    .getByRole('link', { name: /May 2024/ })
    .focus();
  await expect(frame.locator('.chart-readout')).toHaveText(
    'Northumberland, inspected 20 to 24 May 2024, ILACS 2023: Overall, outstanding. Source: Ofsted’s file.',
  );
  await page.getByRole('button', { name: 'Care leavers' }).click();
  await expect(frame).toBeHidden();
  await expect(page.locator('#grades-care-leavers')).toBeVisible();
  await page.reload();
  await expect(frame).toBeHidden();
  await expect(page.getByRole('button', { name: 'Care leavers' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Show all judgements' }).click();
  await expect(frame).toBeVisible();
  await expect.poll(behind).toEqual(['northamptonshire', 'west-northamptonshire']);
  await expect(frame.getByRole('button', { name: 'Northumberland', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await frame.getByRole('button', { name: 'All', exact: true }).click();
  await expect.poll(behind).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
});

test('a figure whose year is not stated is a mark apart from that of a year, each with its claimant', async ({ page }) => {
  await page.goto('/charts/figures-northamptonshire-unallocated-cases/');
  const marks = page.locator('svg.chart-wide').getByRole('link', { name: /, June/ });
  await expect(marks).toHaveCount(2);
  expect(
    await marks.evaluateAll((links) =>
      links.map((link) => [link.ariaLabel?.match(/: (\d+)\. Claimed by ([^.]+)\./)?.slice(1), link.getAttribute('href')]),
    ),
  ).toEqual([
    [['199', 'Northamptonshire Children’s Trust'], expect.stringMatching(/^\/reports\/northamptonshire\/2022-09-self-evaluation\/#p\d+$/)],
    [['86', 'Ofsted, as reported by Community Care'], expect.stringMatching(/^\/reports\/northamptonshire\/2019-07-news\/#p\d+$/)],
  ]);
  await expect(page.getByRole('figure')).toContainText('“June, year not stated” has no full date');
});
