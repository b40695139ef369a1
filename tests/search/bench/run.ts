/*
 * npm run bench:search: relevance, speed, bytes and the time of building, of our search against Pagefind, MiniSearch and plain
 * Fuse.js in the same run. Prints a table and writes bench-search.json. Not part of npm test.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { createIndex } from 'pagefind';
import sirv from 'sirv';
import type { SearchRecord } from '../../../src/search/records.ts';
import { toSearchRecord } from '../../../src/search/records.ts';
import { makeSearch } from '../../../src/search/search.ts';
import { openIndex, writeIndex } from '../../../src/search/shelf.ts';
import { serve } from '../../../src/server/serve.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { realCorpus } from '../../content/real-corpus.ts';
import { growRecord } from './large-record.ts';
import { bootstrap, quantile, type, type Keystrokes } from './measure.ts';
import { makeFuseFuzzy, makeFuseToken, makeMiniSearch, toDocuments } from './peers.ts';

interface JudgedQuery {
  query: string;
  half: 'tuned' | 'held';
  grades: Record<string, number>;
}

const largeCount = 26_000;
const judged = JSON.parse(readFileSync('tests/search/judged-queries.json', 'utf8')) as JudgedQuery[];
const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
const bytesOf = (text: string | Buffer) => brotliCompressSync(text).length;
const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const result: Record<string, unknown> = { made: new Date().toISOString(), node: process.version };

const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
const ndcg = (ids: readonly string[], grades: Record<string, number>) =>
  gain(ids.map((id) => grades[id] ?? 0)) / gain(Object.values(grades).sort((a, b) => b - a));

function idsOf({ catalogue, paragraphs }: SearchRecord): string[] {
  let report = -1;
  return paragraphs.map(({ anchor }, place) => {
    while (catalogue.reports[report + 1] && (catalogue.reports[report + 1]?.first ?? 0) <= place) report += 1;
    return `${catalogue.reports[report]?.id}/${anchor}`;
  });
}

/** Writes a record for every engine into a folder that the browser can fetch from; gives what building took. */
async function writeAll(size: string, record: SearchRecord) {
  const at = path.join(folder, size);
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'record.json'), JSON.stringify(record));
  const took: Record<string, number> = {};
  let start = performance.now();
  const files = writeIndex(record, hash);
  took.ours = performance.now() - start;
  for (const { name, text } of files) writeFileSync(path.join(at, name), text);
  writeFileSync(path.join(at, 'first.json'), files[0].text);
  const documents = toDocuments(record);
  start = performance.now();
  makeMiniSearch(documents);
  took.MiniSearch = performance.now() - start;
  start = performance.now();
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  const ids = idsOf(record);
  await Promise.all(
    documents.map(({ id, text, section }) =>
      index.addCustomRecord({ url: `/${ids[id]}`, content: text, language: 'en', meta: { title: section } }),
    ),
  );
  await index.writeFiles({ outputPath: path.join(at, 'pagefind') });
  took.Pagefind = performance.now() - start;
  await index.deleteIndex();
  return { files, took };
}

const small = toSearchRecord(realCorpus(), '/reports/');
const large = growRecord(small, largeCount);
console.log(`Indexes of ${small.paragraphs.length} and ${large.paragraphs.length} paragraphs are built …`);
const written = { small: await writeAll('small', small), large: await writeAll('large', large) };
result.building = Object.fromEntries(
  Object.entries(written).map(([size, { took }]) => [
    size,
    Object.fromEntries(Object.entries(took).map(([name, each]) => [name, Math.round(each)])),
  ]),
);

