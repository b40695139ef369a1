import { existsSync } from 'node:fs';
import { serveSite } from '../../../src/site/build-and-serve/serve.ts';
import { launchBrowser } from './setup.ts';

/** The pages with a search box, by name: address and the box. */
const pages = {
  'search page': { address: 'search/', box: '#search-words' },
  'box of every page': { address: 'about/', box: 'header input[name="q"]' },
};

/** Measures tasks of over 50 ms on the built pages, slowed 4, while a query is typed: the search itself runs in a worker. */
export async function measureLongTasks(): Promise<Record<string, number[]> | undefined> {
  if (!existsSync('dist/search/index.html')) {
    console.log('\nTasks of the page: not measured, since there is no built site. Run npm run build first.');
    return undefined;
  }
  const { server, address: home } = await serveSite({ folder: 'dist', base: '/', port: 4499 });
  const browser = await launchBrowser();
  const long: Record<string, number[]> = {};
  for (const [name, { address, box }] of Object.entries(pages)) {
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
    await page.locator(box).pressSequentially('care leavers housing in northumberland', { delay: 120 });
    await page.waitForTimeout(1_500);
    long[name] = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    await page.close();
  }
  await browser.close();
  server.close();
  console.log(`\nTasks over 50 ms on the page, slowed 4, of 38 keystrokes: ${JSON.stringify(long)}`);
  return long;
}
