import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const report = '/reports/northumberland/2020-01-ilacs/';
const shared = 'northumberland/2020-01-ilacs/p5,i4,northamptonshire/2022-09-self-evaluation/p1';

async function pinTwo(page: Page): Promise<void> {
  await page.goto(report);
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  await page.locator('#i4').getByRole('button', { name: 'Pin paragraph i4' }).click();
  await expect(page.locator('#i4').getByRole('button', { name: 'Unpin paragraph i4' })).toBeVisible();
  await page.getByRole('link', { name: 'Reading list (2)' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Northumberland, inspection report, 20 to 31 January 2020, paragraph 5',
    'Northumberland, inspection report, 20 to 31 January 2020, what inspectors asked for, item 4',
  ]);
}

test('a reader pins paragraphs, orders and annotates them, and finds everything again later', async ({ page }) => {
  await pinTwo(page);
  await expect(page.getByText('Assessments of children’s needs are completed within a timescale')).toBeVisible();
  await page.getByRole('textbox', { name: /Your note on .* item 4/ }).fill('Ask the council about this');
  await page.getByRole('button', { name: /Move up: .* item 4/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('item 4');
  await expect(page.getByRole('status').first()).toContainText('now 1 of 2');
  await expect(page.getByRole('button', { name: /Move down: .* item 4/ })).toBeFocused();

  await page.reload();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('item 4');
  await expect(page.getByRole('textbox', { name: /item 4/ })).toHaveValue('Ask the council about this');
});

test('removed and cleared paragraphs can be restored', async ({ page }) => {
  await pinTwo(page);
  await page.getByRole('button', { name: /Remove: .* paragraph 5/ }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear the list' }).click();
  await expect(page.getByText('Cleared: 2 paragraphs.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
});

test('a shared URL shows its list and keeps the reader’s own until they take it over', async ({ page }) => {
  await pinTwo(page);
  await page.goto(`/reading-list/?list=${shared},p99999`);
  await expect(page.getByText('Somebody shared this list with you: 3 paragraphs.')).toBeVisible();
  await expect(
    page.getByText('We don’t have these, so they are not shown: northamptonshire/2022-09-self-evaluation/p99999.'),
  ).toBeVisible();
  await expect(page.getByText('Our summary, not the document’s own words.')).toBeVisible();
  const later = page.locator('.listed .later');
  await expect(later.first()).toContainText('inspected again in May 2024 – outstanding overall');
  await expect(later.last().getByRole('link')).toHaveAttribute('href', /\/authorities\/north-northamptonshire\/$/);
  await expect(page.getByRole('textbox', { name: /note/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Add these paragraphs to my reading list' }).click();
  await expect(page.getByText('Added 1 paragraph to your own list, which has 3 now.')).toBeVisible();
  await page.getByRole('link', { name: 'Show my own list' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
});

test('the list can be exported as a URL, as Markdown and as CSV', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pinTwo(page);
  await page.getByRole('button', { name: 'Copy a link to this list' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${baseURL}/reading-list/?list=northumberland/2020-01-ilacs/p5,i4`,
  );

  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const markdown = await save('Save as text (Markdown)');
  expect(markdown.name).toBe('reading-list.md');
  expect(markdown.text).toContain('> Quality and sensitivity in the way that later life letters are written for adopted children.');
  expect(markdown.text).toContain(`<${baseURL}/reports/northumberland/2020-01-ilacs/#p5>`);
  const csv = await save('Save as a table (CSV)');
  expect(csv.text.split('\r\n')[0]).toBe('id,name,section,wording,text,note,citation,url,later');
  expect(csv.text.split('\r\n')).toHaveLength(4);
});

test('a paragraph found by searching can be pinned', async ({ page }) => {
  await page.goto('/search/?q=unregistered');
  await page
    .locator('[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"]')
    .getByRole('button', { name: 'Pin paragraph 22' })
    .click();
  await expect(page.getByRole('link', { name: 'Reading list (1)' })).toBeVisible();
});

test('if the browser has no storage, pinning says so and does not break the page', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused');
      },
    }),
  );
  await page.goto(report);
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  await expect(page.getByText('This browser can’t keep the list, so it will be lost when you leave the page.')).toBeAttached();
  await expect(page.getByRole('link', { name: 'Reading list (1)' })).toBeVisible();
  expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the reading list says that it needs script, and paragraphs have no useless buttons', async ({ page }) => {
    await page.goto('/reading-list/');
    await expect(page.getByText('The list needs JavaScript, which is off')).toBeVisible();
    await page.goto(report);
    await expect(page.locator('.pin')).toHaveCount(0);
  });
});
