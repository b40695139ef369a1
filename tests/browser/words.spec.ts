import { readFileSync } from 'node:fs';
import { expect, type Route } from '@playwright/test';
import { realRecordInShards } from '../scale/record-in-shards.ts';
import { findAxeFaults } from './find-axe-faults.ts';
import { findChartFaults } from './find-chart-faults.ts';
import { further, ownPage, ownPageFurther, test } from './kept-page.ts';
import { untilIdle } from './reader-actions.ts';

const savedText = async (download: { path: () => Promise<string> }) => readFileSync(await download.path(), 'utf8');

test.describe('the page of words', () => {
  test('loads no index before a word is asked for, and counts in a worker of this site', async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/words/');
    await untilIdle(page);
    expect(asked.filter((url) => /\/search\/.*\.json(\?|$)|worker/.test(url))).toEqual([]);
    await page.getByLabel('Word or phrase').fill('neglect');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/words/?q=neglect');
    await expect(page.locator('#words-summary')).toContainText(/It occurs \d+ times in inspectors’ words/);
    expect(page.workers().map((worker) => worker.url().startsWith(`${baseURL}/assets/words-worker`))).toEqual([true]);
  });

  test('asks for a word if it is to count none', async ({ page }) => {
    await page.goto('/words/');
    await page.getByRole('button', { name: 'Count' }).click();
    await expect(page.locator('#words-status')).toHaveText('Type a word or phrase first.');
    await expect(page.getByLabel('Word or phrase')).toBeFocused();
    await page.keyboard.type('neglect');
    await page.keyboard.press('Enter');
    await expect(page.locator('#words-status')).toHaveText(/^Counted/);
  });

  test('shows as many places as it counts, each with the word marked, and a link to its paragraph', async ({ page }) => {
    await page.goto('/words/?q=neglect');
    const summary = page.locator('#words-summary');
    await expect(summary).toContainText('It occurs');
    const count = Number(/occurs (\d+) times/.exec((await summary.textContent()) ?? '')?.[1]);
    await expect(page.locator('.place-line mark')).toHaveCount(count);
    for (const words of await page.locator('.place-line mark').allTextContents()) expect(words.toLowerCase()).toBe('neglect');
    await page.locator('.place-lines a').first().click();
    await expect(page).toHaveURL(/\/reports\/.*marks=neglect.*#/);
  });

  test('a bar leads to exactly the places that it counts, by keyboard, and Back undoes it', async ({ page }) => {
    await page.goto('/words/?q=care');
    const bar = page.locator('#words-by-year svg.chart:visible a').first();
    await expect(bar).toBeVisible();
    const count = Number(/“care” ([\d,]+) times/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]?.replace(',', ''));
    await bar.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/words\/\?q=care&year=\d{4}#places-0$/);
    await expect(page.locator('#words-filter')).toContainText(/Only: \d{4}/);
    await expect(page.locator('#places-0')).toBeFocused();
    await expect(page.locator('.word-places')).toContainText(new RegExp(`(All|of) ${count} in`));
    await page.goBack();
    await expect(page).toHaveURL('/words/?q=care');
    await expect(page.locator('#words-filter')).toBeEmpty();
  });

  test('Back leads to the page before, however often the same words were counted', async ({ page }) => {
    await page.goto('/words/?q=neglect');
    await page.getByLabel('Word or phrase').fill('fostering');
    await page.getByRole('button', { name: 'Count' }).dblclick();
    await expect(page).toHaveURL('/words/?q=fostering');
    await page.goBack();
    await expect(page).toHaveURL('/words/?q=neglect');
    await expect(page.getByLabel('Word or phrase')).toHaveValue('neglect');
  });

  test('counts other forms where a reader asks for it, and names them', async ({ page }) => {
    await page.goto('/words/?q=assess');
    await page.getByRole('checkbox', { name: /other forms/ }).check();
    await expect(page).toHaveURL('/words/?q=assess&forms=all');
    await expect(page.locator('#words-summary')).toContainText(/Forms counted: assess \d+, .*assessments? \d+/);
  });

  test('a box counts the words that are typed, and keeps the group whose places are shown while they are the same', async ({ page }) => {
    await page.goto('/words/?q=assess&grade=good');
    await page.getByRole('checkbox', { name: /other forms/ }).check();
    await expect(page).toHaveURL('/words/?q=assess&forms=all&grade=good');
    await page.getByLabel('Word or phrase').fill('visit');
    await page.getByRole('checkbox', { name: /what councils/ }).check();
    await expect(page).toHaveURL('/words/?q=visit&forms=all&speaker=all');
    await expect(page.getByLabel('Word or phrase')).toHaveValue('visit');
  });

  test('sorts places by the words before or after, and keeps that in the address', async ({ page }) => {
    await page.goto('/words/?q=care');
    await expect(page.locator('.place-line').first()).toBeVisible();
    await page.getByLabel('Sort by').selectOption('right');
    await expect(page).toHaveURL('/words/?q=care&sort=right');
    await expect(page.locator('.word-places h4')).toHaveCount(0);
    // The address changes before the places are drawn in their new order.
    await expect(async () => {
      const rights = await page.locator('.place-right').allTextContents();
      const keys = rights.map((words) => /[\p{L}\p{N}]+/u.exec(words.toLowerCase())?.[0] ?? '');
      expect(keys.length).toBeGreaterThan(0);
      expect(keys).toEqual([...keys].sort((a, b) => a.localeCompare(b, 'en-GB')));
    }).toPass();
  });

  test('shows two words side by side: two bars a row, two lists of places, two of words near', async ({ page }) => {
    await page.goto('/words/?q=care&with=neglect');
    await expect(page.locator('#words-summary h2')).toHaveText(['“care”', '“neglect”']);
    await expect(page.locator('.word-places')).toHaveCount(2);
    await expect(page.locator('#words-near h3')).toHaveText(['Near “care”', 'Near “neglect”']);
    const rows = page.locator('#words-by-year tbody tr');
    await expect(rows.first()).toBeAttached();
    await expect(page.locator('#words-by-year svg.chart-wide a')).toHaveCount(await rows.count());
  });

  test('words near a word are listed with how often and how sure', async ({ page }) => {
    await page.goto('/words/?q=personal');
    await expect(page.locator('#words-near tbody tr').first()).toContainText(/advis/);
  });

  test('a chart is saved as CSV and SVG, and places as CSV', async ({ page }) => {
    await page.goto('/words/?q=neglect');
    const chart = page.locator('#words-by-year');
    const [csv] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: 'Save as CSV' }).click()]);
    expect(csv.suggestedFilename()).toMatch(/^words-neglect-by-year-edition-[\d.]+\.csv$/);
    expect(await savedText(csv)).toMatch(
      /^\uFEFFYear,Year address,Word,Times,.*\r\n2020,http.*\/words\/\?q=neglect&year=2020#places-0,neglect,\d+,/,
    );
    const [svg] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: 'Save as SVG' }).click()]);
    expect(await savedText(svg)).toContain('“neglect” by year');
    const [places] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /places as CSV/ }).click()]);
    expect(places.suggestedFilename()).toMatch(/^words-neglect-edition-[\d.]+\.csv$/);
    const lines = (await savedText(places)).split('\r\n');
    expect(lines[0]).toContain('left,match,right');
    expect(lines.length - 2).toBe(await page.locator('.place-line').count());
  });

  test('says plainly where there is nothing to count, and leads on', async ({ page }) => {
    await page.goto('/words/?q=the');
    await expect(page.locator('#words-summary')).toContainText('too common a word');
    await page.goto('/words/?q=zebra');
    await expect(page.locator('#words-summary')).toContainText('“zebra” is in no document of this record.');
    await page.goto('/words/?q=neglect+plans');
    await page.getByRole('link', { name: '“plans”' }).click();
    await expect(page.locator('#words-summary')).toContainText('It occurs');
  });

  test('a failed load says so, and is tried again on request', async ({ page }) => {
    await page.route(/\/search\/.*\.json(\?|$)/, (route) => route.abort());
    await page.goto('/words/?q=neglect');
    await expect(page.locator('#words-status')).toContainText('We could not load the words.');
    await page.unroute(/\/search\/.*\.json(\?|$)/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('#words-summary')).toContainText('It occurs');
  });

  test('a browser without workers is told so, and keeps the topics', ownPage, async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.goto('/words/?q=neglect');
    await expect(page.locator('#words-status')).toContainText('This browser can’t count words here');
    await expect(page.locator('#words-start')).toBeVisible();
  });

  test('the places of a word stay under its name while another is counted', ownPage, async ({ page }) => {
    await page.addInitScript(() => {
      const post = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, question: unknown) => void;
      Worker.prototype.postMessage = function (question: unknown) {
        if (!document.documentElement.dataset.held) post.call(this, question);
      };
    });
    await page.goto('/words/?q=neglect');
    await expect(page.locator('#words-status')).toHaveText(/^Counted/);
    await page.locator('html').evaluate((root) => (root.dataset.held = 'true'));
    await page.getByLabel('Word or phrase').fill('fostering');
    await page.keyboard.press('Enter');
    await expect(page.locator('#words-status')).toHaveText('Counting …');
    await page.getByLabel('Sort by').selectOption('right');
    await expect(page).toHaveURL('/words/?q=fostering&sort=right');
    await expect(page.locator('.word-places > .aside')).toContainText('sorted by the words after');
    await expect(page.locator('.word-places h3')).toHaveText('“neglect”');
    const [places] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Save these/ }).click()]);
    expect(places.suggestedFilename()).toMatch(/^words-neglect-edition/);
  });

  test('words that come after Back are not shown on the page that asks for none', ownPageFurther, async ({ page }) => {
    const held: Route[] = [];
    let isSlow = true;
    await page.route(/\/search\/.*\.json(\?|$)/, (route) => (isSlow ? void held.push(route) : route.continue()));
    await page.addInitScript(() => {
      const answers: unknown[] = [];
      Object.assign(globalThis, {
        answers,
        Worker: class extends Worker {
          constructor(...given: ConstructorParameters<typeof Worker>) {
            super(...given);
            this.addEventListener('message', ({ data }) => answers.push(data));
          }
        },
      });
    });
    await page.goto('/words/');
    await page.getByLabel('Word or phrase').fill('neglect');
    await page.keyboard.press('Enter');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.goBack();
    await expect(page.locator('#words-start')).toBeVisible();
    isSlow = false;
    for (const route of held) await route.continue();
    await page.waitForFunction(() => (globalThis as unknown as { answers: unknown[] }).answers.length > 0);
    await expect(page.locator('#words-found')).toBeHidden();
    await expect(page.locator('#words-status')).toHaveText('');
  });

  test('the button that shows all places leads to them', further, async ({ page }) => {
    await page.goto('/words/?q=neglect&year=2022');
    await page.getByRole('button', { name: 'Show all places' }).press('Enter');
    await expect(page).toHaveURL('/words/?q=neglect');
    await expect(page.locator('#places-0')).toBeFocused();
  });

  test('typed markup is shown as text', async ({ page }) => {
    await page.goto(`/words/?q=${encodeURIComponent('<img src=x> <b>neglect</b>')}`);
    await expect(page.locator('#words-summary')).toContainText('<img src=x>');
    expect(await page.locator('main img, #words-found b').count()).toBe(0);
  });

  test('its charts have nothing over anything else at any width', further, async ({ page }) => {
    const found: string[] = [];
    for (const asked of ['q=care', 'q=care&with=neglect', 'q=domestic+abuse']) {
      await page.goto(`/words/?${asked}`);
      await expect(page.locator('#words-charts svg').first()).toBeAttached();
      await page.evaluate(() => document.fonts.ready);
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const chart of await page.locator('#words-charts svg.chart:visible').all())
          found.push(...(await findChartFaults(chart)).map((fault) => `${asked} at ${width} px: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  });

  test('has no fault with places of both words in view on a phone', further, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 760 });
    await page.goto('/words/?q=neglect&with=abuse&year=2022#places-1');
    await expect(page.locator('#places-1')).toBeInViewport();
    expect(await findAxeFaults(page)).toEqual([]);
  });
});

test.describe('the page of words in a large record', () => {
  const shards = realRecordInShards();

  test('shows counts before it reads texts, says how many paragraphs it has read, and reads more on request', async ({ page }) => {
    const asked: string[] = [];
    await page.goto('/words/?q=children');
    await expect(page.locator('.place-line').first()).toBeVisible();
    const counted = await page.locator('#words-summary').textContent();
    await page.route(/\/search\/[^/]+\.json(\?|$)/, (route) => {
      const name = route
        .request()
        .url()
        .replace(/.*\/|\?.*/g, '');
      asked.push(name.replace(/^([a-z])\d+\.json$/, '$1'));
      return route.fulfill({ contentType: 'application/json', body: shards.get(name) ?? '' });
    });
    await page.reload();
    const told = page.locator('.word-places > p').first();
    await expect(told).toContainText(/We have read the newest \d+ of \d+ paragraphs/);
    await expect(page.locator('#words-summary')).toHaveText(counted ?? '');
    expect(asked.slice(0, asked.indexOf('p')).sort()).toEqual(['c', 'first.json', 'l', 'w']);
    expect(asked.filter((name) => name === 'p').length).toBeLessThanOrEqual(10);
    const before = await told.textContent();
    await page.getByRole('button', { name: 'Read more paragraphs' }).focus();
    await page.keyboard.press('Enter');
    await expect(told).not.toHaveText(before ?? '');
    await expect(page.locator('.word-buttons button').first()).toBeFocused();
  });
});

test('a search leads to its words over time', async ({ page }) => {
  await page.goto('/search/?q=neglect');
  await page.getByRole('link', { name: 'These words over time' }).click();
  await expect(page).toHaveURL('/words/?q=neglect');
  await expect(page.locator('#words-summary')).toContainText('It occurs');
});

test('a grade that ends the name of its section is not told again beside it', async ({ page }) => {
  await page.goto('/words/?q=neglect');
  await expect(page.locator('.word-places')).toContainText(/help and protection: requires improvement to be good\./i);
  await expect(page.locator('.word-places')).not.toContainText(/requires improvement to be good, grade at that time/i);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of words says what it would do, offers no form, and shows how often inspectors write about each topic', async ({
    page,
  }) => {
    await page.goto('/words/?q=neglect');
    await expect(page.getByText('Counting needs JavaScript')).toBeVisible();
    await expect(page.locator('#words-form')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Neglect' }).first()).toBeVisible();
  });
});
