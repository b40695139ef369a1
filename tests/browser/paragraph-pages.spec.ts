import { expect } from '@playwright/test';
import { further, test } from './kept-page.ts';

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', script ? {} : further, () => {
    test.use({ javaScriptEnabled: script });

    test('a reader goes from a report to a paragraph’s own page, to its neighbour, and back to its place', async ({ page }) => {
      await page.goto('/reports/northumberland/2020-01-ilacs/');
      await page.locator('#p5').getByRole('link', { name: 'Cite this paragraph', exact: true }).click();
      await expect(page).toHaveURL('/reports/northumberland/2020-01-ilacs/p5/');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Paragraph 5');
      await expect(page.locator('#p5')).toContainText('Assessments of children’s needs are completed within a timescale');
      await expect(page.getByText('Ofsted’s words, the whole paragraph, unchanged.')).toBeVisible();

      await page.getByRole('link', { name: 'After: paragraph 6' }).click();
      await expect(page).toHaveURL('/reports/northumberland/2020-01-ilacs/p6/');
      await page.getByRole('link', { name: /^Read it in the whole / }).click();
      await expect(page).toHaveURL('/reports/northumberland/2020-01-ilacs/#p6');
      await expect(page.locator('#p6')).toBeInViewport();
    });

    test('the page of a summary says that it is ours, and shows paragraphs about others on its themes', async ({ page }) => {
      await page.goto('/reports/northamptonshire/2022-09-self-evaluation/p73/');
      await expect(page.getByText('Our summary, not the document’s own words.')).toBeVisible();
      const related = page.getByRole('region', { name: 'The same topics in reports on other councils' });
      await expect(related.getByRole('heading', { level: 3 }).first()).toContainText('Northumberland');
    });
  });
}
