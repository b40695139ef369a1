import { expect, type Locator, type Page } from '@playwright/test';
import { ownPage, test } from './kept-page.ts';

/*
 * What readers come for, done with the keyboard alone. At every step the focus is on something that can be seen and that nothing covers (WCAG 2.2, 2.4.7
 * and 2.4.11), and what a screen reader has to be told is told once, and politely.
 */

/** What is wrong with where the focus is, in words; undefined if nothing is. */
const focusFault = (page: Page) =>
  page.evaluate(() => {
    const control = document.activeElement;
    if (!control || control === document.body) return 'nothing has the focus';
    const name = `<${control.localName} class="${control.getAttribute('class') ?? ''}"> “${(control.ariaLabel ?? control.textContent).trim().slice(0, 40)}”`;
    const shape = control.querySelector('.mark-target, .hex-cell');
    const [box] = (shape ?? control).getClientRects();
    if (!box) return `${name} is not shown`;
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${name} is out of sight`;
    const seen = document.elementFromPoint(x, y);
    if (!seen || !(control.contains(seen) || seen.contains(control)))
      return `${name} is covered by <${seen?.localName} class="${seen?.className}">`;
    // A heading that a script gives the focus to is no control.
    if ((control as HTMLElement).tabIndex < 0) return undefined;
    const style = getComputedStyle(shape ?? control);
    const isRinged = shape ? parseFloat(style.strokeWidth) >= 3 : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return isRinged ? undefined : `${name} has no ring`;
  });

/** Presses a key, and expects the focus to be in sight afterwards. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  expect(await focusFault(page), `after ${key}`).toBeUndefined();
}

/** The most controls that a reader passes by Tab on the way to one. */
const mostTabs = 200;

/** Moves by Tab to a control; all on the way has to be in sight while it has the focus. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await press(page, key);
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No focus by ${key} on ${String(control)}.`);
}

/** Hears what live regions of a page say, as a screen reader does. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: string[] = [];
    (globalThis as unknown as { told: string[] }).told = told;
    const live = '[aria-live], [role="status"], [role="alert"], output';
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live));
      for (const region of new Set(regions)) {
        const words = region?.textContent.replace(/\s+/g, ' ').trim();
        if (!region || !words || region.ariaLive === 'off' || region.closest('[aria-hidden="true"]')) continue;
        const manner = region.ariaLive ?? (region.role === 'alert' ? 'assertive' : 'polite');
        told.push(`${manner}: ${words}`);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Expects words to be told once, politely, and nothing else but what came before them, since the last time that was asked. */
async function expectTold(page: Page, words: RegExp, ...before: RegExp[]): Promise<void> {
  const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  await expect.poll(async () => (await told()).some((each) => words.test(each))).toBe(true);
  // What is told twice is told soon.
  await page.waitForTimeout(300);
  const all = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0));
  expect(all).toEqual([...before, words].map((each) => expect.stringMatching(each) as unknown));
  expect(all.filter((each) => !each.startsWith('polite: '))).toEqual([]);
}

/** Expects that nothing was told since the last time that was asked. */
async function expectNothingTold(page: Page): Promise<void> {
  expect(await page.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0))).toEqual([]);
}

const report = '/reports/northumberland/2020-01-ilacs/';

