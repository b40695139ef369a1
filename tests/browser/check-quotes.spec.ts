import { expect, type Page } from '@playwright/test';
import { findAxeFaults } from './find-axe-faults.ts';
import { further, ownPage, test } from './kept-page.ts';

const sentence = 'Children are seen regularly by their social workers and develop positive relationships with them.';
const article = `The report said “${sentence}” It went on:
“completion of direct work with children is never consistent”. A councillor said: “We will leave no stone unturned for any child of ours.” It was ‘inadequate’.`;

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('Text to check').fill(text);
  await page.getByRole('button', { name: 'Check', exact: true }).press('Enter');
  await expect(page.locator('#quoted-status')).toContainText('checked');
}

test('a reader pastes an article and sees what each quotation is, and where', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/check/');
  await check(page, article);
  await expect(page.locator('#quoted-status')).toHaveText(
    '4 quotations checked: 1 word for word; 1 near, but not word for word; 1 too short to tell one place; 1 not in this record.',
  );
  await expect(page.locator('.quote-verdict')).toHaveText([
    'Word for word A later inspection has followed',
    'Near, but not word for word A later inspection has followed',
    'Not in this record',
    'Too short to tell one place',
  ]);
  const [exact, near, absent] = [0, 1, 2].map((at) => page.locator('.quote-finding').nth(at));
  await expect(near?.locator('.quote-places') ?? page.locator('none')).toContainText(
    'Our copy of the document: word for word, read by a person.',
  );
  await expect(exact?.locator('[data-citation-of]') ?? page.locator('none')).toContainText('paragraph 6, page 3.');
  await expect(near?.locator('del') ?? page.locator('none')).toContainText('not');
  await expect(near?.locator('ins') ?? page.locator('none')).toContainText('never');
  await expect(absent ?? page.locator('none')).toContainText('This record holds');
  expect(asked.filter((each) => !each.startsWith(`GET ${baseURL ?? ''}`) || each.includes('stone') || each.includes('never'))).toEqual([]);
  expect(await findAxeFaults(page)).toEqual([]);
});

test('the link of a finding leads to exactly these words', async ({ page }) => {
  await page.goto('/check/');
  await check(page, sentence);
  const href = await page.locator('.quote-place a').getAttribute('href');
  expect(decodeURIComponent(href ?? '')).toContain(`#p6:~:text=${sentence.replace('.', '')}`);
  await page.locator('.quote-place a').click();
  await expect(page.locator('#p6')).toBeInViewport();
});

test('the text is still there when a reader comes back from a place that was found', async ({ page }) => {
  await page.goto('/check/');
  await check(page, article);
  await page.locator('.quote-finding').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/reports\//);
  await page.goBack();
  await expect(page.getByLabel('Text to check')).toHaveValue(article);
});

test('a link can bring the text, which no server gets', async ({ page }) => {
  await page.goto(`/check/#text=${encodeURIComponent(sentence)}`);
  await expect(page.locator('#quoted-status')).toHaveText('1 sentence checked: 1 word for word.');
});

test('an empty text is told, and what cannot be loaded can be tried again', async ({ page }) => {
  await page.goto('/check/');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('#quoted-status')).toHaveText('Paste a text first.');
  await page.route('**/search/*.json*', (route) => route.abort());
  await page.getByLabel('Text to check').fill(sentence);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('#quoted-status')).toContainText('We could not load the record.');
  await page.unroute('**/search/*.json*');
  await check(page, sentence);
});

test('a browser that blocks workers is told so', ownPage, async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = function () {
      throw new DOMException('no', 'SecurityError');
    } as never;
  });
  await page.goto('/check/');
  await page.getByLabel('Text to check').fill(sentence);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('#quoted-status')).toContainText('This browser can’t check quotations here');
  await expect(page.locator('#quoted-progress')).toBeHidden();
});

test('what the browser refuses to copy is shown and selected', ownPage, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) }));
  await page.goto('/check/');
  await check(page, sentence);
  await page.getByRole('button', { name: 'Copy with citation' }).click();
  await expect(page.locator('#quoted-status')).toContainText('We have selected the text');
  const selected = (await page.evaluate(() => String(getSelection()))).trim().split('\n');
  expect(selected).toEqual([
    `“${sentence.slice(0, -1)}”`,
    expect.stringMatching(/^Ofsted, .* paragraph 6, page 3\.$/),
    expect.stringMatching(/^http.*\/reports\/.*:~:text=/),
  ]);
});

test('findings on a text that was taken away don’t appear under a later message', further, async ({ page }) => {
  await page.goto('/check/');
  let answer = () => undefined as unknown;
  const isHeld = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search/*.json*', async (route) => {
    await isHeld;
    await route.continue();
  });
  const asked = page.waitForRequest('**/search/*.json*');
  await page.getByLabel('Text to check').fill(sentence);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await asked;
  await page.getByLabel('Text to check').fill('');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const loaded = page.waitForEvent('requestfinished');
  answer();
  await loaded;
  await page.waitForTimeout(1_000);
  await expect(page.locator('#quoted-status')).toHaveText('Paste a text first.');
  await expect(page.locator('.quote-finding')).toHaveCount(0);
});

test('the search page offers to check a long search', further, async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(sentence)}`);
  await page.getByRole('link', { name: 'Is this a quotation? Check it word for word' }).click();
  await expect(page).toHaveURL(/\/check\/#text=/);
  await expect(page.locator('#quoted-status')).toHaveText('1 sentence checked: 1 word for word.');
});

test('it stays in 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/check/');
  await check(page, article);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would do, and leads to the search', async ({ page }) => {
    await page.goto('/check/');
    const [reason, box] = [page.getByText('Checking needs JavaScript'), page.getByRole('textbox', { name: 'Text to check' })];
    await expect(reason).toBeVisible();
    await expect(box).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeDisabled();
    // The reason stands before what can't be used.
    expect((await reason.boundingBox())?.y).toBeLessThan((await box.boundingBox())?.y ?? 0);
    await page.getByRole('link', { name: 'find every paragraph from the search page' }).click();
    await expect(page).toHaveURL('/search/');
  });
});
