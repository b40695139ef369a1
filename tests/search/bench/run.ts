/*
 * npm run bench:search: relevance, speed, bytes and the time of building, of our search against Pagefind, MiniSearch and plain
 * Fuse.js in the same run. Prints tables and writes bench-search.json. Not part of npm test. Names after it choose parts:
 * npm run bench:search -- relevance speed bytes page; speed can be that of a size: speed large.
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
import type { SearchRecord } from '../../../src/search/records.ts';
import { toSearchRecord } from '../../../src/search/records.ts';
import { makeSearch } from '../../../src/search/search.ts';
import { openIndex } from '../../../src/search/index/open-index.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { serve } from '../../../src/site/serve.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { realCorpus } from '../../record/real-corpus.ts';
import { growRecord } from './large-record.ts';
import { bootstrap, quantile, type, type Keystrokes, type Typed } from './measure.ts';
import { makeFuseFuzzy, makeFuseToken, makeMiniSearch, toDocuments } from './peers.ts';

interface JudgedQuery {
  query: string;
  /** Tuned on, held back, or written and judged by a reader who knew neither the search nor its vocabulary. */
  set: 'tuned' | 'held' | 'fresh';
  grades: Record<string, number>;
}

const largeCount = 26_000;
const named = process.argv.slice(2);
const parts = new Set(named.length > 0 ? named : ['relevance', 'speed', 'bytes', 'page']);
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
  const documents = toDocuments(record);
  const times: Record<string, number[]> = { ours: [], MiniSearch: [], Pagefind: [] };
  let files = writeIndex(record, hash);
  for (let round = 0; round < 3; round += 1) {
    let start = performance.now();
    files = writeIndex(record, hash);
    times.ours?.push(performance.now() - start);
    start = performance.now();
    makeMiniSearch(documents);
    times.MiniSearch?.push(performance.now() - start);
  }
  for (const { name, text } of files) writeFileSync(path.join(at, name), text);
  writeFileSync(path.join(at, 'first.json'), files[0].text);
  const start = performance.now();
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  const ids = idsOf(record);
  await Promise.all(
    documents.map(({ id, text, section, themes }) =>
      index.addCustomRecord({ url: `/${ids[id]}`, content: `${text}\n${section}\n${themes}`, language: 'en', meta: { title: section } }),
    ),
  );
  await index.writeFiles({ outputPath: path.join(at, 'pagefind') });
  times.Pagefind?.push(performance.now() - start);
  await index.deleteIndex();
  return { files, took: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, quantile(each, 0.5)])) };
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
// Files are served from memory, so that no engine waits for a disk.
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const served = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, readFileSync(file)]),
);
const fetched: string[] = [];
const server = createServer((request, response) => {
  const [address = '/'] = (request.url ?? '/').split('?');
  fetched.push(address);
  const body = served.get(address === '/' ? '/index.html' : address);
  response.writeHead(body ? 200 : 404, {
    'content-type': types[path.extname(address) || '.html'] ?? 'application/octet-stream',
    'content-length': body?.length ?? 0,
  });
  response.end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
const executablePath = findBrowser();
const launch = () => chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });

interface BenchWindow {
  askPagefind: (size: string, queries: string[]) => Promise<string[][]>;
  typeInto: (engine: string, size: string, queries: string[], most: number) => Promise<Keystrokes>;
}

/** Works in a page of a new browser, so that no engine suffers from what another left behind. */
async function inPage<T>(rate: number, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'typeInto' in window);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return await work(page);
  } finally {
    await browser.close();
  }
}

