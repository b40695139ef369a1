import { expect, type Page } from '@playwright/test';
import { waitForAllResults } from './all-results.ts';
import { colourRules, findAxeFaults, type AxeOptions } from './find-axe-faults.ts';
import { isFullRun } from './full-run.ts';
import {
  findCoveredFocus,
  findCrowdedHeadings,
  findLabelsUnderRings,
  findSidewaysFaults,
  findSmallTargets,
} from './find-reading-faults.ts';
import { further, test } from './kept-page.ts';
import { onPageError } from './page-errors.ts';

const pages = [
  '/',
  '/reports/',
  '/reports/northumberland/2020-01-ilacs/',
  '/reports/northumberland/2020-01-ilacs/p5/',
  '/reports/northamptonshire/2022-09-self-evaluation/p73/',
  '/reports/north-northamptonshire/2024-10-focused-visit/',
  '/reports/northamptonshire/2019-07-news/',
  '/reports/northumberland/2020-01-ilacs/cite/',
  '/figures/northamptonshire/2022-09-self-evaluation/childrens-homes-inspected-2022-09/',
  '/authorities/',
  '/authorities/northamptonshire/',
  '/grades/',
  '/england/',
  '/england/regions/london/',
  '/england/over-time/',
  '/authorities/kent/',
  '/authorities/north-northamptonshire/',
  '/compare/',
  '/compare/unregistered-homes/',
  '/compare/councils/',
  '/compare/councils/?a=north-northamptonshire&b=northumberland&c=kent&d=medway&on=in-care',
  '/then-and-now/north-northamptonshire/northamptonshire-2019-07-news-then-2024-10-focused-visit/',
  '/then-and-now/north-northamptonshire/northamptonshire-2022-09-self-evaluation-then-2022-10-ilacs/neglect/',
  '/judgements/',
  '/judgements/in-care-and-care-leavers/',
  '/follow-ups/',
  '/follow-ups/north-northamptonshire/2022-10-ilacs/',
  '/charts/',
  '/charts/grades-overall/',
  '/embed/grades-overall/',
  '/figures/',
  '/figures/workforce/',
  '/search/?q=neglect',
  '/check/',
  '/words/',
  '/words/?q=care&with=neglect&forms=all',
  '/reading-list/?list=northumberland/2020-01-ilacs/p5,northamptonshire/2022-09-self-evaluation/p1',
  '/data/',
  '/data/api/',
  '/data/use/',
  '/corrections/',
  '/about/fidelity/',
  '/about/',
  '/accessibility/',
  '/glossary/',
  '/about/themes/',
  '/nowhere/',
  '/offline/',
];

/** Pages of a kind that another page stands for in a quick run: of another speaker, status or choice. */
const furtherPages = [
  '/reports/northamptonshire/2022-09-self-evaluation/p73/',
  '/reports/northamptonshire/2019-07-news/',
  '/authorities/northamptonshire/',
  '/compare/councils/',
  '/then-and-now/north-northamptonshire/northamptonshire-2022-09-self-evaluation-then-2022-10-ilacs/neglect/',
  '/figures/workforce/',
  '/words/',
];

/**
 * Takes out of a page what is like what stays: all but two tables and figures of a class, four sections, passages and texts of a class in parts of a
 * class, and four rows, items and marks of a class in each list or chart. Taken out and not left out by axe, which reads the whole page first whatever
 * it leaves out. Most of the work of axe is to compare elements with what lies under them. Header and footer are the same on all pages: they stay where
 * `hasFrame` says so.
 */
function keepSomeOfEach(page: Page, hasFrame: boolean): Promise<void> {
  return page.evaluate((hasFrame) => {
    if (!hasFrame) document.querySelectorAll('body > .site-header, body > .site-footer').forEach((part) => part.remove());
    const keep = (most: number, selector: string, groupOf: (element: Element) => string) => {
      for (const group of Map.groupBy(document.querySelectorAll(selector), groupOf).values())
        for (const element of group.slice(most)) element.remove();
    };
    const kindOf = (element: Element | null) => `${element?.localName} ${element?.getAttribute('class') ?? ''}`;
    const places = new Map<Element | null, number>();
    const placeOf = (element: Element | null) => {
      if (!places.has(element)) places.set(element, places.size);
      return places.get(element);
    };
    keep(2, 'table, figure', kindOf);
    // A paragraph goes with its number: numbers of which the words are gone would lie on each other.
    keep(4, '.paragraph', kindOf);
    keep(4, 'section, article, details, p:not(.paragraph p)', (element) => `${kindOf(element)} in ${kindOf(element.parentElement)}`);
    keep(
      4,
      'tbody > tr, ul > li, ol > li, dl > div, option, svg *',
      (element) => `${kindOf(element)} in ${placeOf(element.parentElement)}`,
    );
  }, hasFrame);
}

