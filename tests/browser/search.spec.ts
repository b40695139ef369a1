import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { waitForAllResults } from './all-results.ts';
import { findAxeFaults } from './find-axe-faults.ts';
import { further, ownPage, ownPageFurther, test } from './kept-page.ts';
import { onPageError } from './page-errors.ts';
import { arrowDownTo, untilIdle } from './reader-actions.ts';

const idsOf = (page: Page) =>
  page.locator('#results li[data-paragraph]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.paragraph ?? ''));

/** Marks the page once it saves a table. Firefox does not tell Playwright of each file that a page saves. */
const markSavedTables = (page: Page) =>
  page.addInitScript(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      if (file.type.startsWith('text/csv')) document.documentElement.dataset.saved = 'a table';
      return make(file);
    };
  });

test.describe('the search page', () => {
  test('a result that stays keeps the focus while others go', async ({ page }) => {
    await page.goto('/search/?q=unregistered');
    const link = page.locator('li[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"]').getByRole('link').first();
    // The first results are drawn anew once all is loaded, and the focus stays then too.
    await link.focus();
    await waitForAllResults(page);
    await expect(link).toBeFocused();
    const before = await page.locator('#search-count').textContent();
    await page.locator('#search-authority').evaluate((select: HTMLSelectElement) => {
      select.value = 'north-northamptonshire';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(page.locator('#search-count')).not.toHaveText(before ?? '');
    await expect(link).toBeFocused();
  });

  test('a reader searches as they type and opens a result with its words highlighted', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox', { name: /^Search \d+ paragraphs by inspectors/ }).pressSequentially('unregistered');
    const hit = page.locator('li[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"]');
    await expect(hit).toContainText('A small number of children live in unregistered');
    await expect(hit.locator('mark').first()).toHaveText('unregistered');
    await expect(page).toHaveURL('/search/?q=unregistered');
    await hit.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/reports\/north-northamptonshire\/2022-10-ilacs\/.*#p22/);
    await expect(page.locator('#p22')).toBeInViewport();
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString())))
      .toContain('unregistered');
  });

  test('a search with filters has its own URL', async ({ page }) => {
    await page.goto('/search/?q=plans&authority=northumberland&kind=ilacs&theme=care-leavers-support');
    await waitForAllResults(page);
    const ids = await idsOf(page);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id).toContain('northumberland/2020-01-ilacs/');
  });

  test('filters show how many results they would leave, and Back removes one', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    await waitForAllResults(page);
    const before = await idsOf(page);
    await expect(page.locator('#search-authority option[value="northumberland"]')).toHaveText(/^Northumberland \(\d+\)$/);
    const counted = Number(/\((\d+)\)/.exec((await page.locator('#search-year option[value="2020"]').textContent()) ?? '')?.[1]);
    await page.getByLabel('Year').selectOption('2020');
    await expect(page).toHaveURL('/search/?q=neglect&year=2020');
    await expect.poll(() => idsOf(page)).toHaveLength(counted);
    await page.goBack();
    await expect(page).toHaveURL('/search/?q=neglect');
    await expect.poll(() => idsOf(page)).toEqual(before);
  });

  test('inspectors’ words come first, under their own heading, before what councils and others say', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    const headings = page.locator('#results').getByRole('heading', { level: 2 });
    await expect(headings).toHaveText(['Inspectors’ words', 'What councils and others say']);
    await expect(page.locator('#results > li').first()).toContainText('Word for word, read by a person.');
    await expect(page.locator('#results > li').first()).not.toContainText('Our summary.');
    await expect(page.locator('#results > li').last()).toContainText('These are not inspectors’ words.');
    const later = page
      .locator('li[data-paragraph="north-northamptonshire/2022-10-ilacs/p4"]')
      .getByRole('link', { name: 'Inspected again since: May 2026' });
    await expect(later).toHaveAttribute('href', '/authorities/north-northamptonshire/');
    await expect(page.locator('#search-count')).toContainText(/\d+ in inspectors’ words, \d+ from councils and others/);
    expect(await findAxeFaults(page)).toEqual([]);
  });

  test('no filter cuts what it says before a reader chooses, and none cuts a way to sort or show', async ({ page }) => {
    await page.goto('/search/');
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await page.locator('.search-filters select').evaluateAll((boxes) =>
        (boxes as HTMLSelectElement[]).flatMap((box) => {
          const { font, paddingLeft, paddingRight } = getComputedStyle(box);
          const pen = new OffscreenCanvas(1, 1).getContext('2d');
          if (!pen) throw new Error('Nothing can be measured here.');
          pen.font = font;
          const said = ['sort', 'group'].includes(box.name) ? [...box.options] : [...box.selectedOptions];
          const arrow = 16;
          const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow;
          return said.map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
        }),
      );
      expect(cut, `at ${width} pixels`).toEqual([]);
    }
  });

  test(
    'a reader takes the most relevant first, whoever says it, by keyboard, and the choice survives a reload',
    further,
    async ({ page }) => {
      await page.goto('/search/?q=neglect');
      const sorted = page.getByLabel('Sort by');
      await expect(sorted.locator('option:checked')).toHaveText('Inspectors first');
      await expect(page.locator('#results').getByRole('heading')).toHaveCount(2);
      await sorted.focus();
      await page.keyboard.press('ArrowDown');
      await expect(page).toHaveURL('/search/?q=neglect&sort=relevance');
      await expect(page.locator('#results').getByRole('heading')).toHaveCount(0);
      await waitForAllResults(page);
      const mixed = await idsOf(page);
      expect(mixed[0]).toMatch(/self-evaluation/);
      await page.reload();
      await expect(sorted.locator('option:checked')).toHaveText('Most relevant');
      await expect.poll(() => idsOf(page)).toEqual(mixed);
    },
  );

  test(
    'a reader asks for inspectors’ words only, by keyboard: the count is right, and the choice survives a reload',
    further,
    async ({ page }) => {
      await page.goto('/search/?q=neglect');
      const only = page.getByRole('checkbox', { name: /Inspectors’ words only/ });
      await expect(only).toHaveAccessibleName(/^Inspectors’ words only \(\d+\)$/);
      const counted = Number(/\((\d+)\)/.exec((await page.locator('.search-only').textContent()) ?? '')?.[1]);
      await only.focus();
      await page.keyboard.press('Space');
      await expect(page).toHaveURL('/search/?q=neglect&speaker=inspectors');
      await expect
        .poll(() => idsOf(page))
        .toEqual(Array.from({ length: counted }, () => expect.stringMatching(/-(ilacs|focused-visit)\//) as unknown));
      await expect(page.locator('#search-count')).toContainText(`${counted} paragraphs`);
      await page.reload();
      await expect(only).toBeChecked();
      await expect.poll(() => idsOf(page)).toHaveLength(counted);
      await page.goBack();
      await expect(only).not.toBeChecked();
    },
  );

  test('a typing mistake is corrected with a note, and unknown words are ignored with a note', async ({ page }) => {
    await page.goto('/search/?q=neglct zzzzqqqq');
    await expect(page.locator('#search-notes')).toContainText('We found no “neglct”, so these results are for “neglect”.');
    await expect(page.locator('#search-notes')).toContainText('We found no “zzzzqqqq”, so we left it out.');
    await expect(page.locator('#results mark').first()).toHaveText(/neglect/i);
  });

  test('an empty result says so plainly, and offers links', async ({ page }) => {
    await page.goto('/search/?q=zzzzqqqq');
    await expect(page.locator('#search-count')).toContainText('We found no paragraph');
    await expect(page.getByRole('link', { name: 'Neglect', exact: true }).first()).toBeVisible();
  });

  test('what is close to quoted words comes last, and is told once, with all that was found', ownPageFurther, async ({ page }) => {
    await page.addInitScript(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      document.addEventListener('DOMContentLoaded', () => {
        for (const id of ['search-count', 'search-status']) {
          const element = document.getElementById(id) as HTMLElement;
          new MutationObserver(() => told.push(`${id}: ${element.textContent}`)).observe(element, { childList: true });
        }
      });
    });
    await page.goto('/search/?q="plans about neglect"');
    const close = 'We found no paragraph with “plans about neglect”. 10 paragraphs are close to your words.';
    await expect(page.locator('#search-status')).toHaveText(close);
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told).toEqual([`search-count: ${close}`, `search-status: ${close}`]);
    await expect(page.locator('#results').getByRole('heading')).toHaveText(['Close to your words, but not the same']);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.locator('#search-skip').press('Enter');
    await expect(page.locator('#results li[data-paragraph] a').first()).toBeFocused();
  });

  test('what is close to quoted words is told from what we lack of a council', further, async ({ page }) => {
    await page.goto('/search/?q=Leeds "plans about neglect"');
    await expect(page.locator('#search-count')).toHaveText('See the latest grades for Leeds. 10 paragraphs are close to your words.');
    await expect(page.locator('#search-notes')).toContainText(
      'We don’t have the text of Leeds’s reports yet, so the paragraphs below are from other councils.',
    );
  });

  test('a council named in the query is offered as a filter', async ({ page }) => {
    await page.goto('/search/?q=fostering in northumberland');
    const only = page.getByRole('button', { name: 'Northumberland only' });
    await only.focus();
    await waitForAllResults(page);
    await expect(only).toBeFocused();
    await only.press('Enter');
    await expect(page.locator('#search-count')).toBeFocused();
    await expect(page).toHaveURL(/authority=northumberland/);
    await expect.poll(async () => (await idsOf(page)).filter((id) => !id.startsWith('northumberland/'))).toEqual([]);
    await expect(page.locator('#results li').first()).toBeVisible();
  });

  test('the first twenty results are shown, then more, and the focus moves to the first new one', async ({ page }) => {
    await page.goto('/search/?q=children');
    await expect.poll(() => idsOf(page)).toHaveLength(20);
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    await expect.poll(() => idsOf(page)).toHaveLength(40);
    await expect(page.locator('#results li[data-paragraph]').nth(20).getByRole('link').first()).toBeFocused();
  });

  test('results can be grouped by document or sorted newest first', async ({ page }) => {
    await page.goto('/search/?q=caseloads&group=document');
    await expect(page.getByRole('heading', { level: 3, name: /Northumberland, inspection report/ })).toBeVisible();
    await page.goto('/search/?q=caseloads&sort=date');
    await waitForAllResults(page);
    const months = (await idsOf(page)).map((id) => id.split('/')[1]?.slice(0, 7) ?? '');
    expect(months).toEqual([...months].sort().reverse());
  });

  test('results can be exported as CSV', async ({ page }) => {
    await page.goto('/search/?q="leave to remain"');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Download these results/ }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(download.suggestedFilename()).toMatch(/^search-leave-to-remain-edition-[\d.]+\.csv$/);
    expect(lines[0]).toMatch(/^\uFEFFid,url,authority,/);
    expect(lines[1]).toMatch(/^north-northamptonshire\/2022-10-ilacs\/p25,http/);
  });

  test(
    'results that are saved while the page still counts take nothing from it, and it nothing from them',
    ownPageFurther,
    async ({ page }) => {
      await page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const press = () => document.getElementById('take-results')?.click();
          new MutationObserver(press).observe(document.getElementById('search-status') as HTMLElement, { childList: true });
        });
      });
      await markSavedTables(page);
      await page.goto('/search/?q="leave to remain"');
      await expect(page.locator('html')).toHaveAttribute('data-saved', 'a table');
      await expect(page.locator('#search-authority')).toContainText(/Northamptonshire \(\d/);
    },
  );

  test('results that can’t be saved are told, and can be saved later', ownPage, async ({ page }) => {
    // In a large record the worker has to load the words of further results first. Here it has them, so it is made to say that it could not.
    await page.addInitScript(() => {
      const post = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, request: { kind: string; number: number }) => void;
      let failures = 1;
      Worker.prototype.postMessage = function (request: { kind: string; number: number }) {
        if (request.kind !== 'save' || failures === 0) return post.call(this, request);
        failures -= 1;
        this.dispatchEvent(new MessageEvent('message', { data: { number: request.number, state: 'failed', fault: '' } }));
      };
    });
    await markSavedTables(page);
    await page.goto('/search/?q=caseloads');
    await waitForAllResults(page);
    const take = page.locator('#take-results');
    await take.click();
    await expect(take).toHaveText('The file could not be made. Try again');
    await expect(page.locator('#search-status')).toHaveText('The file could not be made. Try again');
    await take.click();
    await expect(page.locator('html')).toHaveAttribute('data-saved', 'a table');
    await expect(take).toHaveText('Download these results (CSV)');
  });

  test('a failed load says so, and is retried', async ({ page }) => {
    await page.route(/\/search\/.*\.json(\?|$)/, (route) => route.abort());
    await page.goto('/search/?q=neglect');
    await expect(page.locator('#search-count')).toHaveText('We could not load the paragraphs. Trying again …');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.unroute(/\/search\/.*\.json(\?|$)/);
    await expect(page.locator('#results li').first()).toBeVisible();
  });

  test('typed markup is shown as text', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('"<img src=x onerror=alert(1)>" <b>neglct</b>')}`);
    await expect(page.locator('#search-notes')).toContainText('neglct');
    expect(await page.locator('main img, #results b, #search-notes b').count()).toBe(0);
  });

  test('random fast typing breaks nothing and inserts no markup', further, async ({ page }) => {
    const errors: string[] = [];
    onPageError(page, (message) => errors.push(message));
    await page.goto('/search/?q=care');
    await expect(page.locator('#results li').first()).toBeVisible();
    const seen = await page.evaluate(async () => {
      let state = 7;
      const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const parts = [
        'care leavers',
        '<b>',
        '"',
        '-',
        '</li><img src=x>',
        '&lt;',
        "'",
        'neglct ',
        '%00',
        '\u202e',
        '\ud800',
        '__proto__ ',
        '15.8%',
        '😀',
      ];
      const input = document.querySelector<HTMLInputElement>('#search-words') ?? new HTMLInputElement();
      const tags = new Set<string>();
      for (let round = 0; round < 80; round += 1) {
        const length = round % 50 === 0 ? 2_000 : 1 + Math.floor(random() * 6);
        input.value = Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join('');
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resume) => setTimeout(resume, 15));
        for (const found of document.querySelectorAll('#results *, #search-notes *')) tags.add(found.localName);
      }
      return [...tags];
    });
    expect(errors).toEqual([]);
    expect(seen.filter((tag) => !['li', 'p', 'a', 'mark', 'button', 'span', 'h2', 'ol', 'details', 'summary'].includes(tag))).toEqual([]);
    await page.locator('#search-words').fill('unregistered');
    await expect(page.locator('#results mark').first()).toHaveText(/unregistered/i);
  });
});

test.describe('the search box of every page', () => {
  test('opens the results', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('banner').getByRole('searchbox').fill('neglct');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=neglct');
    await expect(page.locator('#results li').first()).toBeVisible();
  });

  test('loads nothing before it has the focus', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/reports/northumberland/2020-01-ilacs/');
    await untilIdle(page);
    expect(asked.filter((url) => /\/search\/|search-box|search-worker/.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await expect.poll(() => asked.some((url) => /\/search\/.*\.json(\?|$)/.test(url))).toBe(true);
  });

  test('suggests councils, topics and paragraphs to the keyboard alone', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    const box = page.getByRole('banner').getByRole('combobox', { name: 'Search every paragraph' });
    await expect(box).toBeFocused();
    await page.keyboard.type('foster parents');
    await expect(page.getByRole('option', { name: 'Fostering', exact: true })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Paragraphs' }).getByRole('option').first()).toContainText(
      /inspection report|visit letter/,
    );
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await arrowDownTo(page, page.getByRole('option', { name: 'Fostering', exact: true }));
    await expect(page.getByRole('banner').getByRole('status')).toContainText('paragraphs found');
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(box).toHaveAttribute('aria-expanded', 'false');
    await expect(box).toHaveValue('foster parents');
    await page.keyboard.press('ArrowDown');
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await arrowDownTo(page, page.getByRole('option', { name: 'Fostering', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/compare/fostering/');
  });

  test('goes from a suggested paragraph to its report', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('searchbox').click();
    await page.getByRole('banner').getByRole('combobox').pressSequentially('runaways');
    await page.getByRole('option', { name: /2022, paragraph 9/ }).click();
    await expect(page.locator('#p9')).toBeInViewport();
  });
});

test('the search runs in a worker of this site, so that the page never waits', async ({ page, baseURL }) => {
  await page.goto('/search/?q=neglect');
  await expect(page.locator('#results li').first()).toBeVisible();
  expect(page.workers().map((worker) => worker.url().startsWith(`${baseURL}/assets/search-worker`))).toEqual([true]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and offers themes, documents and the terms of the field', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    await expect(page.getByText('needs JavaScript, which is off')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Neglect' }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Northumberland: Inspection report, 20 to 31 January 2020' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'What the terms mean' }).click();
    await expect(page.getByRole('term').filter({ hasText: 'MASH' }).first()).toBeVisible();
  });
});