// The browser, with every engine in one page.
await build({
  entryPoints: ['tests/search/bench/page.ts'],
  bundle: true,
  format: 'esm',
  minify: true,
  outfile: path.join(folder, 'page.js'),
  external: ['/small/*', '/large/*'],
});
writeFileSync(
  path.join(folder, 'index.html'),
  '<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/page.js"></script>',
);
const files = sirv(folder, { dev: true });
const fetched: string[] = [];
const server = createServer((request, response) => {
  fetched.push(request.url ?? '');
  files(request, response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });

interface BenchWindow {
  askPagefind: (size: string, queries: string[]) => Promise<string[][]>;
  typeInto: (engine: string, size: string, queries: string[], most: number) => Promise<Keystrokes>;
}

async function inPage<T>(rate: number, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'typeInto' in window);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

// Relevance.
const documents = toDocuments(small);
const ids = idsOf(small);
const ours = makeSearch(openIndex(written.small.files[0].text, () => Promise.reject(new Error('nothing is fetched'))));
const pagefindFound = await inPage(1, (page) =>
  page.evaluate(
    (queries) => (window as unknown as BenchWindow).askPagefind('small', queries),
    judged.map(({ query }) => query),
  ),
);
const peers = [makeMiniSearch(documents), makeFuseToken(documents), makeFuseFuzzy(documents)];
const runs: Record<string, string[][]> = {
  ours: await Promise.all(judged.map(async ({ query }) => (await ours.search({ words: query, count: 10 })).hits.map(({ id }) => id))),
  Pagefind: pagefindFound.map((urls) => urls.map((url) => url.replace(/^\/(small\/)?|\/$/g, ''))),
  ...Object.fromEntries(peers.map(({ name, search }) => [name, judged.map(({ query }) => search(query).map((place) => ids[place] ?? ''))])),
};
const relevance = Object.entries(runs).map(([engine, found]) => {
  const scores = judged.map(({ grades }, at) => ndcg(found[at] ?? [], grades));
  const half = (which: string) => bootstrap(scores.filter((_, at) => judged[at]?.half === which));
  return { engine, held: half('held'), tuned: half('tuned'), nothing: found.filter((each) => each.length === 0).length };
});
const best = Math.max(...relevance.slice(1).map(({ held }) => held.mean));
const bestPeer = relevance.find(({ held }) => held.mean === best)?.engine ?? '';
const difference = bootstrap(
  judged.flatMap(({ grades, half }, at) =>
    half === 'held' ? [ndcg(runs.ours?.[at] ?? [], grades) - ndcg(runs[bestPeer]?.[at] ?? [], grades)] : [],
  ),
);
result.relevance = { engines: relevance, against: bestPeer, difference };

// Speed. The queries of the half that was not tuned on, letter by letter.
const queries = judged
  .filter(({ half }) => half === 'held')
  .map(({ query }) => query)
  .slice(0, 16);
const speeds: { place: string; size: string; engine: string; p50: number; p95: number; keystrokes: number }[] = [];
const note = (place: string, size: string, { engine, took }: Keystrokes) => {
  speeds.push({ place, size, engine, p50: round(quantile(took, 0.5)), p95: round(quantile(took, 0.95)), keystrokes: took.length });
  console.log(`  ${place}, ${size}: ${engine}, p95 ${round(quantile(took, 0.95))} ms over ${took.length} keystrokes`);
};
const slow: Record<string, Record<string, number>> = {
  small: { ours: 400, MiniSearch: 400, Pagefind: 400, 'Fuse token': 60, 'Fuse fuzzy': 60 },
  large: { ours: 400, MiniSearch: 40, Pagefind: 100, 'Fuse token': 4, 'Fuse fuzzy': 4 },
};
for (const size of ['small', 'large'] as const) {
  const record = { small, large }[size];
  const texts = new Map(written[size].files.map(({ name, text }) => [name, text]));
  const engine = makeSearch(openIndex(written[size].files[0].text, (name) => Promise.resolve(texts.get(name) ?? '')));
  note(
    'Node',
    size,
    await type({ name: 'ours', most: 400, search: (words, typing) => engine.search({ words, typing, count: 10 }) }, queries),
  );
  const mini = makeMiniSearch(toDocuments(record));
  note('Node', size, await type({ ...mini, most: slow[size]?.MiniSearch ?? 1 }, queries));
  for (const rate of [1, 4]) {
    for (const [name, most] of Object.entries(slow[size] ?? {})) {
      const took = await inPage(rate, (page) =>
        page.evaluate(
          ([engineName, sizeName, asked, mostKeys]) => (window as unknown as BenchWindow).typeInto(engineName, sizeName, asked, mostKeys),
          [name, size, queries, most] as const satisfies readonly [string, string, string[], number] as [string, string, string[], number],
        ),
      );
      note(`Chromium, slowed ${rate}`, size, took);
    }
  }
}
result.speed = speeds;

// Bytes: what comes over the wire before the first result.
const builtWorker = existsSync('dist/assets') ? readdirSync('dist/assets').find((name) => name.startsWith('search-worker')) : undefined;
const engineBytes = builtWorker
  ? bytesOf(readFileSync(path.join('dist/assets', builtWorker)))
  : bytesOf(
      (await build({ entryPoints: ['src/browser/search-worker.ts'], bundle: true, format: 'esm', minify: true, write: false }))
        .outputFiles[0]?.text ?? '',
    );
async function bytesBeforeFirst(size: 'small' | 'large'): Promise<number[]> {
  const texts = new Map(written[size].files.map(({ name, text }) => [name, text]));
  const first = written[size].files[0].text;
  const sizes: number[] = [];
  for (const query of queries) {
    let shards = 0;
    const engine = makeSearch(
      openIndex(first, (name) => {
        const text = texts.get(name) ?? '';
        shards += bytesOf(text);
        return Promise.resolve(text);
      }),
    );
    await engine.search({ words: query, count: 10 });
    sizes.push(engineBytes + bytesOf(first) + shards);
  }
  return sizes;
}
const bytes = {
  engine: engineBytes,
  small: round(quantile(await bytesBeforeFirst('small'), 0.5), 0),
  large: await bytesBeforeFirst('large'),
};
result.bytes = { engine: engineBytes, small: bytes.small, largeMedian: quantile(bytes.large, 0.5), largeMost: Math.max(...bytes.large) };
const miniBytes = bytesOf(JSON.stringify(makeMiniSearch(documents).index)) + bytesOf(JSON.stringify(documents.map(({ text }) => text)));
fetched.length = 0;
await inPage(1, (page) => page.evaluate(() => (window as unknown as BenchWindow).askPagefind('large', ['neglect'])));
const pagefindBytes = fetched
  .filter((url) => url.includes('pagefind'))
  .reduce((sum, url) => sum + bytesOf(readFileSync(path.join(folder, url.split('?')[0] ?? ''))), 0);
result.bytesOfPeers = { MiniSearchSmall: miniBytes, PagefindLargeOneWord: pagefindBytes };

// The built page, with the search in its worker: tasks of the page's own thread that take longer than 50 ms.
if (existsSync('dist/search/index.html')) {
  const { server: site, address: home } = await serve({ folder: 'dist', base: '/', port: 4499 });
  const page = await browser.newPage();
  await page.goto(`${home}search/`);
  await page.locator('#search-words').pressSequentially('care');
  await page.locator('#results li').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => long.push(Math.round(duration)))).observe({
      type: 'longtask',
    });
  });
  await page.locator('#search-words').pressSequentially(' leavers housing in northumberland', { delay: 120 });
  result.longTasks = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  site.close();
}

