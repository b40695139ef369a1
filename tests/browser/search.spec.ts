import { expect, test } from '@playwright/test';

test('a reader searches as they type and opens a result', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox', { name: /Words to look for/ }).pressSequentially('unregistered');
  const hit = page.locator('li[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"]');
  await expect(hit).toContainText('A small number of children live in unregistered');
  await expect(hit.locator('mark').first()).toHaveText('unregistered');
  await expect(page).toHaveURL('/search/?q=unregistered');
  await hit.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/reports\/north-northamptonshire\/2022-10-ilacs\/.*#p22/);
  await expect(page.locator('#p22')).toBeInViewport();
});

test('a search with filters has an address of its own', async ({ page }) => {
  await page.goto('/search/?q=plans&authority=northumberland&kind=ilacs&theme=care-leavers-support');
  const hits = page.locator('#results li');
  await expect(hits.first()).toBeVisible();
  for (const id of await hits.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.paragraph)))
    expect(id).toContain('northumberland/2020-01-ilacs/');
});

test('the search box of any page leads to the results', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('banner').getByRole('searchbox').fill('neglct');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=neglct');
  await expect(page.locator('#results li').first()).toBeVisible();
});

test('nothing found is said plainly', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqqq');
  await expect(page.getByRole('status')).toContainText('No paragraph');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and offers themes and documents', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    await expect(page.getByText('needs JavaScript, which is off')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Neglect' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Northumberland: Inspection report, 20 to 31 January 2020' })).toBeVisible();
  });
});
