import { expect, type Page } from '@playwright/test';
import { ownPage, ownPageFurther, test } from './kept-page.ts';
import { onPageError } from './page-errors.ts';

/** Gives a page a history that refuses the 101st change in 30 seconds, as Safari's does, and a clock that the test moves. */
async function openWithStrictHistory(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  onPageError(page, (message) => faults.push(message));
  await page.clock.install();
  await page.addInitScript(() => {
    let taken: number[] = [];
    for (const name of ['pushState', 'replaceState'] as const) {
      const own = history[name].bind(history);
      history[name] = (...given) => {
        taken = taken.filter((time) => time > performance.now() - 30_000);
        if (taken.length >= 100) throw new DOMException('Attempt to use history more than 100 times per 30 seconds', 'SecurityError');
        taken.push(performance.now());
        own(...given);
      };
    }
  });
  await page.goto(address);
  return faults;
}

/** What a reader changes in one go, and what the page and its address are to say then. */
interface ManyChanges {
  what: string;
  page: string;
  /** Changes the page 131 times. */
  change: () => void;
  /** Where the page says what is shown, and what it says at the end. */
  says: readonly [where: string, words: RegExp];
  address: RegExp;
}

const many: ManyChanges[] = [
  {
    what: 'the map of England',
    page: '/england/',
    change: () => {
      const year = document.querySelector('#map-year') as HTMLInputElement;
      const [first, second] = [year.min, String(Number(year.min) + 1)];
      for (let time = 0; time <= 130; time += 1) {
        year.value = time % 2 === 0 ? second : first;
        year.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    says: ['#map-year-shown', /^20\d\d$/],
    address: /\?year=20\d\d$/,
  },
  {
    what: 'the table of England’s councils',
    page: '/england/',
    change: () => {
      const name = document.querySelector('#england-filter [name=name]') as HTMLInputElement;
      for (let time = 0; time <= 130; time += 1) {
        name.value = time % 2 === 0 ? 'north' : 'n';
        name.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    says: ['#england-count', /^Showing \d+ of \d+ councils\.$/],
    address: /\?name=north$/,
  },
  {
    what: 'the page of grades',
    page: '/grades/',
    change: () => {
      const button = document.querySelector('[data-choice=judgements] button:nth-of-type(2)') as HTMLButtonElement;
      const all = document.querySelector('[data-choice=judgements] button') as HTMLButtonElement;
      for (let time = 0; time <= 130; time += 1) (time % 2 === 0 ? button : all).click();
    },
    says: ['[data-choice=judgements] [aria-pressed=true]', /^(?!Show all)/],
    address: /\?judgement=[a-z-]+$/,
  },
  {
    what: 'the page of words',
    page: '/words/?q=neglect',
    change: () => {
      const order = document.querySelector('#words-sort') as HTMLSelectElement;
      for (let time = 0; time <= 130; time += 1) {
        order.value = time % 2 === 0 ? 'left' : 'right';
        order.dispatchEvent(new Event('change'));
      }
    },
    says: ['#words-places h3', /neglect/],
    address: /\?q=neglect&sort=left$/,
  },
  {
    what: 'the page of a topic',
    page: '/compare/neglect/',
    change: () => {
      const from = document.querySelector('#choose select[name=from]') as HTMLSelectElement;
      const year = from.options[1]?.value ?? '';
      for (let time = 0; time <= 130; time += 1) {
        from.value = time % 2 === 0 ? year : '';
        from.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    says: ['#chosen', /^Showing/],
    address: /\?from=20\d\d$/,
  },
];

for (const { what, page: address, change, says, address: last } of many)
  test(
    `${what} shows what is chosen, and has the right address, after more changes than Safari takes`,
    what === 'the map of England' ? ownPage : ownPageFurther,
    async ({ page }) => {
      const faults = await openWithStrictHistory(page, address);
      const [where, words] = says;
      await expect(page.locator(where).first()).toBeAttached();
      await page.evaluate(change);
      await expect(page.locator(where).first()).toHaveText(words);
      await page.clock.runFor(35_000);
      await expect(page).toHaveURL(last);
      expect(faults).toEqual([]);
    },
  );

test('a council chosen when the browser takes no more changes is compared, and its address follows', ownPageFurther, async ({ page }) => {
  const faults = await openWithStrictHistory(page, '/compare/councils/?a=kent&b=medway');
  await expect(page.locator('#compare-title')).toHaveText('Kent and Medway, compared');
  const lines = page.locator('#compare-lines a');
  await page.evaluate(() => {
    for (let time = 0; time < 120; time += 1) document.querySelectorAll<HTMLElement>('#compare-lines a')[1 + (time % 2)]?.click();
  });
  await page.locator('#compare-lines a').nth(3).click();
  await expect(lines.nth(3)).toHaveAttribute('aria-current', 'true');
  const asked = new URL((await lines.nth(3).getAttribute('href')) ?? '', page.url()).href;
  expect(page.url()).not.toBe(asked);
  await page.clock.runFor(35_000);
  await expect(page).toHaveURL(asked);
  expect(faults).toEqual([]);
});