await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });

console.log('\nRelevance: nDCG@10 [95 of 100 draws of queries]');
for (const { engine, held, tuned, nothing } of relevance)
  console.log(
    `  ${engine.padEnd(11)} held ${held.mean.toFixed(3)} [${held.low.toFixed(3)}, ${held.high.toFixed(3)}]  tuned ${tuned.mean.toFixed(3)} [${tuned.low.toFixed(3)}, ${tuned.high.toFixed(3)}]  nothing found ${nothing}`,
  );
console.log(`  ours above ${bestPeer}, held: ${difference.mean.toFixed(3)} [${difference.low.toFixed(3)}, ${difference.high.toFixed(3)}]`);
console.log('\nSpeed: milliseconds a keystroke');
for (const { place, size, engine, p50, p95, keystrokes } of speeds)
  console.log(`  ${place.padEnd(20)} ${size.padEnd(6)} ${engine.padEnd(11)} p50 ${p50}  p95 ${p95}  (${keystrokes})`);
console.log(`\nBuilding, ms: ${JSON.stringify(result.building)}`);
console.log(`Tasks over 50 ms on the page, slowed 4, of 33 keystrokes: ${JSON.stringify(result.longTasks ?? 'not built')}`);
console.log(`Bytes (brotli): ${JSON.stringify(result.bytes)}; peers ${JSON.stringify(result.bytesOfPeers)}`);
writeFileSync('bench-search.json', `${JSON.stringify(result, null, 2)}\n`);
process.exit(0);
