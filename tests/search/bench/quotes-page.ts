/* The part of the bench of quotations that runs in a browser, on its main thread, so that it can be slowed down. */
import { prepareQuoteCheck } from '../../../src/quotes/check-quotes.ts';
import { openIndex } from '../../../src/search/index/open-index.ts';

const fetchText = async (address: string) => (await fetch(address)).text();

Object.assign(window, {
  /** The milliseconds that opening the index and checking a text take, and how many quotations were checked. */
  checkQuotes: async (text: string) => {
    const start = performance.now();
    const store = openIndex(await fetchText('/first.json'), (name) => fetchText(`/${name}`));
    const opened = performance.now();
    const { findings } = await prepareQuoteCheck(store)(text);
    return { open: opened - start, check: performance.now() - opened, findings: findings.length };
  },
  /** The milliseconds of each of many equal pieces of work: the least tells how quick the machine is when nothing else runs on it. */
  calibrate: (rounds: number) =>
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      let sum = 0;
      for (let at = 0; at < 2_000_000; at += 1) sum = (sum * 31 + at) % 65_521;
      return performance.now() - start + (sum < 0 ? 1 : 0);
    }),
});
