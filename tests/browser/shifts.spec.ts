import { expect, type Page } from '@playwright/test';
import { further, test } from './kept-page.ts';

/*
 * Nothing of a page moves when its script comes. A reader who followed a link to a paragraph keeps it in sight when the script adds a button to each
 * paragraph, and what a script shows has its room from the start.
 */

/** Where each paragraph begins, in pixels from the top of the page. */
const topsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.paragraph[id]')].map((paragraph) => Math.round(paragraph.getBoundingClientRect().top + scrollY)),
  );

/** What has moved since a moment of the page: Chromium's layout shift of each move, and what moved, in words. */
const shiftsSince = (page: Page, since: number) =>
  page.evaluate(async (moment) => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node?: Node }[];
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return new Promise<string[]>((resolve) => {
      const shifts: Shift[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => {
        shifts.push(...(observer.takeRecords() as Shift[]));
        const late = shifts.filter(({ startTime }) => startTime > moment);
        resolve(
          late.map(({ value, sources }) => `${value.toFixed(4)}: ${sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(', ')}`),
        );
      }, 100);
    });
  }, since);

/** Where each heading is that can be seen, in pixels from the top of the page. */
const headingsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')]
      .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
      .map((heading) => `${Math.round(heading.getBoundingClientRect().top + scrollY)} ${heading.textContent?.replace(/\s+/g, ' ').trim()}`),
  );

/** Opens a page and keeps its scripts back until they are sent. */
async function openWithoutScripts(page: Page, address: string): Promise<{ moment: number; sendScripts: () => void }> {
  const sent = Promise.withResolvers<undefined>();
  await page.route('**/*.js', async (route) => {
    await sent.promise;
    await route.continue();
  });
  // What waits for its script is shown after four seconds, which a busy machine can take until then: here the time of style sheets stands still.
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()} * { animation-play-state: paused !important; }` });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('footer.site-footer').waitFor({ state: 'attached' });
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every((link) => link.sheet));
  // Only once words have been laid out does the browser ask for their fonts. Until these come, words are in another font.
  await page.evaluate(async () => {
    do {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await document.fonts.ready;
    } while (document.fonts.status === 'loading');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const moment = await page.evaluate(() => performance.now());
  return { moment, sendScripts: () => sent.resolve(undefined) };
}

/** Pages with controls that their scripts show, and the last of these. Further ones have the controls of another page, or a button or box alone. */
const controls = [
  { address: '/england/', shown: '#map-readout' },
  { address: '/grades/', shown: '.chart-choice' },
  { address: '/authorities/northamptonshire/', shown: '.chart-choice', isFurther: true },
  { address: '/charts/grades-overall/', shown: '.chart-choice', isFurther: true },
  { address: '/compare/councils/', shown: '#compare-form' },
  { address: '/reports/northumberland/2020-01-ilacs/p20/', shown: '.cite-copy', isFurther: true },
  { address: '/data/', shown: '.cite-copy', isFurther: true },
  { address: '/glossary/', shown: '#term-finder', isFurther: true },
  { address: '/words/', shown: '#words-form' },
  { address: '/reading-list/', shown: '#open-list', isFurther: true },
];

/** Pages whose addresses have a choice, the last of what they show of it, and what is out of sight until then. */
const choices = [
  { address: '/grades/?authority=kent', drawn: '[data-chosen]', waiting: '.chart-figure' },
  { address: '/compare/councils/?a=northumberland&b=kent', drawn: '#compare-standings table', waiting: '#compare-form, #every-council' },
];

for (const width of [320, 390, 1440]) {
  test.describe(`at ${width} pixels`, width === 390 ? {} : further, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const address of ['/reports/northumberland/2020-01-ilacs/#p20', '/reports/northamptonshire/2022-09-self-evaluation/#p290']) {
      test(`nothing of ${address} moves when each paragraph gets its buttons`, async ({ page }) => {
        const { moment, sendScripts } = await openWithoutScripts(page, address);
        const before = await topsOf(page);
        expect(before.length).toBeGreaterThan(20);
        expect(await page.locator('.pin').count()).toBe(0);
        sendScripts();
        await expect(page.locator('.paragraph[id] .pin').last()).toBeAttached();
        expect(await topsOf(page)).toEqual(before);
        expect(await shiftsSince(page, moment)).toEqual([]);
      });
    }

    for (const { address, shown, isFurther } of controls) {
      test(`nothing of ${address} moves when its script shows ${shown}`, isFurther ? further : {}, async ({ page }) => {
        const { moment, sendScripts } = await openWithoutScripts(page, address);
        await expect(page.locator(shown).first()).toBeHidden();
        const before = await headingsOf(page);
        expect(before.length).toBeGreaterThan(0);
        sendScripts();
        await expect(page.locator(shown).first()).toBeVisible();
        // One of the controls may have a heading of its own.
        expect(await headingsOf(page)).toEqual(expect.arrayContaining(before));
        expect(await shiftsSince(page, moment)).toEqual([]);
      });
    }

    for (const { address, drawn } of choices) {
      test(`nothing that was seen of ${address} moves when its script draws the choice`, async ({ page }) => {
        const { moment, sendScripts } = await openWithoutScripts(page, address);
        sendScripts();
        await expect(page.locator(drawn).last()).toBeVisible();
        expect(await shiftsSince(page, moment)).toEqual([]);
      });
    }
  });
}

for (const { address, waiting } of choices)
  test(`what waits on ${address} for its choice is shown if that takes long`, async ({ page }) => {
    const asked = Promise.withResolvers<undefined>();
    await page.route('**/compare/councils/*.json', () => asked.resolve(undefined));
    await page.goto(address);
    await asked.promise;
    await expect(page.locator(waiting).filter({ visible: true })).toHaveCount(0);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expect(page.locator(waiting).filter({ visible: true })).toHaveCount(await page.locator(waiting).count());
  });

for (const address of ['/check/', '/compare/councils/', '/grades/', '/reading-list/', '/search/', '/words/'])
  test(`what ${address} says to readers without script is there until its script comes`, async ({ page }) => {
    const { sendScripts } = await openWithoutScripts(page, address);
    await expect(page.locator('.without-script')).toHaveCount(1);
    sendScripts();
    await expect(page.locator('.without-script')).toHaveCount(0);
  });
