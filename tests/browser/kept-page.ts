import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { leftOutOfFirefox, type LeftOut } from './firefox/left-out.ts';

/** Pages that a worker keeps from test to test: one that runs scripts, one that does not. */
type KeptPages = Map<boolean, Page>;

/** What a test is given that needs a browser window of its own, since it leaves what can’t be put back: init scripts, a slow connection, a clock. */
export const ownPage = { tag: '@own-page' };

/**
 * What a test is given that `npm test` leaves out, and `npm run test:browser` does not: one that sees at another width, on another page, with another hand
 * or word what a test has seen, or tries what few readers meet, like files that come late.
 */
export const further = { tag: '@further' };

/** What a further test is given that needs a browser window of its own. */
export const ownPageFurther = { tag: [ownPage.tag, further.tag] };

/**
 * A test whose `page` is one page of the worker, kept from test to test: a new one for each costs as much as most tests do. What a test left is put
 * back before the next: storage, listeners, routes, permissions, other windows, the pointer, window and colours. `test('…', ownPage, …)` gives a test
 * a window of its own; one with touch has it too.
 */
export const test = base.extend<LeftOut, { keptPages: KeptPages }>({
  ...leftOutOfFirefox,
  keptPages: [
    async ({}, use) => {
      const pages: KeptPages = new Map();
      await use(pages);
      for (const page of pages.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, browserName, keptPages, javaScriptEnabled, hasTouch, baseURL, viewport, colorScheme }, use, { tags }) => {
    const settings = { javaScriptEnabled, serviceWorkers: 'block', ...(baseURL !== undefined && { baseURL }) } as const;
    if (hasTouch || tags.includes(ownPage.tag)) {
      const context = await browser.newContext({ ...settings, hasTouch, viewport, colorScheme });
      await use(context);
      await context.close();
      return;
    }
    let page = keptPages.get(javaScriptEnabled);
    if (!page || page.isClosed()) {
      page = await (await browser.newContext(settings)).newPage();
      page.addInitScript = page.context().addInitScript = refuseInitScript;
      keptPages.set(javaScriptEnabled, page);
    }
    await use(page.context());
    const isBack = putBack(page, baseURL ?? '');
    // Firefox may still be on its way to another page, and not take what it is told. The next test then has a new window.
    await (browserName === 'firefox' ? isBack.catch(() => page.context().close()) : isBack);
  },
  page: async ({ context, viewport, colorScheme, browserName }, use) => {
    const page = context.pages()[0] ?? (await context.newPage());
    // In Firefox only the window in front has the focus.
    if (browserName === 'firefox') await page.bringToFront();
    await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
    await page.emulateMedia({ media: null, colorScheme: colorScheme ?? 'light', forcedColors: 'none', reducedMotion: null });
    await use(page);
  },
});

/** Every test after it in the same worker would have it too. */
const refuseInitScript = () =>
  Promise.reject(new Error('An init script can’t be taken back: give this test a window of its own, with ownPage.'));

/** Puts back what a test left. A file of this site stands in between: the next test may open the same address, with another fragment, and has to load it anew. */
async function putBack(page: Page, baseURL: string): Promise<void> {
  const context: BrowserContext = page.context();
  if (page.isClosed()) return context.close();
  for (const other of context.pages()) if (other !== page) await other.close();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(0, 0);
  await page.goto(`${baseURL}/robots.txt`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearPermissions();
}
