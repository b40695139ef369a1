import { expect, test as plain, type Page } from '@playwright/test';
import { leftOutOfFirefox, type LeftOut } from './firefox/left-out.ts';
import { further } from './kept-page.ts';
import { editionIn, nextEdition, openOfflineSite, report, type OfflineSite } from './offline-site.ts';
import { onPageError } from './page-errors.ts';

const test = plain.extend<LeftOut & { site: OfflineSite }>({
  ...leftOutOfFirefox,
  site: async ({}, use) => {
    const site = await openOfflineSite();
    await use(site);
    site.close();
  },
});
test.use({ serviceWorkers: 'allow' });

const line = (page: Page) => page.locator('.offline-line');
const foot = (page: Page) => page.locator('.site-footer');

/** The paths of all that the browser keeps. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });

/** Waits until the browser keeps a page or file. */
const expectKept = (page: Page, path: string) => expect.poll(() => keptPaths(page)).toContain(path);

test('pages that were read, the search once used and the reading list are there without a connection, and say that they are copies', async ({
  page,
  site,
}) => {
  const { address } = site;
  await page.goto(address + report);
  await page.locator('#p5 .pin').click();
  await expectKept(page, report);
  await expectKept(page, 'reading-list/');
  await page.goto(`${address}search/?q=neglect`);
  await expect(page.locator('#results li[data-paragraph]').first()).toBeVisible();
  await expectKept(page, 'search/');
  await expectKept(page, 'search/first.json');
  await expect(line(page)).toHaveCount(0);

  site.setNetwork('down');
  await page.goto(`${address + report}#p5`);
  await expect(line(page)).toContainText(/This is the copy of this page that your browser kept on \d+ \w+ \d{4}/);
  await expect(page.locator('#p5 .pin')).toHaveText(/Unpin/);
  await page.goto(`${address}reading-list/`);
  await expect(page.locator('#reading-list')).toContainText('North Northamptonshire');
  await expect(line(page)).toBeVisible();
  await page.goto(`${address}search/?q=care+leavers`);
  await expect(page.locator('#results li[data-paragraph]').first()).toContainText(/care leavers/i);
  await page.goto(`${address}about/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await page.locator('#kept-pages').getByRole('link', { name: 'North Northamptonshire' }).click();
  await expect(page.locator('#p5')).toBeVisible();

  site.setNetwork('up');
  await line(page).getByRole('button', { name: 'Try again' }).click();
  await expect(line(page)).toHaveCount(0);
  await expect(page.locator('#p5')).toBeVisible();
});

test('a report of the reading list is asked for once, not with each letter of a note', async ({ page, site }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    const { postMessage } = ServiceWorker.prototype;
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, message: { whole?: boolean; addresses?: string[] }, ...rest: []) {
      if (message.whole) asked.push(...(message.addresses ?? []));
      postMessage.call(this, message, ...rest);
    };
    Object.assign(globalThis, { asked });
  });
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.map((each) => new URL(each).pathname));
  await page.goto(site.address + report);
  await page.locator('#p5 .pin').click();
  await page.goto(`${site.address}reading-list/`);
  const files = ['/reading-list/', '/reading-list/north-northamptonshire/2022-10-ilacs.json'];
  await expect.poll(asked).toEqual(files);
  await page.locator('#list textarea').pressSequentially('Ask why');
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('Ask why');
  expect(await asked()).toEqual(files);
});

test('a page that takes too long is shown as its copy, and half of a page is never kept', further, async ({ page, site }) => {
  await page.goto(site.address);
  await expectKept(page, '');
  site.setNetwork('halved');
  await page.goto(site.address + report);
  site.setNetwork('silent');
  await page.goto(site.address);
  await expect(line(page)).toContainText('We could not reach the site in time');
  expect(await keptPaths(page)).not.toContain(report);
});

test('a new edition is announced in every tab, and nothing of it is mixed with the one before', async ({ page, context, site }) => {
  await page.goto(`${site.address}search/?q=neglect`);
  await expect(page.locator('#results li[data-paragraph]').first()).toBeVisible();
  await expectKept(page, 'search/first.json');
  const other = await context.newPage();
  await other.goto(site.address + report);
  await expectKept(other, report);
  const before = (await foot(page).textContent())?.match(editionIn)?.[0] ?? '';

  site.publish('next');
  await other.reload();
  await expect(foot(other)).toContainText(nextEdition);
  await expect(line(page)).toContainText('A new edition was published');
  await expect(line(other)).toHaveCount(0);
  // Browsers end a worker that has nothing to do, and begin the next one then. A browser under test never does.
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  // The open page still searches its own edition.
  await page.locator('#search-words').fill('care leavers');
  await expect(page.locator('#results li[data-paragraph]').first()).toContainText(/care leavers/i);
  await expect(foot(page)).toContainText(before);
  await line(page).getByRole('button', { name: 'Load the new edition' }).click();
  await expect(foot(page)).toContainText(nextEdition);
  await expect(page.locator('#results li[data-paragraph]').first()).toContainText(/care leavers/i);
  await expectKept(page, 'search/');
  const editions = await page.evaluate(async () => {
    const texts = (await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/'));
      return Promise.all(pages.map(async (key) => /Edition ([\d.]+\d)/.exec((await (await cache.match(key))?.text()) ?? '')?.[1]));
    });
    return (await Promise.all(texts)).map((found) => [...new Set(found)]);
  });
  expect(editions.every((found) => found.length <= 1)).toBe(true);
  expect(editions.at(-1)).toEqual([nextEdition.replace('Edition ', '')]);
});

test('one switch takes the service worker and all copies away', async ({ page, site }) => {
  await page.goto(site.address);
  await expectKept(page, '');
  site.publish('off');
  await page.reload();
  const left = () => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);
  await expect.poll(left).toEqual([0, 0]);
  site.setNetwork('down');
  await expect(page.reload()).rejects.toThrow();
});

for (const [where, prepare] of [
  [
    'with a full storage',
    async (page: Page, origin: string) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000 });
    },
  ],
  [
    'with a storage that is denied',
    (page: Page) =>
      page.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
        Object.assign((navigator as { serviceWorker?: object }).serviceWorker ?? {}, { register: refuse, getRegistration: refuse });
        for (const name of ['caches', 'localStorage'])
          Object.defineProperty(globalThis, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
      }),
  ],
  [
    'without service workers',
    (page: Page) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })),
  ],
] as const)
  test(`${where} the pages are as they would be`, where === 'with a full storage' ? {} : further, async ({ page, site }) => {
    const faults: string[] = [];
    onPageError(page, (message) => faults.push(message));
    await prepare(page, site.address.slice(0, -1));
    // Firefox calls it an error if a page is left before all of its scripts came.
    await page.goto(site.address, { waitUntil: 'networkidle' });
    await page.goto(`${site.address}search/?q=neglect`, { waitUntil: 'networkidle' });
    await expect(page.locator('#results li[data-paragraph]').first()).toBeVisible();
    await page.reload();
    await expect(page.locator('#results li[data-paragraph]').first()).toBeVisible();
    await expect(line(page)).toHaveCount(0);
    if (where === 'with a full storage') expect(await keptPaths(page)).not.toContain('search/first.json');
    expect(faults).toEqual([]);
  });
