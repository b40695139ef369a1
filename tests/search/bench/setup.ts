import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { createIndex } from 'pagefind';
import type { IndexFile } from '../../../src/search/index/index-files.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { loadCorpusOfContent } from '../../../src/content/load/load-corpus.ts';
import { formatProblems } from '../../../src/content/problems/problem.ts';
import { recordToIndex, type SearchRecord } from '../../../src/search/index/records.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { realCorpus } from '../../record/real-corpus.ts';
import { idsOfSearchRecord } from '../ids-of-record.ts';
import { withNewest } from '../small-record.ts';
import { growRecord, repeatRecord } from './large-record.ts';
import { quantile, type Keystrokes } from './measure.ts';
import { makeMiniSearch, toDocuments } from './peers.ts';

/** The two records that are measured: this one, and one as large as England's. */
export type Size = 'small' | 'large';
const largeCount = 26_000;

/** A record with the files of our index, and the milliseconds that building took for each engine. */
export interface BenchIndex {
  record: SearchRecord;
  files: [IndexFile, ...IndexFile[]];
  building: Record<string, number>;
}

/** What `page.ts` offers in the browser. */
export interface BenchWindow {
  askPagefind: (size: string, queries: string[]) => Promise<string[][]>;
  typeInto: (engine: string, size: string, queries: string[], maxKeystrokes: number) => Promise<Keystrokes>;
}

/** Indexes that are served to a browser. */
export interface Bench {
  indexes: Partial<Record<Size, BenchIndex>>;
  /** Runs something in a page of a new browser, slowed down by `rate`, so that engines do not affect each other. */
  inPage: <T>(rate: number, work: (page: Page) => Promise<T>) => Promise<T>;
  /** The sizes in bytes, compressed, of the files that the page fetched while something was done. */
  bytesFetched: (isCountedInspection: (address: string) => boolean, work: () => Promise<unknown>) => Promise<number>;
  close: () => void;
}

/** The size of a text as it is sent, compressed with brotli. */
export const bytesOf = (text: string | Buffer) => brotliCompressSync(text).length;

/** Starts the browser that the browser tests use. */
export function launchBrowser() {
  const executablePath = findBrowser();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
}

/** The record of a content folder, which may be outside the repository. */
function readRecord(folder: string): SearchRecord {
  const { corpus, problems } = loadCorpusOfContent(folder);
  if (!corpus) throw new Error(formatProblems(problems));
  return recordToIndex(corpus);
}

/** The record of a size: this one, or one as large as England's. */
function recordOfSize(size: Size): SearchRecord {
  const small = recordToIndex(realCorpus());
  if (size === 'small') return small;
  const folder = process.env.BENCH_CONTENT;
  const large = folder ? repeatRecord(readRecord(folder), largeCount) : growRecord(small, largeCount);
  // As many as England has in a month.
  return withNewest(large, Math.floor(large.catalogue.reports.length * 0.985));
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** The files of our index of a size, where no other engine is asked. */
export function writeOwnIndex(size: Size): BenchIndex['files'] {
  return writeIndex(recordOfSize(size), hash);
}

/** Builds the indexes of some sizes for every engine, and serves them. */
export async function openBench(sizes: readonly Size[]): Promise<Bench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  const indexes: Bench['indexes'] = {};
  for (const size of sizes) indexes[size] = await buildIndexes(path.join(folder, size), recordOfSize(size));
  await build({
    entryPoints: ['tests/search/bench/page.ts'],
    bundle: true,
    format: 'esm',
    minify: true,
    outfile: path.join(folder, 'page.js'),
    external: ['/small/*', '/large/*'],
  });
  const html = '<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/page.js"></script>';
  writeFileSync(path.join(folder, 'index.html'), html);
  const { address, fetched, server } = await serveFromMemory(folder);
  const inPage: Bench['inPage'] = async (rate, work) => {
    const browser = await launchBrowser();
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
  };
  return {
    indexes,
    inPage,
    bytesFetched: async (isCountedInspection, work) => {
      fetched.length = 0;
      await work();
      return fetched.filter(isCountedInspection).reduce((sum, file) => sum + bytesOf(readFileSync(path.join(folder, file))), 0);
    },
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Builds the index of a record for every engine and writes what the browser fetches; the times are medians of three builds. */
async function buildIndexes(folder: string, record: SearchRecord): Promise<BenchIndex> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'record.json'), JSON.stringify(record));
  const documents = toDocuments(record);
  let files = writeIndex(record, hash);
  const own: number[] = [];
  const miniSearch: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    own.push(await timeOf(() => (files = writeIndex(record, hash))));
    miniSearch.push(await timeOf(() => makeMiniSearch(documents)));
  }
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'first.json'), files[0].text);
  const pagefind = await timeOf(() => buildPagefind(path.join(folder, 'pagefind'), record));
  const building = { ours: quantile(own, 0.5), MiniSearch: quantile(miniSearch, 0.5), Pagefind: pagefind };
  return { record, files, building };
}

async function buildPagefind(outputPath: string, record: SearchRecord): Promise<void> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index. Is its binary for this machine installed (npm ci)?');
  const ids = idsOfSearchRecord(record);
  await Promise.all(
    toDocuments(record).map(({ id, text, section, themes }) =>
      index.addCustomRecord({ url: `/${ids[id]}`, content: `${text}\n${section}\n${themes}`, language: 'en', meta: { title: section } }),
    ),
  );
  await index.writeFiles({ outputPath });
  await index.deleteIndex();
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves the files of a folder from memory, so that no engine waits for a disk, and lists what is fetched. */
export async function serveFromMemory(folder: string) {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, readFileSync(file)]),
  );
  const fetched: string[] = [];
  const server = createServer((request, response) => {
    const [address = '/'] = (request.url ?? '/').split('?');
    fetched.push(address);
    const body = files.get(address === '/' ? '/index.html' : address);
    response.writeHead(body ? 200 : 404, {
      'content-type': types[path.extname(address) || '.html'] ?? 'application/octet-stream',
      'content-length': body?.length ?? 0,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as { port: number }).port}/`, fetched, server };
}
