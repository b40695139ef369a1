import { expect, type Page } from '@playwright/test';
import { isFullRun } from '../full-run.ts';
import { further, test } from '../kept-page.ts';
import { onPageError } from '../page-errors.ts';
import { hostileLongTexts, hostileStrings, someHostileStrings } from './hostile-strings.ts';

/** The pages that read their address, with every name that they read there, and the boxes that a reader can type into. Further ones read it as others do. */
const pages: { address: string; names: string[]; boxes?: string[]; isFurther?: boolean }[] = [
  {
    address: 'search/',
    names: ['q', 'without', 'theme', 'authority', 'report', 'kind', 'framework', 'year', 'grade', 'speaker', 'sort', 'more'],
    boxes: ['#search-words', '#site-search'],
  },
  {
    address: 'words/',
    names: ['q', 'with', 'forms', 'speaker', 'sort', 'year', 'grade', 'authority', 'framework'],
    boxes: ['#words-q', '#words-with'],
  },
  { address: 'check/', names: ['text'], boxes: ['#quoted-text'] },
  { address: 'compare/', names: ['authority', 'from', 'to', 'speaker'], isFurther: true },
  { address: 'compare/councils/', names: ['a', 'b', 'authority', 'on'] },
  { address: 'charts/', names: ['highlight', 'judgement'], isFurther: true },
  { address: 'grades/', names: ['authority', 'judgement', 'highlight'] },
  { address: 'england/', names: ['name', 'region', 'grade', 'judgement', 'year', 'council'], isFurther: true },
  { address: 'authorities/', names: ['council', 'name', 'region'], isFurther: true },
  { address: 'judgements/', names: ['authority', 'highlight', 'judgement'], isFurther: true },
  { address: 'glossary/', names: ['q'], boxes: ['#find-term'], isFurther: true },
  { address: 'reading-list/', names: ['list'] },
  { address: 'reports/north-northamptonshire/2022-10-ilacs/', names: ['marks'] },
  { address: '', names: ['council', 'q'], boxes: ['#site-search'] },
];

interface Watched {
  faults: string[];
  /** What happened since it was last asked. */
  take: (about: string) => Promise<void>;
}

/** Watches a page for what a hostile string must never cause: script, an exception, a refused script, a request to elsewhere. */
async function watch(page: Page, baseURL: string): Promise<Watched> {
  const faults: string[] = [];
  const since: string[] = [];
  onPageError(page, (message) => since.push(`exception: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') since.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    since.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (/^(http|ws)/.test(request.url()) && new URL(request.url()).origin !== new URL(baseURL).origin)
      since.push(`request to ${request.url()}`);
  });
  return {
    faults,
    take: async (about) => {
      if (await page.evaluate(() => 'ran' in window || 'ran' in {})) since.push('script ran');
      faults.push(...since.splice(0).map((fault) => `${about}: ${fault}`));
    },
  };
}

/** A quick run takes a string of each kind, another for each page, and a full run all of them. */
const stringsOf = (at: number) => (isFullRun ? hostileStrings : someHostileStrings(at));

/** How long the query of an address may be, in characters as sent: servers refuse headers of 16 kB, and the address that a reader comes from is one too. */
const longestQuery = 6_000;

/** A string under all names at once, or under as many at a time as an address has room for. */
function underAllNames(text: string, names: readonly string[]): { text: string; values: string[] }[] {
  const sent = names.length * encodeURIComponent(text.toWellFormed()).length;
  const openings = Math.min(names.length, Math.max(1, Math.ceil(sent / longestQuery)));
  return Array.from({ length: openings }, (_, opening) => ({
    text,
    values: names.map((_, name) => (name % openings === opening ? text : '')),
  }));
}

/**
 * What a page is opened with, for each name that it reads: in a full run each string under all names. In a quick run each name has another string
 * of the page, so that all of them are there in few openings; one more has markup under all names.
 */
function queriesOf(at: number, names: readonly string[]): { text: string; values: string[] }[] {
  const strings = stringsOf(at);
  if (isFullRun) return strings.flatMap((text) => underAllNames(text, names));
  const openings = Array.from({ length: Math.max(3, Math.ceil(strings.length / names.length)) }, (_, opening) => {
    const values = names.map((_, name) => strings[(opening * names.length + name + at) % strings.length] ?? '');
    return { text: values[opening % values.length] ?? '', values };
  });
  return [...openings.slice(0, 4), ...underAllNames(strings[0] ?? '', names)];
}

test('there are 400 hostile strings, none twice', () => {
  expect(new Set(hostileStrings).size).toBeGreaterThanOrEqual(400);
});

for (const [at, { address, names, isFurther }] of pages.entries())
  test(`nothing in the address of /${address} runs, throws or asks elsewhere`, isFurther ? further : {}, async ({ page, baseURL }) => {
    const { faults, take } = await watch(page, baseURL ?? '');
    // 304 is what Firefox gets of a page that it had before.
    expect([200, 304]).toContain((await page.goto(address))?.status());
    await take('nothing');
    for (const { text, values } of queriesOf(at, names)) {
      const query = new URLSearchParams(names.map((name, which) => [name, (values[which] ?? '').toWellFormed()]));
      // A fragment is not encoded by anybody: what a reader is sent may be anything.
      await page.goto(`${address}?${query}#${/[\0\n\r]/.test(text) ? encodeURIComponent(text) : text.toWellFormed()}`);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
      await take(JSON.stringify([...new Set([text, ...values])].map((each) => each.slice(0, 60))));
    }
    // Nor is a query always: a link may be cut in the middle of a character.
    for (const text of isFullRun ? ['%', '%E0%A4%A', '100%', '%u0041', '%ff%fe'] : ['%E0%A4%A']) {
      await page.goto(`${address}?${names.map((name) => `${name}=${text}`).join('&')}`);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
      await take(text);
    }
    expect(faults).toEqual([]);
  });

