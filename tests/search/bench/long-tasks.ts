import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { recordToIndex } from '../../../src/search/index/records.ts';
import { serveSite } from '../../../src/site/build-and-serve/serve.ts';
import { makeQuotingArticles } from '../../quotes/made-articles.ts';
import { realCorpus } from '../../record/real-corpus.ts';
import { launchBrowser } from './setup.ts';

/** The pages with a search box, by name: address and the box. */
const pages = {
  'search page': { address: 'search/', box: '#search-words' },
  'box of every page': { address: 'about/', box: 'header input[name="q"]' },
};

/** Measures tasks of over 50 ms on the built pages, slowed 4, while a query is typed or an article checked: a worker does the work itself. */
export async function measureLongTasks(): Promise<Record<string, number[]> | undefined> {
  if (!existsSync('dist/search/index.html')) {
    console.log('\nTasks of the page: not measured, since there is no built site. Run npm run build first.');
    return undefined;
  }
  const { server, address: home } = await serveSite({ folder: 'dist', base: '/', port: 4499 });
  const browser = await launchBrowser();
  const long: Record<string, number[]> = {};
  const measure = async (name: string, address: string, act: (page: Page) => Promise<void>) => {
    const page = await browser.newPage();
    await page.goto(`${home}${address}`);
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(Math.round(duration))));
      observer.observe({ type: 'longtask' });
    });
    await act(page);
    await page.waitForTimeout(1_500);
    long[name] = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    await page.close();
  };
  for (const [name, { address, box }] of Object.entries(pages))
    await measure(name, address, (page) => page.locator(box).pressSequentially('care leavers housing in northumberland', { delay: 120 }));
  const { plain } = makeQuotingArticles(recordToIndex(realCorpus()));
  await measure('check of an article', 'check/', async (page) => {
    // The text is put in as pasting does, without the pauses of typing.
    await page.locator('#quoted-text').evaluate((box, text) => ((box as HTMLTextAreaElement).value = text), plain);
    await page.locator('#quote-check').evaluate((form) => {
      (form as HTMLFormElement).requestSubmit();
    });
    await page.getByText(/sentences checked: /).waitFor({ timeout: 60_000 });
  });
  await browser.close();
  server.close();
  console.log(`\nTasks over 50 ms on the page, slowed 4, of 38 keystrokes or 1,500 words: ${JSON.stringify(long)}`);
  return long;
}
