import { test as base, type Page } from '@playwright/test';

/**
 * A test whose `page` is one page of the worker, kept from test to test: for tests that visit pages and look. A new page for each test costs more than
 * most of them do. What a test left is put back before the next: storage, listeners, routes, window and colours. A test that needs a browser of its
 * own (no script, touch, init scripts, permissions) takes `test` from Playwright.
 */
export const test = base.extend<object, { keptPage: Page }>({
  keptPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use;
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ keptPage, viewport, colorScheme, javaScriptEnabled, hasTouch }, use) => {
    if (!javaScriptEnabled || hasTouch) throw new Error('A kept page has script and no touch. Take test from @playwright/test.');
    await keptPage.setViewportSize(viewport ?? { width: 1280, height: 720 });
    await keptPage.emulateMedia({ media: null, colorScheme: colorScheme ?? 'light', forcedColors: 'none' });
    await use(keptPage);
    keptPage.removeAllListeners();
    await keptPage.unrouteAll({ behavior: 'ignoreErrors' });
    if (keptPage.url().startsWith('http')) await keptPage.evaluate(() => localStorage.clear());
    await keptPage.context().clearCookies();
    // The next test may open the same address, with another fragment: that has to load it anew.
    await keptPage.goto('about:blank');
  },
});
