import { expect } from '@playwright/test';
import { test } from './kept-page.ts';

const rows = 'table#england-table tbody tr';

test('a reader finds an authority as they type, and the URL keeps the view', async ({ page }) => {
  await page.goto('/england/');
  await expect(page.locator('#england-count')).toHaveText('Showing 153 of 153 councils.');
  await page.getByLabel('Find by name').pressSequentially('north n');
  await expect(page.locator(`${rows}:visible`)).toHaveCount(1);
  await expect(page.locator('#england-count')).toHaveText('Showing 1 of 153 councils.');
  await expect(page).toHaveURL('/england/?name=north+n');
  await page.getByRole('link', { name: 'North Northamptonshire' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'North Northamptonshire' })).toBeVisible();
  await page.goBack();
  await expect(page.locator(`${rows}:visible`)).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator(`${rows}:visible`)).toHaveCount(153);
  await expect(page).toHaveURL('/england/');
});

test('region and type filter the table together, also from a URL', async ({ page }) => {
  await page.goto('/england/?region=North+East&type=Metropolitan+District');
  await expect(page.getByLabel('Region', { exact: true })).toHaveValue('North East');
  await expect(page.locator(`${rows}:visible`)).toHaveCount(5);
  await page.getByLabel('Type', { exact: true }).selectOption('County');
  await expect(page.locator('#england-count')).toHaveText('No council matches. Press “Show all”, or change what you chose.');
  await page.goto('/england/?region=Nowhere');
  await expect(page.locator(`${rows}:visible`)).toHaveCount(153);
});

test('the table is sorted by name at first, and that of a region can be sorted by any judgement, best first', async ({ page }) => {
  await page.goto('/england/');
  await expect(page.locator(rows).first().getByRole('rowheader')).toHaveText('Barking and Dagenham');
  await page.getByRole('link', { name: 'London', exact: true }).click();
  const first = page.locator('table.england-table tbody tr').first();
  await expect(first.getByRole('rowheader')).toHaveText('Barking and Dagenham');
  await page.getByRole('button', { name: 'Leaders' }).click();
  await expect(page.getByRole('columnheader', { name: 'Leaders' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(first.locator('td').nth(1)).toHaveText('Outstanding');
});

test('a sparkline in a row has a text alternative', async ({ page }) => {
  await page.goto('/england/');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Northumberland' }) });
  await expect(row.getByRole('img')).toHaveAccessibleName('Requires improvement 2016, good 2020, outstanding 2024');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is complete, and lists by region and type link to each authority', async ({ page }) => {
    await page.goto('/england/');
    await expect(page.locator(rows)).toHaveCount(153);
    await expect(page.locator('#england-filter')).toBeHidden();
    await page
      .getByRole('region', { name: /^Councils by region/ })
      .getByRole('link', { name: 'East Midlands' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Councils in the East Midlands' })).toBeVisible();
    await page.getByRole('link', { name: 'West Northamptonshire' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'West Northamptonshire' })).toBeVisible();
    await expect(page.getByRole('table', { name: /Every graded inspection/ }).getByRole('row')).toHaveCount(3);
  });
});
