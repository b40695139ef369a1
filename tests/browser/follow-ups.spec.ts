import { expect } from '@playwright/test';
import { findAxeFaults } from './find-axe-faults.ts';
import { readerActions } from './reader-actions.ts';
import { further, test } from './kept-page.ts';

const followUp = '/follow-ups/north-northamptonshire/2022-10-ilacs/';

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', script ? {} : further, () => {
    test.use({ javaScriptEnabled: script });

    test('a reader goes from an item that needed to improve to a later finding, and reads it in its report', async ({ page }) => {
      await page.goto('/reports/north-northamptonshire/2022-10-ilacs/#i2');
      await page.locator('#i2').getByRole('link', { name: 'What happened next: 6' }).click();
      await expect(page).toHaveURL(`${followUp}#i2`);
      const item = page.getByRole('region', { name: 'What inspectors asked for (2)' });
      await expect(item).toContainText('The development of clear and effective systems');
      await expect(item.getByRole('heading', { level: 3 })).toHaveText(['What the council said', 'What inspectors found later']);
      await expect(item).toContainText('We have linked nothing later by the council or others to this yet.');
      await expect(item.getByRole('heading', { level: 4 })).toHaveText([
        'North Northamptonshire, focused visit letter, 1 and 2 October 2024',
        'North Northamptonshire, inspection report, 11 to 22 May 2026',
      ]);
      await expect(item.getByText('Why we linked this:')).toHaveCount(6);
      await expect(item.getByText('Things may have changed since:')).toHaveCount(1);
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

for (const hand of ['keyboard', 'pointer'] as const)
  for (const [width, height, screens] of [
    [1440, 900, 1],
    [360, 740, 2],
  ] as const)
    test(
      `which asks of 2022 were met by 2026 is answered 3 actions from home, by ${hand} at ${width} px`,
      (hand === 'keyboard') === (width === 360) ? {} : further,
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto('/');
        const reader = readerActions(page, hand);
        await reader.press(page.getByRole('main').getByRole('link', { name: 'See what inspectors asked for' }));
        await reader.press(
          page
            .getByRole('region', { name: 'North Northamptonshire' })
            .getByRole('link', { name: /What inspectors asked for in October 2022/ }),
        );
        await expect(page).toHaveURL(followUp);
        expect(reader.count()).toBeLessThanOrEqual(3);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(
          'In May 2026 inspectors found that the areas named as needing improvement had been addressed',
        );
        const verdict = page.getByRole('region', { name: 'What Ofsted said about all of it later' });
        await expect(verdict).toContainText('Grades in May 2026: outstanding for leaders, good for the other three');
        await expect(verdict.getByRole('link', { name: /11 to 22 May 2026, paragraph 47/ })).toBeVisible();
        const asked = page.getByRole('region', { name: /^The 4 things/ });
        await expect(asked.getByRole('listitem')).toHaveCount(4);
        await expect(asked).toContainText('What inspectors found later: 7 findings, the last in May 2026');
        const end = async () => {
          const box = await asked.boundingBox();
          return (box?.y ?? Infinity) + (box?.height ?? Infinity);
        };
        await expect.poll(end).toBeLessThanOrEqual(height * screens);
      },
    );

test('a follow-up that no later report sums up says so, and has no fault in axe', async ({ page }) => {
  await page.goto('/follow-ups/northumberland/2020-01-ilacs/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Inspectors wrote about all 4 things again, last in May 2024');
  await expect(page.getByRole('region', { name: 'What Ofsted said about all of it later' })).toContainText(
    'What inspectors found later about each thing is below. We have linked nothing about all of them together yet.',
  );
  expect(await findAxeFaults(page)).toEqual([]);
});
