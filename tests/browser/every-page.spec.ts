import { expect, type Page } from '@playwright/test';
import { waitForAllResults } from './all-results.ts';
import { colourRules, findAxeFaults, type AxeOptions } from './find-axe-faults.ts';
import { isFullRun } from './full-run.ts';
import { findCoveredFocus, findSidewaysFaults, findSmallTargets } from './find-reading-faults.ts';
import { test } from './kept-page.ts';

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

/**
 * Takes out of a page what is like what stays: all but the first ten rows of a table, items of a list and marks of a chart, and all but the
 * first four tables and figures of a class. Taken out and not left out by axe, which reads the whole page first whatever it leaves out.
 */
function keepSomeOfEach(page: Page): Promise<void> {
  return page.evaluate(() => {
    const keep = (most: number, selector: string, groupOf: (element: Element) => unknown) => {
      for (const group of Map.groupBy(document.querySelectorAll(selector), groupOf).values())
        for (const element of group.slice(most)) element.remove();
    };
    keep(4, 'table, figure', (element) => element.localName + element.className);
    keep(10, 'tbody > tr, ul > li, ol > li, dl > div, svg *', (element) => element.parentElement);
  });
}

/** Rules of axe whose verdict depends on where things are, and not only on what they are. */
const placeRules = ['target-size', 'scrollable-region-focusable'];

for (const [at, address] of pages.entries()) {
  test(`${address} has no fault in light, dark, forced colours, at 320 pixels or with large text, and asks nothing of another origin`, async ({
    page,
    baseURL,
  }) => {
    const faults: string[] = [];
    const look = async (state: string, options?: AxeOptions) => {
      for (const fault of await findAxeFaults(page, options)) faults.push(`${state}: ${fault}`);
    };
    const lookAtPlaces = async (width: number, letters: '' | '200%' = '') => {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
      const found = [
        ...(await findSidewaysFaults(page)),
        ...(letters ? [] : [...(await findSmallTargets(page)), ...(await findCoveredFocus(page))]),
      ];
      faults.push(...found.map((fault) => `${width} pixels${letters && ` and text of ${letters}`}: ${fault}`));
    };
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) faults.push(`asked ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));

    await page.goto(address);
    if (address.startsWith('/search/')) await waitForAllResults(page);
    if (address.startsWith('/compare/councils/?')) await expect(page.locator('#compare-topics table')).toBeVisible();
    // What is folded is measured as well.
    await page.evaluate(() => document.querySelectorAll('details:not([open])').forEach((fold) => fold.toggleAttribute('open')));
    await lookAtPlaces(320, '200%');
    for (const width of [768, 320, 1280]) await lookAtPlaces(width);
    if (!isFullRun) await keepSomeOfEach(page);
    await look('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('dark', { rules: colourRules });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    // Not contrast: the system chooses the colours, and axe reads the text-fill colour, which Chromium reports as it was before.
    await look('forced colours', { rules: isFullRun ? ['link-in-text-block', ...placeRules] : ['link-in-text-block'] });
    await page.emulateMedia({ forcedColors: 'none' });
    // The size of letters moves things, but shows and hides none.
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    if (isFullRun) await look('text of 200%', { without: colourRules });
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await page.setViewportSize({ width: 320, height: 800 });
    // Colours don't change with the width, but on what only phones show. A quick run looks at places on each page, at the rest on every second.
    await look('320 pixels', isFullRun ? {} : at % 2 === 0 ? { without: colourRules } : { rules: placeRules });
    if (isFullRun) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('dark at 320 pixels', { rules: colourRules });
    }
    expect(faults).toEqual([]);
  });
}
