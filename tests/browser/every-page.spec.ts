import { expect, test } from '@playwright/test';
import { colourRules, findAxeFaults, type AxeOptions } from './find-axe-faults.ts';
import { isFullRun } from './full-run.ts';

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
  '/search/?q=neglect',
  '/check/',
  '/words/',
  '/words/?q=care&with=neglect&forms=all',
  '/reading-list/?list=northumberland/2020-01-ilacs/p5,northamptonshire/2022-09-self-evaluation/p1',
  '/data/',
  '/corrections/',
  '/about/fidelity/',
  '/about/',
  '/glossary/',
  '/about/themes/',
  '/nowhere/',
];

/** Rows of a table are alike: the first ten stand for the others, but in a full run. */
const laterRows = 'tbody tr:nth-child(n + 11)';

for (const address of pages) {
  test(`${address} has no fault in light, dark, forced colours, at 320 pixels or with large text, and asks nothing of another origin`, async ({
    page,
    baseURL,
  }) => {
    // A busy machine is slow at large tables: time decides nothing here.
    test.setTimeout(300_000);
    const faults: string[] = [];
    const look = async (state: string, options?: AxeOptions) => {
      for (const fault of await findAxeFaults(page, options)) faults.push(`${state}: ${fault}`);
    };
    const lookAtWidth = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wider > 0) faults.push(`${wider} pixels wider than a window of ${width}`);
    };
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) faults.push(`asked ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));

    await page.goto(address);
    if (address.startsWith('/search/')) await expect(page.locator('#results li').first()).toBeVisible();
    if (address.startsWith('/words/?')) await expect(page.locator('.place-lines').first()).toBeVisible();
    if (address.startsWith('/compare/councils/?')) await expect(page.locator('#compare-topics table')).toBeVisible();
    await look('light', isFullRun ? {} : { exclude: laterRows });
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('dark', isFullRun ? { rules: colourRules } : { rules: colourRules, exclude: laterRows });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    // Not contrast: the system chooses the colours, and axe reads the text-fill colour, which Chromium reports as it was before.
    await look('forced colours', { rules: ['link-in-text-block', 'target-size'] });
    await page.emulateMedia({ forcedColors: 'none' });
    await lookAtWidth(768);
    await lookAtWidth(320);
    // Colours were seen above: they don't change with the width.
    const laidOutAnew: AxeOptions = { exclude: laterRows, without: isFullRun ? [] : colourRules };
    await look('320 pixels', laidOutAnew);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await look('text of 200%', laidOutAnew);
    expect(faults).toEqual([]);
  });
}
