import { expect, test, type Page } from '@playwright/test';

const paragraph = '/reports/northumberland/2020-01-ilacs/p5/';
const words =
  'Assessments of children’s needs are completed within a timescale that matches the urgency and complexity of the child’s needs.';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects a text in the first text node of a paragraph, as a reader would with pointer or keys. */
const select = (page: Page, within: string, text: string) =>
  page.evaluate(
    ([selector = '', wanted = '']) => {
      const walker = document.createTreeWalker(document.querySelector(selector) ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
      throw new Error(`No "${wanted}" in ${selector}.`);
    },
    [`${within} .words`, text],
  );

test.describe('a citation', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  for (const [what, address, holds] of [
    ['a paragraph', paragraph, words],
    ['a document', '/reports/northumberland/2020-01-ilacs/cite/', 'Ofsted (2020) Inspection of children’s social care services'],
    ['a chart', '/charts/grades-overall/', 'What Inspectors Wrote (2026) '],
    ['a figure', '/figures/northamptonshire/2022-09-self-evaluation/childrens-homes-inspected-2022-09/', '5 of 5. Claimed by Ofsted'],
  ] as const)
    test(`of ${what} is copied with one press, with the reader’s own day`, async ({ page }) => {
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

test('if the browser refuses to copy, the page selects the text and says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) }));
  await page.goto(paragraph);
  await page.getByRole('button', { name: 'RIS' }).click();
  await expect(page.getByText('The text is selected: copy it with your keyboard.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('TY  - RPRT');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every form of a citation can be copied by hand, and says what to fill in', async ({ page }) => {
    await page.goto(paragraph);
    await expect(page.locator('.cite').getByText('(Accessed: [date you read it])')).toBeVisible();
    for (const form of ['OSCOLA', 'BibTeX', 'RIS', 'CSL-JSON', 'HTML']) {
      await page.getByText(form, { exact: true }).click();
      const text = page.locator(`[data-form="${form}"] pre`);
      await expect(text).toBeVisible();
      await expect(text).toContainText(words);
      await expect(text).not.toHaveCSS('user-select', 'none');
    }
    await expect(page.getByRole('button', { name: 'Harvard' })).toHaveCount(0);
  });
});

test.describe('a link to exactly these words', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
  const passage = 'In some cases, the analysis does not address all identified concerns';

  for (const address of ['/reports/northumberland/2020-01-ilacs/', paragraph])
    test(`is offered in ${address} when they are selected, and opens with the words marked`, async ({ page, context, baseURL }) => {
      await page.goto(`${address}#p5`);
      await select(page, '#p5', passage);
      const button = page.getByRole('button', { name: 'Copy link to this passage' });
      await expect(button).toBeInViewport();
      await button.press('Enter');
      await expect(page.getByText('Copied: link to this passage.')).toBeVisible();
      const link = await clipboard(page);
      expect(link).toBe(
        `${baseURL}${address}#p5:~:text=in%20some%20cases%2C%20the%20analysis%20does%20not%20address%20all%20identified%20concerns`,
      );

      /** The number of pixels with the highlight colour in a screenshot of the paragraph that a link opens. */
      const marked = async (url: string) => {
        const other = await context.newPage();
        await other.goto(url);
        await other.waitForTimeout(300);
        const picture = [...(await other.locator('#p5 .words').screenshot())];
        const points = await other.evaluate(async (bytes) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          const { data } = canvas?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
          return data.filter((red, at) => at % 4 === 0 && red === 255 && data[at + 1] === 231 && data[at + 2] === 160).length;
        }, picture);
        await other.close();
        return points;
      };
      expect(await marked(link)).toBeGreaterThan(1_000);
      expect(await marked(`${baseURL}${address}#p5:~:text=words%20that%20are%20nowhere`)).toBe(0);
    });

  test('distinguishes repeated text by its context', async ({ page }) => {
    await page.goto('/reports/northumberland/2020-01-ilacs/#p5');
    await select(page, '#p5', 'children');
    await page.getByRole('button', { name: 'Copy link to this passage' }).click();
    await expect(page.getByText(/^Copied: link to this passage\.$/)).toBeVisible();
    expect(await clipboard(page)).toMatch(/#p5:~:text=.+-,/);
  });

  test('is not offered for a selection across paragraphs', async ({ page }) => {
    await page.goto('/reports/northumberland/2020-01-ilacs/');
    await page.evaluate(() => {
      const [from, to] = ['#p5', '#p6'].map((id) => document.querySelector(`${id} .words p`)?.firstChild);
      if (from && to) getSelection()?.setBaseAndExtent(from, 5, to, 5);
    });
    await page.waitForTimeout(700);
    await expect(page.getByRole('button', { name: 'Copy link to this passage' })).toHaveCount(0);
  });

  test('in a browser without text fragments highlights the paragraph, and says which text is meant', async ({ page }) => {
    const hash = '#p5:~:text=In%20some%20cases,identified%20concerns';
    await page.addInitScript(() => delete (Document.prototype as { fragmentDirective?: unknown }).fragmentDirective);
    // This browser removes the fragment from the URL before scripts see it. A browser without text fragments would not.
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('location.hash', JSON.stringify(hash)) });
    });
    await page.goto('/reports/northumberland/2020-01-ilacs/');
    await expect(page.locator('#p5')).toContainText(
      'This browser cannot mark single words, so the whole paragraph is marked. The link is to “In some cases … identified concerns”.',
    );
    await expect(page.locator('#p5')).toBeInViewport();
    await expect(page.locator('#p5')).toHaveClass(/passage-paragraph/);
  });
});
