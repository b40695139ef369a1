/*
 * npm run bench:search: relevance, speed, bytes and building time of our search against Pagefind, MiniSearch and plain Fuse.js in
 * one run. Prints tables and writes bench-search.json. Not part of npm test. Names after it choose parts, and the size for speed:
 * npm run bench:search -- relevance speed bytes requests words page quotes; npm run bench:search -- speed large. With BENCH_CONTENT=folder the large
 * record is made of that folder's reports, again and again; DRAFTS=show takes its drafts too.
 */
import { writeFileSync } from 'node:fs';
import { readJudgedQueries } from '../judged-queries.ts';
import { findBuiltWorker, measureBytes } from './bytes.ts';
import { measureLongTasks } from './long-tasks.ts';
import { measureQuoteSpeed, measureQuoteVerdicts } from './quotes.ts';
import { measureRelevance } from './relevance.ts';
import { measureRequests } from './requests.ts';
import { openBench, writeOwnIndex, type BenchIndex, type Size } from './setup.ts';
import { measureSpeed, printSpeeds } from './speed.ts';
import { measureWords } from './words.ts';

const named = process.argv.slice(2);
const parts = new Set(named.length > 0 ? named : ['relevance', 'speed', 'bytes', 'requests', 'words', 'page', 'quotes']);
const namedSizes = (['small', 'large'] as const).filter((size) => parts.has(size));
const speedSizes: readonly Size[] = !parts.has('speed') ? [] : namedSizes.length > 0 ? namedSizes : ['small', 'large'];
const needed = new Set<Size>([...(parts.has('relevance') ? ['small' as const] : []), ...speedSizes]);
if (parts.has('bytes')) {
  // Without a built worker the bench stops here, and not after minutes.
  findBuiltWorker();
  needed.add('small').add('large');
}
// Speed and bytes are measured with the queries that were not used for tuning.
const heldQueries = readJudgedQueries().flatMap(({ set, query }) => (set === 'held' ? [query] : []));

console.log(`Indexes are built: ${[...needed].join(', ') || 'none'} …`);
const bench = await openBench([...needed]);
const indexOf = (size: Size) => bench.indexes[size] as BenchIndex;

const relevance = parts.has('relevance') ? await measureRelevance(bench, indexOf('small')) : undefined;
const speed = [];
for (const size of speedSizes) speed.push(...(await measureSpeed(bench, size, indexOf(size), heldQueries)));
const bytes = parts.has('bytes') ? await measureBytes(bench, indexOf('small'), indexOf('large'), heldQueries) : undefined;
const requests = [];
if (parts.has('requests'))
  for (const size of ['small', 'large'] as const) requests.push(await measureRequests(size, { files: writeOwnIndex(size) }, heldQueries));
const quotes = parts.has('quotes') ? { verdicts: await measureQuoteVerdicts(), speed: await measureQuoteSpeed() } : undefined;
const words = [];
if (parts.has('words'))
  for (const size of ['small', 'large'] as const) words.push(await measureWords(size, { files: writeOwnIndex(size) }));
const longTasks = parts.has('page') ? await measureLongTasks() : undefined;
bench.close();

if (speed.length > 0) printSpeeds(speed);
const building = Object.fromEntries([...needed].map((size) => [size, roundAll(indexOf(size).building)]));
console.log(`\nBuilding, ms: ${JSON.stringify(building)}`);
const result = {
  made: new Date().toISOString(),
  node: process.version,
  relevance,
  speed,
  bytes,
  requests,
  words,
  longTasks,
  quotes,
  building,
};
writeFileSync('bench-search.json', `${JSON.stringify(result, null, 2)}\n`);
process.exit(0);

function roundAll(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value)]));
}
