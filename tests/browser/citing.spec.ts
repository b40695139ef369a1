import { expect, type Page } from '@playwright/test';
import { further, ownPage, test } from './kept-page.ts';

const paragraph = '/reports/northumberland/2020-01-ilacs/p5/';
const words =
  'Assessments of children’s needs are completed within a timescale that matches the urgency and complexity of the child’s needs.';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('a citation', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  for (const [what, address, holds] of [
    ['a paragraph', paragraph, words],
    ['a document', '/reports/northumberland/2020-01-ilacs/cite/', 'Ofsted (2020) Inspection of children’s social care services'],
    ['a chart', '/charts/grades-overall/', 'What Inspectors Wrote (2026) '],
    ['a figure', '/figures/northamptonshire/2022-09-self-evaluation/childrens-homes-inspected-2022-09/', '5 of 5. Claimed by Ofsted'],
  ] as const)
    test(`of ${what} is copied with one press, with the reader’s own day`, address === paragraph ? {} : further, async ({ page }) => {
      await page.goto(address);
      const today = await page.evaluate(() => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }));
      await page.getByRole('button', { name: 'Harvard', exact: true }).click();
      await expect(page.getByText('Copied: Harvard.')).toBeVisible();
      const copied = await clipboard(page);
      expect(copied).toContain(holds);
      expect(copied).toContain(`(Accessed: ${today})`);
      expect(copied).not.toContain('[date you read it]');
    });

  test('is copied in each form, and its CSL-JSON can be read', async ({ page }) => {
    await page.goto(paragraph);
    for (const form of ['OSCOLA', 'BibTeX', 'RIS', 'CSL-JSON', 'HTML']) {
      await page.getByRole('button', { name: form, exact: true }).press('Enter');
      await expect(page.getByText(`Copied: ${form}.`)).toBeVisible();
      expect(await clipboard(page)).toContain(words);
    }
    await page.getByRole('button', { name: 'CSL-JSON' }).click();
    const [record] = JSON.parse(await clipboard(page)) as { accessed: { raw: string } }[];
    expect(record?.accessed.raw).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

test('if the browser refuses to copy, the page selects the text and says so', ownPage, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) }));
  await page.goto(paragraph);
  await page.getByRole('button', { name: 'RIS' }).click();
  await expect(page.getByText('We have selected the text, so you can copy it with your keyboard.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('TY  - RPRT');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every form of a citation can be copied by hand, and says what to fill in', async ({ page }) => {
    await page.goto(paragraph);
    await expect(page.locator('.cite').getByText('(Accessed: [date you read it])')).toBeVisible();
    for (const form of ['OSCOLA', 'BibTeX', 'RIS', 'CSL-JSON', 'HTML']) {
      const summary = page.locator('summary').getByText(form, { exact: true });
      await summary.click();
      const text = page.locator('.cite-form').filter({ has: summary }).locator('pre');
      await expect(text).toBeVisible();
      await expect(text).toContainText(words);
      await expect(text).not.toHaveCSS('user-select', 'none');
    }
    await expect(page.getByRole('button', { name: 'Harvard' })).toHaveCount(0);
  });
});

test.describe('a link to exactly these words', () => {
  test('in a browser without text fragments highlights the paragraph, and says which text is meant', ownPage, async ({ page }) => {
    const hash = '#p5:~:text=In%20some%20cases,identified%20concerns';
    await page.addInitScript(() => delete (Document.prototype as { fragmentDirective?: unknown }).fragmentDirective);
    // This browser removes the fragment from the URL before scripts see it. A browser without text fragments would not.
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('location.hash', JSON.stringify(hash)) });
    });
    await page.goto('/reports/northumberland/2020-01-ilacs/');
    await expect(page.locator('#p5')).toContainText(
      'Your browser cannot mark single words, so we mark the whole paragraph. The link is to “In some cases … identified concerns”.',
    );
    await expect(page.locator('#p5')).toBeInViewport();
    await expect(page.locator('#p5')).toHaveClass(/passage-paragraph/);
  });
});
