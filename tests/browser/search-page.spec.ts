import { expect, type Page } from '@playwright/test';
import { waitForAllResults } from './all-results.ts';
import { isFullRun } from './full-run.ts';
import { further, ownPage, ownPageFurther, test } from './kept-page.ts';
import { untilIdle } from './reader-actions.ts';

const input = (page: Page) => page.locator('#search-words');
const results = (page: Page) => page.locator('#results li[data-paragraph]');
const count = (page: Page) => page.locator('#search-count');
const idsOf = (page: Page) => results(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.paragraph ?? ''));

/** Adds up how far things have moved on the page without the reader having done anything. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      })[])
        if (!entry.hadRecentInput) shifts.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.nodeName).join(', ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 2 });
  // What waits for its script is shown after four seconds, which a busy machine can take until then: here the time of style sheets stands still.
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
}

test.describe('the history of searches', () => {
  test('Back leads from a search that was sent to the one before', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    await expect(results(page).first()).toBeVisible();
    for (const words of ['fostering', 'adoption']) {
      await input(page).fill(words);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`/search/?q=${words}`);
    }
    for (const words of ['fostering', 'neglect']) {
      await page.goBack();
      await expect(page).toHaveURL(`/search/?q=${words}`);
      await expect(input(page)).toHaveValue(words);
    }
  });

  test(
    'typing asks for fewer changes of the address than Safari takes, and the results follow all the same',
    ownPageFurther,
    async ({ page }) => {
      await page.addInitScript(() => {
        const calls: number[] = [];
        Object.assign(globalThis, { calls });
        for (const name of ['pushState', 'replaceState'] as const) {
          const own = history[name].bind(history);
          history[name] = (...given) => {
            calls.push(performance.now());
            if (calls.length > 5) throw new DOMException('Too many calls', 'SecurityError');
            own(...given);
          };
        }
      });
      await page.goto('/search/');
      await input(page).pressSequentially('care leavers and their homes and their health', { delay: 20 });
      await expect(results(page).first()).toContainText(/care leavers/i);
      const calls = await page.evaluate(() => (globalThis as unknown as { calls: number[] }).calls);
      // Safari takes 100 in 30 seconds. How many there are depends on how long the typing took.
      expect(calls.length).toBeLessThanOrEqual(2 + ((calls.at(-1) ?? 0) - (calls[0] ?? 0)) / 300);
      await input(page).fill('unregistered');
      await expect(results(page).locator('mark').first()).toHaveText(/unregistered/i);
    },
  );

  test('Back soon after a letter leads to the search before, and what was typed is not written there', further, async ({ page }) => {
    for (const asked of ['fostering', 'neglect']) {
      await page.goto(`/search/?q=${asked}`);
      await expect(results(page).first()).toBeVisible();
    }
    await input(page).fill('neglects');
    await expect(page).toHaveURL('/search/?q=neglects');
    // In one task, so that the letter is typed while its address waits.
    await page.evaluate(() => {
      const words = document.querySelector('#search-words') as HTMLInputElement;
      for (const letter of ['a', 'b']) {
        words.value += letter;
        words.dispatchEvent(new Event('input', { bubbles: true }));
      }
      history.back();
    });
    await expect(page).toHaveURL('/search/?q=neglect');
    await expect(input(page)).toHaveValue('neglect');
    // Longer than an address waits.
    await expect(results(page).first()).toBeVisible();
    await page.waitForFunction((since) => performance.now() > since + 800, await page.evaluate(() => performance.now()));
    await expect(page).toHaveURL('/search/?q=neglect');
  });

  test('“Show more” survives Back, and the reader is where they left', async ({ page }) => {
    await page.goto('/search/?q=children');
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    await expect(results(page)).toHaveCount(40);
    const link = results(page).nth(30).getByRole('link').first();
    const name = await link.textContent();
    await link.click();
    await expect(page).toHaveURL(/\/reports\//);
    await page.goBack();
    await expect(results(page)).toHaveCount(40);
    await expect(page.getByRole('link', { name: name ?? '', exact: true }).first()).toBeInViewport();
  });

  test(
    'a filter after “Show more” begins with the first results, also once reloaded, and Back leads to what was typed',
    further,
    async ({ page }) => {
      await page.goto('/search/');
      await input(page).fill('care');
      await page.getByRole('button', { name: 'Show 20 more' }).click();
      await expect(results(page)).toHaveCount(40);
      await page.locator('#search-kind').selectOption('focused-visit');
      await expect(page).toHaveURL('/search/?q=care&kind=focused-visit');
      await expect(results(page)).toHaveCount(20);
      await page.reload();
      await waitForAllResults(page);
      await expect(results(page)).toHaveCount(20);
      await page.goBack();
      await expect(page).toHaveURL('/search/?q=care');
      await expect(results(page)).toHaveCount(40);
    },
  );
});

test.describe('filters', () => {
  test('alone show results', async ({ page }) => {
    await page.goto('/search/?theme=neglect');
    await expect(results(page).first()).toBeVisible();
    await expect(count(page)).toContainText(/^\d+ paragraphs/);
    await page.goto('/search/');
    await page.locator('#search-authority').selectOption('northumberland');
    await expect(results(page).first()).toBeVisible();
    await expect.poll(async () => (await idsOf(page)).filter((id) => !id.startsWith('northumberland/'))).toEqual([]);
  });

  test('that leave nothing say how much there is without them, and can be removed', further, async ({ page }) => {
    await page.goto('/search/?q=unregistered&year=2026&authority=northumberland');
    await expect(count(page)).toHaveText(
      /^No paragraph with “unregistered” fits the filter.* you chose\. Without .* there are \d+ paragraphs\.$/,
    );
    await page.getByRole('button', { name: 'Remove the filters' }).click();
    await expect(page).toHaveURL('/search/?q=unregistered');
    await expect(results(page).first()).toBeVisible();
  });
});

test('words that are too common to search for are told apart from words that nothing has', async ({ page }) => {
  await page.goto('/search/?q=the');
  await expect(count(page)).toHaveText('“the” is too common to search for. Add a word that says what you want to know about.');
});

test.describe('why results are there', () => {
  test('a reader takes a meaning away by keyboard, and the address holds that', async ({ page }) => {
    await page.goto('/search/?q=kinship+care');
    await waitForAllResults(page);
    const before = await idsOf(page);
    await page.getByText('Also searched: connected carer').focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('checkbox', { name: 'the topic “Fostering”' });
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL('/search/?q=kinship+care&without=%23fostering');
    await expect.poll(() => idsOf(page)).not.toEqual(before);
    await waitForAllResults(page);
    await expect(box).toBeFocused();
    const fewer = await idsOf(page);
    await page.reload();
    await expect.poll(() => idsOf(page)).toEqual(fewer);
    await page.goBack();
    await expect.poll(() => idsOf(page)).toEqual(before);
  });

  test('each result says which words and which meaning it was found by', async ({ page }) => {
    await page.goto('/search/?q=kinship+care');
    const result = page.locator('li[data-paragraph="north-northamptonshire/2022-10-ilacs/p23"]');
    await result.getByText('Why this result?').click();
    await expect(result).toContainText('It has words that we also searched for: “connected carer”.');
    await expect(result).toContainText('It is on the topic “Fostering”.');
  });

  test('marks are on the words searched, not on other words of their stem', further, async ({ page }) => {
    await page.goto('/search/?q=carers');
    await waitForAllResults(page);
    const marks = await page.locator('#results mark').allTextContents();
    expect(marks.filter((mark) => /parenting/i.test(mark))).toEqual([]);
  });
});

test.describe('nothing on the page moves when results come', () => {
  // A slow processor is played by a busy one, so the wide window waits for a full run.
  for (const [width, height] of isFullRun
    ? ([
        [360, 740],
        [1440, 900],
      ] as const)
    : ([[360, 740]] as const)) {
    test(`at ${width} px, on a slow connection`, ownPage, async ({ page }) => {
      const shifts = await watchShifts(page);
      await slowDown(page);
      await page.setViewportSize({ width, height });
      for (const query of ['?q=neglect', '?q=neglct&year=2020', '?q=zzzzqqqq']) {
        await page.goto(`/search/${query}`);
        await expect(count(page)).toContainText(/paragraph/);
        await expect(page.locator('#search-status')).not.toBeEmpty({ timeout: 60_000 });
        expect(await shifts(), query).toEqual([]);
      }
      await page.goto('/search/');
      await expect(page.getByRole('heading', { name: 'Choose a topic' })).toBeVisible();
      await input(page).pressSequentially('children in care');
      await expect(results(page)).toHaveCount(20, { timeout: 60_000 });
      expect(await shifts()).toEqual([]);
    });
  }

  for (const width of [360, 768, 1440])
    test(
      `at ${width} px each part of the form has its place before the next one has come`,
      width === 360 ? {} : further,
      async ({ page, request }) => {
        await page.setViewportSize({ width, height: 900 });
        const html = await (await request.get('/search/')).text();
        // A tag can also be the last that has come, without the words in it.
        const ends = [...html.matchAll(/<\/(?:label|summary|select)>|<(?:form|button|summary|input)\b[^>]*>/g)].map(
          ({ index, 0: end }) => index + end.length,
        );
        expect(ends.length).toBeGreaterThan(25);
        let body = html;
        await page.route('/search/', (route) => route.fulfill({ body, contentType: 'text/html' }));
        const placesOf = async () => {
          await page.goto('/search/');
          return page.locator('.search-only, .search-tips, .search-filters > div, [type=submit], .site-name').evaluateAll((parts) =>
            parts.map((part) => {
              const { x, y, width: wide } = part.getBoundingClientRect();
              return wide > 0 ? [x, y, wide].map(Math.round).join(' ') : '';
            }),
          );
        };
        const whole = await placesOf();
        expect(whole).toHaveLength(13);
        for (const end of ends) {
          body = html.slice(0, end);
          (await placesOf()).forEach((place, at) => expect(place || whole[at]).toBe(whole[at]));
        }
      },
    );

  test('a phone shows the first result in its first screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/search/?q=neglect');
    await expect(results(page).first().getByRole('link').first()).toBeInViewport();
  });

  test('results stay while a word is being typed that nothing begins with yet', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    await expect(results(page).first()).toBeVisible();
    await page.evaluate(() => {
      const least = { count: Infinity };
      Object.assign(globalThis, { least });
      new MutationObserver(() => {
        least.count = Math.min(least.count, document.querySelectorAll('#results li[data-paragraph]').length);
      }).observe(document.querySelector('#results') as Node, { childList: true, subtree: true });
    });
    await input(page).pressSequentially('ful parnting', { delay: 60 });
    await expect(page.locator('#search-notes')).toContainText('parnting');
    expect(await page.evaluate(() => (globalThis as unknown as { least: { count: number } }).least.count)).toBeGreaterThan(0);
  });
});

test('the results of one search do not stay under the words of the next, while more of these is loaded', ownPage, async ({ page }) => {
  // This file never comes, so the results stay incomplete: fewer than were shown before.
  await page.route(/\/search\/questions/, () => undefined);
  await page.goto(`/search/?q=${encodeURIComponent('is Northumberland safe')}`);
  await expect(results(page)).toHaveCount(20);
  // Without a key pressed, so that nothing is shown while typing.
  await input(page).evaluate((box: HTMLInputElement) => {
    box.value = 'how adoption works';
    box.form?.requestSubmit();
  });
  await expect(results(page).first()).toContainText('adopt');
});

test(
  'the answer to one search does not stay over the results of the next, while more of these is loaded',
  ownPageFurther,
  async ({ page }) => {
    // This file never comes, so the results stay incomplete.
    await page.route(/\/search\/questions/, () => undefined);
    await page.goto(`/search/?q=${encodeURIComponent('is Northumberland safe')}`);
    const answer = page.locator('.search-answer');
    await expect(answer).toContainText('Northumberland');
    await input(page).fill('how adoption works');
    await page.keyboard.press('Enter');
    await expect(results(page).first()).toContainText('adopt');
    await expect(answer).toHaveCount(0);
  },
);

test.describe('keys', () => {
  test('a link beside the box leads past the filters to the first result', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    await waitForAllResults(page);
    await input(page).focus();
    for (const key of ['Tab', 'Tab']) await page.keyboard.press(key);
    await expect(page.getByRole('link', { name: 'Skip to the results' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(results(page).first().getByRole('link').first()).toBeFocused();
    await expect(page).toHaveURL('/search/?q=neglect');
    await page.goto('/search/?q=zzzzqqqq');
    await expect(count(page)).toContainText('no paragraph');
    await expect(page.locator('#search-skip')).toBeHidden();
  });

  test('Escape keeps the words', async ({ page }) => {
    await page.goto('/search/?q=neglect');
    await expect(results(page).first()).toBeVisible();
    await input(page).focus();
    await page.keyboard.press('Escape');
    await expect(input(page)).toHaveValue('neglect');
    await expect(results(page).first()).toBeVisible();
  });

  test('/ in mid-page keeps the reader’s place, and Escape leads back to what had the focus', async ({ page }) => {
    await page.goto('/reports/northumberland/2020-01-ilacs/');
    const link = page.locator('#p20 a').first();
    await link.focus();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(500);
    await page.keyboard.press('/');
    const box = page.locator('#site-search');
    await page.keyboard.type('neglct', { delay: 20 });
    await expect(box).toHaveValue('neglct');
    await expect(box).toBeInViewport();
    await expect(page.getByRole('option', { name: /See all \d+ paragraphs/ })).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await page.keyboard.press('Escape');
    await expect(box).toHaveValue('neglct');
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });

  test('/ can be turned off, and on again', further, async ({ page }) => {
    await page.goto('/search/');
    await page.getByText('Search tips').click();
    await page.getByRole('button', { name: 'Turn this key off' }).click();
    await page.goto('/about/');
    await page.keyboard.press('/');
    await expect(page.locator('#site-search')).not.toBeFocused();
    await page.goto('/search/');
    await page.getByText('Search tips').click();
    await page.getByRole('button', { name: 'Turn this key on' }).click();
    await page.goto('/about/');
    await page.keyboard.press('/');
    await expect(page.locator('#site-search')).toBeFocused();
  });
});

test.describe('the box of the header', () => {
  const type = async (page: Page, words: string) => {
    await page.goto('/about/');
    await page.locator('#site-search').click();
    await page.keyboard.type(words, { delay: 20 });
  };

  test('offers paragraphs and all of them for a mistyped word', async ({ page }) => {
    await type(page, 'fosterng');
    await expect(page.getByRole('group', { name: 'Paragraphs' }).getByRole('option')).toHaveCount(5);
    await expect(page.getByRole('option', { name: /^See all \d+ paragraphs$/ })).toBeVisible();
  });

  test('says where it found nothing', async ({ page }) => {
    await type(page, 'zzzzqqqq');
    await expect(page.getByText('We found no paragraph, topic or council with “zzzzqqqq”.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('We found no paragraph, topic or council')).toBeHidden();
    await expect(page.locator('#site-search')).toHaveValue('zzzzqqqq');
  });

  test('suggests no topic that is only spelt alike', further, async ({ page }) => {
    await type(page, 'homes');
    const topics = page.getByRole('group', { name: 'Topics' }).getByRole('option');
    await expect(topics.first()).toBeVisible();
    await untilIdle(page);
    await expect.poll(async () => (await topics.allTextContents()).filter((name) => !/home/i.test(name))).toEqual([]);
  });

  test('shows the whole list on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await type(page, 'neglect');
    const all = page.getByRole('option', { name: /^See all/ });
    await expect(all).toBeInViewport({ ratio: 1 });
    // Questions are suggested once they are loaded, with the next letter.
    await expect(async () => {
      await page.keyboard.press('Backspace');
      await page.keyboard.type('t');
      await expect(page.getByRole('group', { name: 'Questions' })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    const list = page.locator('#site-search-suggestions');
    const isWhole = () =>
      list.evaluate((element) => element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth);
    await expect.poll(isWhole).toBe(true);
  });
});

test.describe('where the search cannot run', () => {
  test('a browser without workers is told so, and keeps topics and reports', ownPage, async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.goto('/search/?q=neglect');
    await expect(count(page)).toContainText('This browser can’t search here');
    await expect(page.getByRole('heading', { name: 'Choose a topic' })).toBeVisible();
    // Nothing is awaited any more, so nothing is told to be slow.
    await page.clock.fastForward(10_500);
    await expect(count(page)).toContainText('This browser can’t search here');
  });

  test('a page whose script is blocked says so', async ({ page }) => {
    await page.route(/assets\/.*search.*\.js$/, (route) => route.abort());
    await page.goto('/search/?q=neglect');
    await expect(page.getByText('Search needs JavaScript, which is off or has not loaded.')).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('heading', { name: 'Choose a topic' })).toBeVisible();
  });

  test('an index that never answers is told after 10 seconds, and can be tried again', ownPage, async ({ page }) => {
    await page.clock.install();
    let isBlocked = true;
    await page.route(/\/search\/first\.json(\?|$)/, async (route) => {
      if (!isBlocked) await route.continue();
    });
    await page.goto('/search/?q=neglect');
    await page.clock.fastForward(10_500);
    await expect(count(page)).toContainText('The paragraphs have not loaded yet');
    isBlocked = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(results(page).first()).toBeVisible();
    // The button went, and the focus did not go with it.
    await expect(count(page)).toBeFocused();
  });
});
