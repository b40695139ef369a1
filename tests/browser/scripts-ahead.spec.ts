import { expect, test } from '@playwright/test';
import { onPageError } from './page-errors.ts';

/*
 * A reader may leave a page while a script for later is on its way: the browser then counts it as failed. The page had no need of it, so
 * nothing may be thrown.
 */
const left = [
  ['what keeps pages for reading offline', '/about/', 'keep-offline', undefined],
  ['the suggestions of the search box', '/about/', 'search-box', 'form[data-suggest] input[type=search]'],
  ['what marks found words', '/reports/northumberland/2020-01-ilacs/?marks=children#p5', 'mark-words', undefined],
  ['quotes', '/reports/northumberland/2020-01-ilacs/?marks=children#p5', 'copy-quote', undefined],
  ['the box that finds a council', '/', 'find-council', 'form[data-find] input'],
  ['names to compare', '/compare/councils/', 'suggest-councils-to-choose', 'main form input[type=text], main form input[role=combobox]'],
] as const;

for (const [name, path, script, focused] of left)
  test(`a page throws nothing where ${name} did not come`, async ({ page }) => {
    const thrown: string[] = [];
    onPageError(page, (message) => thrown.push(message));
    const asked = page.waitForRequest(new RegExp(`/assets/${script}`));
    await page.route(new RegExp(`/assets/${script}`), (route) => route.abort());
    await page.goto(path);
    if (focused) await page.locator(focused).first().focus();
    await asked;
    // What is thrown is told once the page has heard that the script failed, which is soon after it was asked for.
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 100)));
    expect(thrown).toEqual([]);
  });