// Relevance.
async function measureRelevance(): Promise<void> {
  const documents = toDocuments(small);
  const ids = idsOf(small);
  const ours = makeSearch(openIndex(written.small.files[0].text, () => Promise.reject(new Error('nothing is fetched'))));
  const pagefindFound = await inPage(1, (page) =>
    page.evaluate(
      (asked) => (window as unknown as BenchWindow).askPagefind('small', asked),
      judged.map(({ query }) => query),
    ),
  );
  const peers = [makeMiniSearch(documents), makeFuseToken(documents), makeFuseFuzzy(documents)];
  const runs: Record<string, string[][]> = {
    ours: await Promise.all(judged.map(async ({ query }) => (await ours.search({ words: query, count: 10 })).hits.map(({ id }) => id))),
    Pagefind: pagefindFound.map((urls) => urls.map((url) => url.replace(/^\/(small\/)?|\/$/g, ''))),
    ...Object.fromEntries(
      peers.map(({ name, search }) => [name, judged.map(({ query }) => search(query).map((place) => ids[place] ?? ''))]),
    ),
  };
  const scores = Object.entries(runs).map(([engine, found]) => ({
    engine,
    scores: judged.map(({ grades }, at) => ndcg(found[at] ?? [], grades)),
    nothing: found.filter((each) => each.length === 0).length,
  }));
  console.log('\nRelevance: nDCG@10 [95 of 100 draws of queries]');
  const table = [...new Set(judged.map(({ set }) => set))].map((set) => {
    const of = (all: readonly number[]) => all.filter((_, at) => judged[at]?.set === set);
    const engines = scores.map(({ engine, scores: all, nothing }) => ({ engine, nothing, ...bootstrap(of(all)) }));
    const [own, ...others] = engines;
    const best = others.sort((a, b) => b.mean - a.mean)[0];
    const bestScores = scores.find(({ engine }) => engine === best?.engine)?.scores ?? [];
    const difference = bootstrap(of(scores[0]?.scores.map((score, at) => score - (bestScores[at] ?? 0)) ?? []));
    const shown = ({ mean, low, high }: { mean: number; low: number; high: number }) =>
      `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
    console.log(`  ${set}: ${of(scores[0]?.scores ?? []).length} queries`);
    for (const each of own ? [own, ...others] : others) console.log(`    ${each.engine.padEnd(11)} ${shown(each)}`);
    console.log(`    ours above ${best?.engine}: ${shown(difference)}`);
    return { set, engines, above: best?.engine, difference };
  });
  for (const { engine, nothing } of scores) console.log(`  ${engine} found nothing for ${nothing} of ${judged.length}`);
  result.relevance = table;
}
if (parts.has('relevance')) await measureRelevance();

// Speed. The queries of the half that was not tuned on, letter by letter, every engine in each of three rounds.
const queries = judged.filter(({ set }) => set === 'held').map(({ query }) => query);
interface Speed {
  place: string;
  size: string;
  engine: string;
  p50: number;
  p95: number;
  keystrokes: number;
}
const speeds: Speed[] = [];
// How many keystrokes: engines that take seconds are asked fewer times, and in one round.
const asked: Record<string, Record<string, { most: number; rounds: number }>> = {
  small: {
    ours: { most: 800, rounds: 3 },
    MiniSearch: { most: 800, rounds: 3 },
    Pagefind: { most: 800, rounds: 3 },
    'Fuse token': { most: 60, rounds: 1 },
    'Fuse fuzzy': { most: 60, rounds: 1 },
  },
  large: {
    ours: { most: 800, rounds: 3 },
    MiniSearch: { most: 800, rounds: 3 },
    Pagefind: { most: 800, rounds: 3 },
    'Fuse token': { most: 3, rounds: 1 },
    'Fuse fuzzy': { most: 3, rounds: 1 },
  },
};
function note(place: string, size: string, engine: string, rounds: readonly Keystrokes[]): void {
  const middle = (share: number) =>
    round(
      quantile(
        rounds.map(({ took }) => quantile(took, share)),
        0.5,
      ),
      2,
    );
  speeds.push({ place, size, engine, p50: middle(0.5), p95: middle(0.95), keystrokes: rounds[0]?.took.length ?? 0 });
  console.log(`  ${place}, ${size}: ${engine}, p95 ${rounds.map(({ took }) => round(quantile(took, 0.95), 2)).join(', ')} ms`);
}
async function measureSpeed(size: 'small' | 'large'): Promise<void> {
  const record = { small, large }[size];
  const texts = new Map(written[size].files.map(({ name, text }) => [name, text]));
  const inNode: Record<string, () => Typed['search']> = {
    ours: () => {
      const { search } = makeSearch(openIndex(written[size].files[0].text, (name) => Promise.resolve(texts.get(name) ?? '')));
      return (words, typing) => search({ words, typing, count: 10 });
    },
    MiniSearch: () => makeMiniSearch(toDocuments(record)).search,
  };
  const places: [place: string, typeInto: (engine: string, most: number) => Promise<Keystrokes>, engines: string[]][] = [
    ['Node', (engine, most) => type({ name: engine, most, search: inNode[engine]?.() ?? (() => undefined) }, queries), Object.keys(inNode)],
    ...[1, 4].map((rate): (typeof places)[number] => [
      `Chromium, slowed ${rate}`,
      (engine, most) =>
        inPage(rate, (page) =>
          page.evaluate(
            ([name, sizeName, words, mostKeys]) => (window as unknown as BenchWindow).typeInto(name, sizeName, words, mostKeys),
            [engine, size, queries, most] as [string, string, string[], number],
          ),
        ),
      Object.keys(asked[size] ?? {}),
    ]),
  ];
  for (const [place, typeInto, engines] of places) {
    const rounds = new Map<string, Keystrokes[]>(engines.map((engine) => [engine, []]));
    for (let at = 0; at < 3; at += 1) {
      for (const [engine, took] of rounds) {
        const { most, rounds: wanted } = asked[size]?.[engine] ?? { most: 1, rounds: 0 };
        if (at < wanted) took.push(await typeInto(engine, most));
      }
    }
    for (const [engine, took] of rounds) note(place, size, engine, took);
  }
}
const sizes = (['small', 'large'] as const).filter((size) => parts.has(size));
if (parts.has('speed')) for (const size of sizes.length > 0 ? sizes : (['small', 'large'] as const)) await measureSpeed(size);
result.speed = speeds;

// Bytes: what comes over the wire before the first result.
async function measureBytes(): Promise<void> {
  const builtWorker = existsSync('dist/assets') ? readdirSync('dist/assets').find((name) => name.startsWith('search-worker')) : undefined;
  const engineBytes = builtWorker
    ? bytesOf(readFileSync(path.join('dist/assets', builtWorker)))
    : bytesOf(
        (await build({ entryPoints: ['src/ui/search/search-worker.ts'], bundle: true, format: 'esm', minify: true, write: false }))
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
  const documents = toDocuments(small);
  const miniBytes = bytesOf(JSON.stringify(makeMiniSearch(documents).index)) + bytesOf(JSON.stringify(documents.map(({ text }) => text)));
  fetched.length = 0;
  await inPage(1, (page) => page.evaluate(() => (window as unknown as BenchWindow).askPagefind('large', ['neglect'])));
  const pagefindBytes = fetched
    .filter((url) => url.includes('pagefind'))
    .reduce((sum, url) => sum + bytesOf(readFileSync(path.join(folder, url.split('?')[0] ?? ''))), 0);
  result.bytesOfPeers = { MiniSearchSmall: miniBytes, PagefindLargeOneWord: pagefindBytes };
  console.log(`\nBytes (brotli): ${JSON.stringify(result.bytes)}; peers ${JSON.stringify(result.bytesOfPeers)}`);
}
if (parts.has('bytes')) await measureBytes();

// The built page, with the search in its worker: tasks of the page's own thread that take longer than 50 ms, from the first focus on.
async function measurePage(): Promise<void> {
  if (!existsSync('dist/search/index.html')) {
    console.log('\nTasks of the page: not measured, since there is no built site.');
    return;
  }
  const { server: site, address: home } = await serve({ folder: 'dist', base: '/', port: 4499 });
  const browser = await launch();
  const long: Record<string, number[]> = {};
  for (const [name, place, box] of [
    ['search page', 'search/', '#search-words'],
    ['box of every page', 'about/', 'header input[name="q"]'],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(`${home}${place}`);
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(Math.round(duration)))).observe({
        type: 'longtask',
      });
    });
    await page.locator(box).pressSequentially('care leavers housing in northumberland', { delay: 120 });
    await page.waitForTimeout(1_500);
    long[name] = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    await page.close();
  }
  await browser.close();
  site.close();
  result.longTasks = long;
  console.log(`\nTasks over 50 ms on the page, slowed 4, of 38 keystrokes: ${JSON.stringify(long)}`);
}
if (parts.has('page')) await measurePage();

server.close();
rmSync(folder, { recursive: true, force: true });

if (speeds.length > 0) console.log('\nSpeed: milliseconds a keystroke, the middle of three rounds');
for (const { place, size, engine, p50, p95, keystrokes } of speeds) {
  const against = (other: string) => {
    const peer = speeds.find((each) => each.place === place && each.size === size && each.engine === other);
    return peer && engine === 'ours' ? `  ${(p95 / peer.p95).toFixed(3)} of ${other}` : '';
  };
  console.log(
    `  ${place.padEnd(20)} ${size.padEnd(6)} ${engine.padEnd(11)} p50 ${p50}  p95 ${p95}  (${keystrokes})${against('MiniSearch')}${against('Pagefind')}`,
  );
}
console.log(`\nBuilding, ms: ${JSON.stringify(result.building)}`);
writeFileSync('bench-search.json', `${JSON.stringify(result, null, 2)}\n`);
process.exit(0);
