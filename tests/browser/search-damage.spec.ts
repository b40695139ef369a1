import { expect, type Page } from '@playwright/test';
import { sealIndexFile } from '../../src/search/index/sealed-file.ts';
import { hashServedFile } from '../../src/site/services/hash-served-file.ts';
import { realRecordInShards } from '../scale/record-in-shards.ts';
import { further, ownPageFurther, test } from './kept-page.ts';

const results = (page: Page) => page.locator('#results li[data-paragraph]');
const count = (page: Page) => page.locator('#search-count');
const notes = (page: Page) => page.locator('#search-notes');

/** Sends the first file of the index changed, as often as told, and then as it is. */
async function damageIndex(page: Page, change: (text: string) => string, times: number): Promise<void> {
  let left = times;
  await page.route('**/search/first.json*', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    left -= 1;
    await route.fulfill({ status: 200, contentType: 'application/json', body: left >= 0 ? change(text) : text });
  });
}

const swapWord = (text: string) => text.replace(/neglect/gi, 'respect');

test('words that changed on the way are not shown, and the page says why', async ({ page }) => {
  await damageIndex(page, swapWord, Infinity);
  await page.goto('/search/?q=respect');
  await expect(count(page)).toContainText('came damaged, so we don’t show them');
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('#ways-on')).toBeVisible();
});

test('half an index is told as damaged, and the next whole one is used', further, async ({ page }) => {
  await damageIndex(page, (text) => text.slice(0, text.length / 2), 2);
  await page.goto('/search/?q=neglect');
  await expect(count(page)).toContainText('came damaged');
  await expect(results(page).first()).toContainText(/neglect/i);
});

test('one damaged copy is replaced without a word', ownPageFurther, async ({ page }) => {
  await damageIndex(page, swapWord, 1);
  await page.addInitScript(() => {
    const told = new Set<string>();
    Object.assign(globalThis, { told });
    new MutationObserver(() => told.add(document.querySelector('#search-count')?.textContent ?? '')).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.goto('/search/?q=neglect');
  await expect(results(page).first()).toContainText(/neglect/i);
  const told = await page.evaluate(() => [...(globalThis as unknown as { told: Set<string> }).told].filter(Boolean));
  expect(told.at(-1)).toMatch(/^\d+ paragraphs/);
  expect(told.filter((words) => !/^\d+ paragraphs|^Looking through/.test(words))).toEqual([]);
});

test('a page whose edition is gone says so and loads the new one', async ({ page }) => {
  const shards = realRecordInShards();
  let hasShards = false;
  await page.route('**/search/*.json*', (route) => {
    const name = new URL(route.request().url()).pathname.replace('/search/', '');
    const body = shards.get(name);
    if (body === undefined) return route.continue();
    return hasShards || name === 'first.json' ? route.fulfill({ contentType: 'application/json', body }) : route.fulfill({ status: 404 });
  });
  await page.goto('/search/?q=neglect');
  await expect(count(page)).toContainText('a new one was published while this page was open');
  hasShards = true;
  await notes(page).getByRole('button', { name: 'Load the new edition' }).click();
  await expect(results(page).first()).toContainText(/neglect/i);
});

test('a page shows no paragraphs of another edition than its own', async ({ page }) => {
  const ofNext = (text: string) => sealIndexFile(swapWord(JSON.stringify((JSON.parse(text) as { file: unknown }).file)), hashServedFile);
  await damageIndex(page, ofNext, Infinity);
  await page.goto('/search/?q=respect');
  await expect(notes(page).getByRole('button', { name: 'Load the new edition' })).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});
