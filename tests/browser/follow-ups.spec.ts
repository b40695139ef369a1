import { expect, test } from '@playwright/test';

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: script });

    test('a reader goes from an item that needed to improve to a later finding, and reads it in its report', async ({ page }) => {
      await page.goto('/reports/north-northamptonshire/2022-10-ilacs/#i2');
      await page.locator('#i2').getByRole('link', { name: 'Said later: 6' }).click();
      await expect(page).toHaveURL('/follow-ups/north-northamptonshire/2022-10-ilacs/#i2');
      const ways = page.getByRole('navigation', { name: 'Ways to compare' });
      await expect(ways.getByRole('link', { name: 'What needed to improve' })).toHaveAttribute('aria-current', 'true');
      await expect(ways.getByRole('list')).toHaveCSS('display', 'flex');
      const item = page.getByRole('region', { name: 'Asked, item 2' });
      await expect(item).toContainText('The development of clear and effective systems');
      await expect(item.getByRole('heading', { level: 4 })).toHaveText([
        'North Northamptonshire, focused visit letter, 1 and 2 October 2024',
        'North Northamptonshire, inspection report, 11 to 22 May 2026',
      ]);
      await expect(item.getByText('Why it stands here:')).toHaveCount(6);
      await expect(item.getByRole('link', { name: 'Paragraph 11 of Ofsted’s report' })).toHaveAttribute(
        'href',
        'https://files.ofsted.gov.uk/v1/file/50306548',
      );
      await item
        .locator('[data-paragraph="north-northamptonshire/2024-10-focused-visit/p9"]')
        .getByRole('link', { name: 'Paragraph 9' })
        .click();
      await expect(page).toHaveURL('/reports/north-northamptonshire/2024-10-focused-visit/#p9');
    });
  });
}