/** Rules of axe whose verdict depends on where things are, and not only on what they are. */
const placeRules = ['target-size', 'scrollable-region-focusable'];

/**
 * What is looked at on the page of this place in the list. A full run looks at everything on each page. A quick run reads each page whole in light and at
 * 320 pixels, with large text too, and looks at each other state on every second or fourth page: colours, widths and letters come from the same styles
 * on all of them.
 */
const looksAt = (at: number) => {
  const isTurn = (of: number, turn: number) => isFullRun || at % of === turn;
  return {
    widths: [...(isTurn(2, 0) ? [768] : []), 320, ...(isTurn(2, 1) ? [1280] : [])],
    dark: isTurn(2, 0),
    forced: isTurn(4, 1),
    narrow: isTurn(4, 3),
  };
};

for (const [at, address] of pages.entries()) {
  const found = 'has no fault in light, dark, forced colours, at 320 pixels or with large text, and asks nothing of another origin';
  test(`${address} ${found}`, furtherPages.includes(address) ? further : {}, async ({ page, baseURL }) => {
    const looks = looksAt(at);
    const faults: string[] = [];
    const look = async (state: string, options?: AxeOptions) => {
      for (const fault of await findAxeFaults(page, options)) faults.push(`${state}: ${fault}`);
    };
    const setSizes = async (width: number, letters: '' | '200%' = '') => {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
    };
    const tell = (state: string, found: readonly string[]) => faults.push(...found.map((fault) => `${state}: ${fault}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) faults.push(`asked ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
    });
    onPageError(page, (message) => faults.push(message));

    // As on a phone: there more is folded.
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    if (address.startsWith('/search/')) await waitForAllResults(page);
    if (address.startsWith('/words/?')) await expect(page.locator('.word-sort')).toBeVisible();
    if (address.startsWith('/compare/councils/?')) await expect(page.locator('#compare-topics table')).toBeVisible();
    await setSizes(320, '200%');
    tell('320 pixels and text of 200%, folded', await findSidewaysFaults(page));
    // What is folded is measured as well.
    await page.evaluate(() => document.querySelectorAll('details:not([open])').forEach((fold) => fold.toggleAttribute('open')));
    for (const letters of ['200%', ''] as const) {
      await setSizes(320, letters);
      tell(`320 pixels${letters && ` and text of ${letters}`}`, await findSidewaysFaults(page));
    }
    if (!isFullRun) await keepSomeOfEach(page, at < 2);
    for (const width of looks.widths) {
      await setSizes(width);
      if (width !== 320) tell(`${width} pixels`, await findSidewaysFaults(page));
      for (const find of [findSmallTargets, findCoveredFocus, findCrowdedHeadings, findLabelsUnderRings])
        tell(`${width} pixels`, await find(page));
    }
    await setSizes(1280);
    await look('light');
    if (looks.dark) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('dark', { rules: colourRules });
    }
    if (looks.forced) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      // Not contrast: the system chooses the colours, and axe reads the text-fill colour, which Chromium reports as it was before.
      await look('forced colours', { rules: ['link-in-text-block', ...placeRules] });
      await page.emulateMedia({ forcedColors: 'none' });
    }
    if (isFullRun) {
      // The size of letters moves things, but shows and hides none.
      await setSizes(1280, '200%');
      await look('text of 200%', { without: colourRules });
    }
    if (looks.narrow) {
      await setSizes(320);
      // Colours don't change with the width, but on what only phones show.
      await look('320 pixels', isFullRun ? {} : { without: colourRules });
    }
    if (isFullRun) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('dark at 320 pixels', { rules: colourRules });
    }
    expect(faults).toEqual([]);
  });
}
