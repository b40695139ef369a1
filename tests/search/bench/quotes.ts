import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { openIndex } from '../../../src/search/index/open-index.ts';
import { recordToIndex } from '../../../src/search/index/records.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { realCorpus } from '../../record/real-corpus.ts';
import { growRecord } from './large-record.ts';
import { quantile } from './measure.ts';
import { launchBrowser, serveFromMemory } from './setup.ts';
import { makeQuotingArticles } from '../../quotes/made-articles.ts';
import { otherSentences, quoteSeeds, takenForQuotes, wrongOnAltered } from '../../quotes/measure-quotes.ts';

/** How many altered quotations are checked. */
const count = 400;

/** Measures and prints how often the check of quotations is right: on altered quotations of this record, and on sentences of other texts. */
export async function measureQuoteVerdicts(): Promise<Record<string, number>> {
  const record = recordToIndex(realCorpus());
  const store = openIndex(writeIndex(record, () => 'x', Infinity)[0].text, () => Promise.resolve(''));
  const result: Record<string, number> = {};
  console.log(`\nQuotations: right verdict, place and difference of ${count} altered quotations`);
  for (const [name, seed] of Object.entries(quoteSeeds)) {
    const wrong = await wrongOnAltered(store, record, count, seed);
    result[name] = (count - wrong.length) / count;
    const faults = wrong.map(({ alteration, wrong: fault }) => `${alteration} (${fault})`);
    const use = name === 'tuned' ? 'the check was tuned on these' : 'not looked at before';
    console.log(
      `  ${name} (${use}): ${((result[name] ?? 0) * 100).toFixed(2)} %${faults.length > 0 ? `; wrong: ${faults.join('; ')}` : ''}`,
    );
  }
  const taken = await takenForQuotes(store, otherSentences);
  result.falsePositives = taken.length;
  console.log(`  sentences of other texts taken for words of the record: ${taken.length} of ${otherSentences.length}`);
  return result;
}

interface BenchWindow {
  checkQuotes: (text: string) => Promise<{ open: number; check: number; findings: number }>;
  calibrate: (rounds: number) => number[];
}

/** How much the processor is slowed down. */
const slowed = 4;

/**
 * Measures and prints how long articles of 1,500 words take against 26,000 paragraphs, in a browser that is slowed down. A busy machine takes longer:
 * the time is also given as it would be if the machine were as quick as in its quickest moment.
 */
export async function measureQuoteSpeed(): Promise<Record<string, number>> {
  const record = growRecord(recordToIndex(realCorpus()), 26_000);
  const files = writeIndex(record, () => 'x');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-quotes-'));
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'first.json'), files[0].text);
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/page.js"></script>',
  );
  const outfile = path.join(folder, 'page.js');
  await build({ entryPoints: ['tests/search/bench/quotes-page.ts'], bundle: true, format: 'esm', minify: true, outfile });
  const { address, fetched, server } = await serveFromMemory(folder);
  const browser = await launchBrowser();
  const result: Record<string, number> = {};
  console.log(`\nQuotations: articles of 1,500 words, ${record.paragraphs.length.toLocaleString('en-GB')} paragraphs, slowed ${slowed}`);
  for (const [name, article] of Object.entries(makeQuotingArticles(record))) {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'checkQuotes' in window);
    const calibrate = (rounds: number) => page.evaluate((count) => (window as unknown as BenchWindow).calibrate(count), rounds);
    const quiet = Math.min(...(await calibrate(300)));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const before = await calibrate(20);
    fetched.length = 0;
    const { open, check, findings } = await page.evaluate((text) => (window as unknown as BenchWindow).checkQuotes(text), article);
    const busy = quantile([...before, ...(await calibrate(20))], 0.5) / (quiet * slowed);
    const total = open + check;
    Object.assign(result, { [name]: Math.round(total), [`${name} on a quiet machine`]: Math.round(total / busy) });
    const ms = (value: number) => `${Math.round(value).toLocaleString('en-GB')} ms`;
    console.log(
      `  ${name}: ${findings} checked, opening ${ms(open)}, checking ${ms(check)}; the machine was ${busy.toFixed(1)} times as slow as when quiet: ${ms(total / busy)} then; ${fetched.length} files`,
    );
    await page.close();
  }
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  return result;
}