for (const [at, { address, boxes = [], isFurther }] of pages.entries())
  for (const box of boxes)
    test(
      `nothing typed into ${box} of /${address} runs, throws or asks elsewhere`,
      isFurther || box !== boxes[0] || address === 'words/' ? further : {},
      async ({ page, baseURL }) => {
        const { faults, take } = await watch(page, baseURL ?? '');
        await page.goto(address);
        const place = at + boxes.indexOf(box);
        const long = isFullRun ? hostileLongTexts : hostileLongTexts.slice(place % 8, (place % 8) + 1);
        for (const text of [...stringsOf(place + 3).filter((_, kind) => isFullRun || (kind + place) % 2 === 0), ...long]) {
          await page.locator(box).evaluate((field, value) => {
            (field as HTMLInputElement).value = value;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }, text);
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
          await take(JSON.stringify(text.slice(0, 60)));
        }
        expect(faults).toEqual([]);
        // The page still answers: the box takes other words, and shows them.
        await page.locator(box).fill('neglect');
        await expect(page.locator(box)).toHaveValue('neglect');
      },
    );

test('nothing in storage runs or throws, and a list that cannot be read is kept aside and told', async ({ page, baseURL }) => {
  const { faults, take } = await watch(page, baseURL ?? '');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('reading-list/');
  const key = await page.evaluate(() => {
    localStorage.clear();
    return `reading-list ${document.getElementById('reading-list')?.dataset.base ?? ''}`.replace(/([^/])$/, '$1/');
  });
  const some = stringsOf(5).filter((_, kind) => isFullRun || kind % 2 === 0);
  const texts = [...some, ...(isFullRun ? hostileLongTexts : hostileLongTexts.slice(0, 1)), '{"version":2,"pins":[]}']
    .map((text) => text.toWellFormed())
    .filter((text) => text !== '');
  for (const text of texts) {
    await page.evaluate(
      ([name, value]) => {
        localStorage.clear();
        localStorage.setItem(name, value);
      },
      [key, text] as const,
    );
    await page.reload();
    await expect(page.locator('#list-status')).toContainText('You have not pinned anything yet');
    if (text !== '[]') {
      await expect(page.locator('#unread-list')).toBeVisible();
      expect(await page.locator('#unread-text').evaluate((shown) => shown.textContent)).toBe(text);
      // However long it is and without a space, the page of a phone does not scroll sideways.
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), text.slice(0, 60)).toBeLessThanOrEqual(360);
    }
    await take(JSON.stringify(text.slice(0, 60)));
  }
  expect(faults).toEqual([]);
});

test('a list that cannot be read is still there after the next pin, and can be removed', async ({ page }) => {
  await page.goto('reading-list/');
  await page.evaluate(() => localStorage.setItem('reading-list /', '{"version":2,"pins":["a/b/p1"]}'));
  await page.goto('reports/north-northamptonshire/2022-10-ilacs/');
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  await page.goto('reading-list/');
  await expect(page.locator('#list-status')).toContainText('1 paragraph');
  await expect(page.locator('#unread-text')).toHaveText('{"version":2,"pins":["a/b/p1"]}');
  await page.getByRole('button', { name: 'Remove this text' }).click();
  await page.reload();
  await expect(page.locator('#list-status')).toContainText('1 paragraph');
  await expect(page.locator('#unread-list')).toBeHidden();
});

test('a note that the browser cannot keep is told as it is typed', async ({ page }) => {
  await page.goto('reports/north-northamptonshire/2022-10-ilacs/');
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  await page.goto('reading-list/');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('textarea').first().fill('Ask about this.');
  await page.locator('textarea').first().blur();
  await expect(page.getByText('its storage is full or turned off')).toBeVisible();
});

test('a pin that the browser cannot keep is told beside its button', async ({ page }) => {
  await page.goto('reports/north-northamptonshire/2022-10-ilacs/');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  await expect(page.locator('#p5').getByText('This browser can’t keep the list')).toBeVisible();
});
