import { expect, type Page } from '@playwright/test';
import { test } from './kept-page.ts';

const report = '/reports/north-northamptonshire/2022-10-ilacs/';

/** A list to which every request of a page is added, to test that none leaves its origin. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: script });

    test('a reader opens a report from the home page, reads a paragraph and links to it', async ({ page, baseURL }) => {
      const asked = watchRequests(page);
      await page.goto('/');
      await page.getByRole('link', { name: 'Read whole reports' }).click();
      await page.getByRole('link', { name: /3 to 14 October 2022/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        'Inspection of North Northamptonshire local authority children’s services',
      );
      await expect(page.getByText('Alison Smale, His Majesty’s Inspector')).toBeVisible();

      const paragraph = page.locator('#p22');
      await expect(paragraph).toContainText('A small number of children live in unregistered children’s homes.');
      await paragraph.getByRole('link', { name: 'Link to paragraph 22' }).click();
      await expect(page).toHaveURL(`${report}#p22`);
      await expect(paragraph).toBeInViewport();
      await expect(paragraph.getByRole('link', { name: 'Page 6 of the PDF' })).toHaveAttribute(
        'href',
        'https://files.ofsted.gov.uk/v1/file/50200024#page=6',
      );
      expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
    });

    test('a linked paragraph is in view and highlighted', async ({ page }) => {
      await page.goto(`${report}#p38`);
      const paragraph = page.locator('#p38');
      await expect(paragraph).toBeInViewport();
      const [there, other] = await Promise.all(
        ['#p38', '#p37'].map((anchor) => page.locator(anchor).evaluate((element) => getComputedStyle(element).backgroundColor)),
      );
      expect(there).not.toBe(other);
    });

    test('a reader goes from a paragraph’s theme to what other documents say about it, and back to a report', async ({ page }) => {
      await page.goto(`${report}#p22`);
      await page.locator('#p22').getByRole('link', { name: 'Unregistered and unregulated homes' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Unregistered and unregulated homes' })).toBeVisible();
      const news = page.locator('[data-paragraph="northamptonshire/2019-07-news/p1"]');
      await expect(news).toContainText('Claimed by Ofsted, as reported by Community Care. In our words, from');
      await news.getByRole('link', { name: 'Paragraph 1', exact: true }).click();
      await expect(page).toHaveURL('/reports/northamptonshire/2019-07-news/#p1');
      await expect(page.getByText('Our summary, not the document’s own words.')).toBeVisible();
    });

    test('the grades of an authority are in a chart and in a table with the same data', async ({ page }) => {
      await page.goto('/authorities/northumberland/');
      const chart = page.locator('svg').and(
        page.getByRole('group', {
          name: 'Overall effectiveness in Northumberland: outstanding since May 2024, up from good in January 2020',
        }),
      );
      await expect(chart.getByRole('link')).toHaveCount(3);
      await expect(chart.getByRole('link').last()).toHaveAccessibleName(
        'Northumberland, inspected 20 to 24 May 2024, ILACS 2023: Overall, outstanding. Source: Ofsted’s file.',
      );
      const row = page
        .getByRole('table', { name: /Every graded inspection/ })
        .getByRole('row')
        .filter({ hasText: '20 to 24 May 2024' });
      await expect(row.getByRole('cell')).toContainText([
        '20 to 24 May 2024',
        'Outstanding',
        'Outstanding',
        'Outstanding',
        'Good',
        'Good',
        'No longer graded',
        'file',
        'Andy Waugh',
        'ILACS 2023',
      ]);
    });

    test('an unknown address says so and offers links', async ({ page }) => {
      const response = await page.goto('/reports/nowhere/');
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Neglect' })).toBeVisible();
    });
  });
}

test('the keyboard alone reaches the text of a report, and the focus is visible', async ({ page }) => {
  await page.goto(report);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveText('Cite this inspection report');
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('figures can be sorted by value', async ({ page }) => {
  // The address of a topic's table before topics had pages of their own leads to its entry in the list.
  await page.goto('/figures/#workforce');
  await page.locator(':target').getByRole('link').click();
  const table = page.getByRole('table', { name: 'Figures on workforce and caseloads' });
  await table.getByRole('button', { name: 'Value' }).click();
  const values = async () =>
    table.locator('td.number').evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));
  expect(await values()).toEqual((await values()).toSorted((a, b) => a - b));
  await table.getByRole('button', { name: 'Value' }).click();
  expect(await values()).toEqual((await values()).toSorted((a, b) => b - a));
  await expect(table.getByRole('columnheader', { name: 'Value' })).toHaveAttribute('aria-sort', 'descending');
});