test('search: / brings a reader to the box, the results are told, and Enter opens one', ownPage, async ({ page }) => {
  // A pause in typing has results told too. The clock stands still, so that a machine that is slow between two keys makes none.
  await page.clock.install();
  await page.goto('/search/');
  await listen(page);
  await press(page, '/');
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.type('unregistered', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=unregistered');
  await expectTold(page, /\d+ (results|paragraphs)/);
  await page.clock.runFor(5_000);
  await expectNothingTold(page);
  await page.clock.resume();
  const hit = page.locator('li[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"]').getByRole('link').first();
  await tabTo(page, hit);
  await page.keyboard.press('Enter');
  await expect(page.locator('#p22')).toBeInViewport();
});

test('compare: two councils are typed and chosen, and the answer has the focus', async ({ page }) => {
  await page.goto('/compare/councils/');
  await tabTo(page, page.getByLabel('First council', { exact: true }));
  await page.keyboard.type('north north');
  // While less is typed, other councils come first.
  await expect(page.getByRole('option').first()).toHaveText(/^North Northamptonshire/);
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await press(page, 'Tab');
  await page.keyboard.type('northumb');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/compare/councils/?a=north-northamptonshire&b=northumberland');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await focusFault(page)).toBeUndefined();
  await tabTo(page, page.locator('#compare-lines').getByRole('link', { name: 'Children in care' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/on=in-care$/);
  await expect(page.locator('#compare-answer')).toContainText('Both are good for children in care');
  expect(await focusFault(page)).toBeUndefined();
});

test('map: the slider tells what it changed, arrow keys move over the map, and Enter opens a council', async ({ page }) => {
  await page.goto('/england/');
  await listen(page);
  await tabTo(page, page.getByRole('slider', { name: 'Year' }));
  await press(page, 'ArrowLeft');
  await expectTold(page, /^polite: Outstanding in \d+ of \d+ councils/);
  await tabTo(page, page.locator('#map-room a[tabindex="0"]'));
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-hex'));
  await press(page, 'ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-hex'))).not.toBe(first);
  const name = /^[^:]+/.exec((await page.evaluate(() => document.activeElement?.ariaLabel)) ?? '')?.[0] ?? 'no council';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('charts: a council is highlighted, and each mark is reached, read out below, and opens its source', async ({ page }) => {
  await page.goto('/charts/grades-overall/');
  const highlight = page.getByRole('group', { name: 'Highlight councils' }).first().getByRole('button', { name: 'Northumberland' });
  await tabTo(page, highlight);
  await press(page, 'Enter');
  await expect(highlight).toHaveAttribute('aria-pressed', 'true');
  const mark = page.locator('svg.chart-wide').getByRole('link', { name: /^Northumberland, inspected 20 to 31 January 2020/ });
  await tabTo(page, mark);
  await expect(page.locator('.chart-readout').first()).toHaveText(/^Northumberland, inspected 20 to 31 January 2020/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(report);
});

test('long report: under each heading a link skips to the next, and a paragraph has few stops', async ({ page }) => {
  await page.goto('/reports/northamptonshire/2022-09-self-evaluation/');
  await expect(page.locator('.paragraph .pin').last()).toBeAttached();
  const headings = page.locator('.report-section > :is(h2, h3)');
  const heading = (at: number) => headings.nth(at);
  await page.getByRole('link', { name: `Skip to ${(await heading(3).textContent())?.trim() ?? ''}` }).focus();
  for (const at of [3, 4, 5]) {
    await page.keyboard.press('Enter');
    await expect(heading(at)).toBeInViewport();
    await press(page, 'Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(`Skip to ${(await heading(at + 1).textContent())?.trim() ?? ''}`);
  }
  const stops = await page.locator('.paragraph').evaluateAll((all) => all.map((each) => each.querySelectorAll('a[href], button').length));
  expect(stops.length).toBeGreaterThan(400);
  expect(stops.reduce((sum, count) => sum + count) / stops.length).toBeLessThan(6.2);
});

test('reading list: a paragraph is pinned, noted, taken out and brought back', async ({ page }) => {
  await page.goto(`${report}p5/`);
  await listen(page);
  const pin = page.locator('#p5 .pin');
  await tabTo(page, pin);
  await press(page, 'Enter');
  await expectTold(page, /^polite: Pinned: paragraph 5\. Your reading list has 1 paragraph\.$/);
  await expect(pin).toHaveAccessibleName('Unpin paragraph 5');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Reading list (1)' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  await listen(page);
  await tabTo(page, page.getByRole('textbox', { name: /Your note on .* paragraph 5/ }));
  await page.keyboard.type('Ask about this');
  await tabTo(page, page.getByRole('button', { name: /Remove: .* paragraph 5/ }));
  await press(page, 'Enter');
  await expectTold(page, /^polite: Removed: .* paragraph 5\. Undo$/);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: /paragraph 5/ })).toHaveValue('Ask about this');
});

test('quote check: a text is typed, the verdict is told, and its place opens', async ({ page }) => {
  await page.goto('/check/');
  await listen(page);
  await tabTo(page, page.getByLabel('Text to check'));
  await page.keyboard.insertText('Children are seen regularly by their social workers and develop positive relationships with them.');
  await tabTo(page, page.getByRole('button', { name: 'Check', exact: true }));
  await press(page, 'Enter');
  await expectTold(page, /^polite: 1 sentence checked: 1 word for word\.$/, /^polite: Checking …$/);
  expect(await focusFault(page)).toBeUndefined();
  await tabTo(page, page.locator('.quote-place a').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('#p6')).toBeInViewport();
});
