import { expect } from '@playwright/test';
import { test } from './kept-page.ts';

const councils = ['/authorities/kent/', '/authorities/north-northamptonshire/', '/authorities/northamptonshire/'];

for (const [width, height] of [
  [1440, 900],
  [360, 800],
] as const) {
  test(`the first screen of a council’s page answers at ${width} pixels: the sentence and every grade`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const address of councils) {
      await page.goto(address);
      await expect(page.locator('#answer'), address).toBeInViewport({ ratio: 1 });
      const grades = await page.locator('.latest-grades .grade').all();
      expect(grades.length, address).toBeGreaterThan(0);
      for (const grade of grades) await expect(grade, address).toBeInViewport({ ratio: 1 });
    }
  });
}

test('a council’s page is used by keyboard alone: to its grades, to what others have the same, and to another council', async ({
  page,
}) => {
  await page.goto('/authorities/northumberland/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  const texts: string[] = [];
  for (let press = 0; press < 200 && !/went from good to outstanding/.test(texts.at(-1) ?? ''); press += 1) {
    texts.push((await focused.textContent())?.replace(/\s+/g, ' ').trim() ?? '');
    await page.keyboard.press('Tab');
  }
  expect(texts[0]).toMatch(/^Read Ofsted’s report/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(focused).toBeVisible();
  const name = (await focused.textContent())?.trim() ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the former address of a council leads to its page', async ({ page }) => {
      await page.goto('/england/kent/');
      await expect(page).toHaveURL('/authorities/kent/');
      await expect(page.getByRole('heading', { level: 1, name: 'Kent', exact: true })).toBeVisible();
    });
  });
}

test('the longest grade stays in its cell at every width', async ({ page }) => {
  // Each judgement of this page requires improvement but one.
  await page.goto('/authorities/cheshire-west-and-chester/');
  for (const width of [320, 440, 500, 600, 640, 660, 800]) {
    await page.setViewportSize({ width, height: 800 });
    const wider = await page
      .locator('.latest-grades > div')
      .evaluateAll((cells) => cells.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(Math.max(...wider), `${width} pixels`).toBeLessThanOrEqual(1);
  }
});
